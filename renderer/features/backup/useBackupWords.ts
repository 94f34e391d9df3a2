import { LAPTOP_ZONE } from '../../../shared/laptopZone';
import { useToday } from '../../live';
import { useMessages } from '../../ui';
import { localDayOf } from '../syncStatus';

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
        ? t('backup.size.kb', { size: formatNumber(Math.ceil(bytes / 1024)) })
        : t('backup.size.mb', { size: formatNumber(bytes / MEGABYTE, oneDigit) }),
  };
}

const DAY_MS = 86_400_000;
const MEGABYTE = 1024 * 1024;
