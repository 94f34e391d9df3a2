/** A weekend without work is none without protection. */
const RECENT_DAYS = 3;

/** What can be said of the last backup that was opened and compared. */
export type BackupAge =
  | { readonly kind: 'none' }
  /** `days` since: 0 is today. */
  | { readonly kind: 'recent' | 'old'; readonly days: number; readonly madeAt: string; readonly copy: BackupCopy };

/** Whether a copy survives the laptop: `sameDisk` goes with it, `here` is one that only the laptop itself could open, and `withoutFiles` one that lacks some of their contents. */
export type BackupCopy = 'elsewhere' | 'sameDisk' | 'here' | 'withoutFiles';

/** @param lacksFiles whether files are neither beside the backup nor on a server */
export function copyOf(isSameDisk: boolean, opens: 'plain' | 'elsewhere' | 'here', lacksFiles: boolean): BackupCopy {
  if (isSameDisk) return 'sameDisk';
  if (opens === 'here') return 'here';
  return lacksFiles ? 'withoutFiles' : 'elsewhere';
}

/** Whether the loss of the laptop would cost no more than a few days. Only that is green. */
export function isSecondCopy(age: BackupAge | undefined): boolean {
  return age?.kind === 'recent' && age.copy === 'elsewhere';
}

/**
 * @param lastAt instant of the last backup that was opened and compared; null where there is none
 * @param today `YYYY-MM-DD`
 * @param dayOf the calendar day of an instant
 */
export function backupAge(
  lastAt: string | null,
  today: string,
  dayOf: (instant: string) => string,
  copy: BackupCopy,
): BackupAge {
  if (lastAt === null) return { kind: 'none' };
  const days = Math.max(0, Math.round((Date.parse(today) - Date.parse(dayOf(lastAt))) / 86_400_000));
  return { kind: days <= RECENT_DAYS ? 'recent' : 'old', days, madeAt: lastAt, copy };
}
