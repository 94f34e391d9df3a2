import { backupAge, type BackupAge } from '../../../shared/domain/backup';
import { instantToLocal } from '../../../shared/domain/meetings';
import { LAPTOP_ZONE } from '../../../shared/laptopZone';
import { useBackups, useToday } from '../../live';
import { useMessages } from '../../ui';

export function localDayOf(instant: string): string {
  return instantToLocal(Date.parse(instant), LAPTOP_ZONE).slice(0, 10);
}

/** How old the last backup is that was opened and compared; undefined while it is not known, and for a network that is not backed up. */
export function useBackupAge(): BackupAge | undefined {
  const { known } = useBackups();
  const today = useToday();
  return known ? backupAge(known.safeAt, today, localDayOf) : undefined;
}

interface BackupWords {
  /** „heute, 08:30“, „gestern, 16:12“, „20.11.2026, 09:12“. */
  readonly when: (instant: string) => string;
  /** „48,2 MB“ */
  readonly size: (bytes: number) => string;
}

export function useBackupWords(): BackupWords {
  const { t, formatDateTime, formatTime, formatNumber } = useMessages();
  const today = useToday();
  const oneDigit = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
  return {
    when(instant) {
      const days = Math.round((Date.parse(today) - Date.parse(localDayOf(instant))) / DAY_MS);
      if (days === 0) return t('backup.when.today', { time: formatTime(instant, LAPTOP_ZONE) });
      if (days === 1) return t('backup.when.yesterday', { time: formatTime(instant, LAPTOP_ZONE) });
      return formatDateTime(instant, LAPTOP_ZONE);
    },
    size: (bytes) =>
      bytes < MEGABYTE
        ? t('backup.size.kb', { size: formatNumber(Math.ceil(bytes / 1000)) })
        : t('backup.size.mb', { size: formatNumber(bytes / MEGABYTE, oneDigit) }),
  };
}

const DAY_MS = 86_400_000;
const MEGABYTE = 1_000_000;
