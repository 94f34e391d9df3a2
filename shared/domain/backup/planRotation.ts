/** A whole backup of one network in its place. */
export interface KeptBackup {
  readonly name: string;
  /** Instant, ISO 8601. */
  readonly madeAt: string;
}

export type RotationSpan = 'day' | 'week' | 'month';

/** So many days, weeks and months of which the last backup is kept. */
export const ROTATION = { day: 7, week: 4, month: 12 } as const;

/** What was made shortly before the newest one is kept as a whole: whoever has just done something wrong wants the state of an hour ago. */
const RECENT_MS = 36 * 3_600_000;
const MOST_RECENT = 12;

/**
 * Which backups make room. Kept is the last one of each of the seven latest days, four latest weeks (from Monday) and twelve latest months
 * that have any, and what is about as young as the newest. Days without a backup do not count, and neither does the clock of the
 * laptop: where nobody worked for a year, or the clock stands in 1970, nothing is lost by that. The newest is always kept.
 * @param made name of the one that was just made: a clock that was wrong may have put others behind it
 * @param dayOf the calendar day of an instant, `YYYY-MM-DD`
 * @returns names
 */
export function planRotation(
  backups: readonly KeptBackup[],
  dayOf: (instant: string) => string,
  made?: string,
): readonly string[] {
  const newestFirst = [...backups].sort(byTime);
  const [newest] = newestFirst;
  if (!newest) return [];
  const since = Date.parse(newest.madeAt) - RECENT_MS;
  const kept = new Set(
    newestFirst
      .filter(({ madeAt }) => Date.parse(madeAt) >= since)
      .slice(0, MOST_RECENT)
      .map(({ name }) => name),
  );
  for (const span of ['day', 'week', 'month'] as const)
    for (const { name } of lastOfEach(newestFirst, span, dayOf).values()) kept.add(name);
  return newestFirst.filter(({ name }) => name !== made && !kept.has(name)).map(({ name }) => name);
}

/** The last backup of each of the latest days, weeks or months, by its first day. @param newestFirst in this order */
function lastOfEach(
  newestFirst: readonly KeptBackup[],
  span: RotationSpan,
  dayOf: (instant: string) => string,
): ReadonlyMap<string, KeptBackup> {
  const last = new Map<string, KeptBackup>();
  for (const backup of newestFirst) {
    const start = startOf(span, dayOf(backup.madeAt));
    if (last.has(start)) continue;
    if (last.size === ROTATION[span]) break;
    last.set(start, backup);
  }
  return last;
}

export interface RotationSquare {
  /** First day of the day, week or month, `YYYY-MM-DD`. */
  readonly start: string;
  /** The last backup in it. */
  readonly backup: KeptBackup | undefined;
}

/** The latest days, weeks or months up to today, the oldest first, each with what is there of it. */
export function rotationSquares(
  backups: readonly KeptBackup[],
  span: RotationSpan,
  today: string,
  dayOf: (instant: string) => string,
): readonly RotationSquare[] {
  const last = new Map<string, KeptBackup>();
  for (const backup of [...backups].sort(byTime)) {
    const start = startOf(span, dayOf(backup.madeAt));
    if (!last.has(start)) last.set(start, backup);
  }
  const starts: string[] = [];
  for (let start = startOf(span, today); starts.length < ROTATION[span]; start = startOf(span, dayBefore(start)))
    starts.push(start);
  return starts.reverse().map((start) => ({ start, backup: last.get(start) }));
}

function byTime(a: KeptBackup, b: KeptBackup): number {
  return Date.parse(b.madeAt) - Date.parse(a.madeAt) || (a.name < b.name ? 1 : -1);
}

function startOf(span: RotationSpan, day: string): string {
  if (span === 'day') return day;
  if (span === 'month') return `${day.slice(0, 7)}-01`;
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
