import { backupAge, copyOf, type BackupAge } from '../../../shared/domain/backup';
import { instantToLocal } from '../../../shared/domain/meetings';
import { LAPTOP_ZONE } from '../../../shared/laptopZone';
import { useBackups, useLostStore, useSync, useToday } from '../../live';

export function localDayOf(instant: string): string {
  return instantToLocal(Date.parse(instant), LAPTOP_ZONE).slice(0, 10);
}

/** How old the last backup is that was opened and compared; undefined while it is not known, for a network that is not backed up, and while something is missing that only an older one may hold. */
export function useBackupAge(): BackupAge | undefined {
  const { known } = useBackups();
  const today = useToday();
  const isLost = useLostStore() !== undefined;
  const isLocal = useSync(({ status }) => status.kind === 'local');
  if (!known || isLost) return undefined;
  const latest = known.files.find(({ madeAt }) => madeAt === known.safeAt);
  const lacksFiles = isLocal && (latest?.missingFiles ?? 0) > 0;
  const copy = copyOf(known.place?.isSameDisk === true, known.opens, lacksFiles);
  return backupAge(known.safeAt, today, localDayOf, copy);
}
