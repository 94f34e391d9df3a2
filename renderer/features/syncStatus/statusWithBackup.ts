import type { BackupAge } from '../../../shared/domain/backup';
import { LAPTOP_ZONE } from '../../../shared/laptopZone';
import type { Messages } from '../../ui';

/**
 * The status line with what is true of the last backup: „Nur auf diesem Gerät, letzte Sicherung gestern“, „Aktuell, 09:41 · gesichert heute, 08:30“. A
 * server that holds everything needs no reproach for the want of a backup.
 * @param text what sync says
 * @param isLocal whether the network syncs nowhere
 * @param age undefined where nothing is known of backups, or nothing is to be said
 */
export function statusWithBackup(
  text: string,
  isLocal: boolean,
  age: BackupAge | undefined,
  { t, formatTime }: Pick<Messages, 't' | 'formatTime'>,
): string {
  if (!age) return text;
  if (age.kind === 'none') return isLocal ? t('backup.local.none') : text;
  const { days } = age;
  const time = formatTime(age.madeAt, LAPTOP_ZONE);
  if (isLocal && age.kind === 'old') return t('backup.local.old', { days });
  // A copy that goes with the laptop is none that one could count on.
  const where = age.copy === 'elsewhere' ? '' : ` · ${t(`backup.copy.${age.copy}`)}`;
  if (isLocal) return `${t('backup.local.recent', { days, time })}${where}`;
  const words = age.kind === 'recent' ? t('backup.synced.recent', { days, time }) : t('backup.synced.old', { days });
  return `${text} · ${words}`;
}
