import { LAPTOP_ZONE } from '../../../shared/laptopZone';
import { stampToInstant } from '../../../shared/sync/clock';
import { useRecords } from '../../live';
import { useMessages } from '../../ui';
import { useRecordWords } from '../sync';
import styles from './HistoryDialog.module.css';

/** Files that were hung on a record, and taken off: each is a record of its own, and says itself when and by whom. */
export function HistoryFiles({ recordId }: { readonly recordId: string }) {
  const { t, formatDateTime } = useMessages();
  const words = useRecordWords();
  const { records, deleted } = useRecords('files');
  const own = [...records, ...deleted].filter(({ targetId }) => targetId === recordId);
  const events = own
    .flatMap(({ id, name, createdAt, createdBy, deletedAt, updatedBy }) => [
      { key: `${id} added`, text: 'files.history.added', name, stamp: createdAt, by: createdBy } as const,
      ...(deletedAt === ''
        ? []
        : [{ key: `${id} removed`, text: 'files.history.removed', name, stamp: deletedAt, by: updatedBy } as const]),
    ])
    .toSorted((one, other) => (one.stamp < other.stamp ? 1 : -1));
  if (events.length === 0) return null;
  return (
    <section aria-label={t('files.title')}>
      <h3 className={styles.day}>{t('files.title')}</h3>
      <ul className={styles.files}>
        {events.map(({ key, text, name, stamp, by }) => (
          <li key={key}>
            {t(text, { name, time: formatDateTime(stampToInstant(stamp), LAPTOP_ZONE), who: words.deviceOf(by) })}
          </li>
        ))}
      </ul>
    </section>
  );
}
