import { useState } from 'react';
import { latestMinutes } from '../../../shared/domain/minutes';
import { LAPTOP_ZONE } from '../../../shared/laptopZone';
import { collectionOfId, type AnyRecord } from '../../../shared/schema';
import { stampToInstant } from '../../../shared/sync/clock';
import { HISTORY_DAYS, HISTORY_MEGABYTES, type RecordChange } from '../../data';
import { useRecords } from '../../live';
import { AfterDelay, Button, Callout, ConfirmDialog, Dialog, EmptyState, ProgressBar, useMessages } from '../../ui';
import { useRecordWords } from '../sync';
import { ChangeItem } from './ChangeItem';
import styles from './HistoryDialog.module.css';
import { historyDays } from './historyDays';
import { HistoryFiles } from './HistoryFiles';
import { useBringBack, type BringBack } from './useBringBack';
import { useRecordChanges } from './useRecordChanges';

const PAGE = 30;

/** What became of a record: by whom, when, in which fields, and back again. */
export function HistoryDialog({ recordId, onClose }: { readonly recordId: string; readonly onClose: () => void }) {
  const { t } = useMessages();
  const words = useRecordWords();
  const { record, changes, forget } = useRecordChanges(recordId);
  const [isForgetting, setIsForgetting] = useState(false);
  const { bringBack, question } = useBringBack(record);
  const isApproved = useIsApproved(record);
  if (!record) return null;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="wide"
      title={t('history.title', { title: words.titleOf(record) })}
      footer={
        <>
          {changes !== undefined && changes.length > 0 && (
            <Button variant="quiet" onPress={() => setIsForgetting(true)}>
              {t('history.forget')}
            </Button>
          )}
          <Button onPress={onClose}>{t('ui.close')}</Button>
        </>
      }
    >
      <p className={styles.kept}>{t('history.kept', { days: HISTORY_DAYS, megabytes: HISTORY_MEGABYTES })}</p>
      {isApproved && <Callout>{t('history.approved')}</Callout>}
      {changes === undefined ? (
        <AfterDelay>
          <ProgressBar label={t('history.reading')} />
        </AfterDelay>
      ) : changes.length === 0 ? (
        <EmptyState drawing="agreed" title={t('history.empty.title')} text={t('history.empty.text')} headingLevel={3} />
      ) : (
        <Days record={record} changes={changes} isApproved={isApproved} onBringBack={bringBack} />
      )}
      <HistoryFiles recordId={record.id} />
      <Created record={record} />
      {question}
      <ConfirmDialog
        isOpen={isForgetting}
        tone="danger"
        title={t('history.forget.title')}
        consequence={t('history.forget.text')}
        confirmLabel={t('history.forget')}
        onClose={() => setIsForgetting(false)}
        onConfirm={async () => {
          await forget();
          setIsForgetting(false);
        }}
      />
    </Dialog>
  );
}

interface DaysProps {
  readonly record: AnyRecord;
  readonly changes: readonly RecordChange[];
  readonly isApproved: boolean;
  readonly onBringBack: BringBack;
}

function Days({ record, changes, isApproved, onBringBack }: DaysProps) {
  const { t, formatLongDate } = useMessages();
  const [shown, setShown] = useState(PAGE);
  const days = historyDays(changes.slice(0, shown), (ms) => formatLongDate(new Date(ms).toISOString(), LAPTOP_ZONE));
  return (
    <>
      {days.map(({ day, changes: own }) => (
        <section key={day} aria-label={day}>
          <h3 className={styles.day}>{day}</h3>
          <ul className={styles.changes}>
            {own.map((change) => (
              <ChangeItem
                key={change.n}
                record={record}
                change={change}
                isApproved={isApproved}
                onBringBack={onBringBack}
              />
            ))}
          </ul>
        </section>
      ))}
      {changes.length > shown && (
        <Button onPress={() => setShown(shown + PAGE)}>{t('history.more', { count: changes.length - shown })}</Button>
      )}
    </>
  );
}

/** Said by the record itself, however long ago it was. */
function Created({ record: { createdAt, createdBy } }: { readonly record: AnyRecord }) {
  const { t, formatDateTime } = useMessages();
  const words = useRecordWords();
  const instant = stampToInstant(createdAt);
  if (instant === '') return null;
  return (
    <p className={styles.kept}>
      {t('history.created', { time: formatDateTime(instant, LAPTOP_ZONE), who: words.deviceOf(createdBy) })}
    </p>
  );
}

/** Whether the minutes that hold what the record says are approved. */
function useIsApproved(record: AnyRecord | undefined): boolean {
  const minutes = useRecords('minutes').records;
  const meetingId = record && (collectionOfId(record.id) === 'meetings' ? record.id : record['meetingId']);
  if (typeof meetingId !== 'string') return false;
  return meetingId !== '' && (latestMinutes(minutes, meetingId)?.approvedOn ?? '') !== '';
}
