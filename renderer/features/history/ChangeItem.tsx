import { useId } from 'react';
import { LAPTOP_ZONE } from '../../../shared/laptopZone';
import type { AnyRecord } from '../../../shared/schema';
import { fieldsAsSeen } from '../../../shared/text/describedText';
import { canComeBack, saysSoNow } from '../../actions';
import type { RecordChange } from '../../data';
import { Button, useMessages } from '../../ui';
import { useRecordWords } from '../sync';
import { ChangedField } from './ChangedField';
import styles from './HistoryDialog.module.css';
import type { BringBack } from './useBringBack';

interface ChangeItemProps {
  readonly record: AnyRecord;
  readonly change: RecordChange;
  readonly isApproved: boolean;
  readonly onBringBack: BringBack;
}

/** What somebody changed in one go. */
export function ChangeItem({ record, change, isApproved, onBringBack }: ChangeItemProps) {
  const { t, formatTime, formatDateTime } = useMessages();
  const words = useRecordWords();
  const headingId = useId();
  const { step, at, by } = change;
  const instant = new Date(at).toISOString();
  const time = formatDateTime(instant, LAPTOP_ZONE);
  const fields = fieldsAsSeen(Object.keys(step.after));
  const open = fields.filter((field) => canComeBack(step, field, isApproved) && !saysSoNow(record, step, field));
  return (
    <li className={styles.change} aria-labelledby={headingId} data-testid="change">
      <div className={styles.head}>
        <h4 id={headingId} className={styles.who}>
          {t('history.who', { time: formatTime(instant, LAPTOP_ZONE), who: words.deviceOf(by) })}
        </h4>
        {open.length > 1 && (
          <Button
            changesData
            size="small"
            variant="quiet"
            aria-label={t('history.bringBackAllNamed', { time })}
            onPress={() => onBringBack(change, open)}
          >
            {t('history.bringBackAll')}
          </Button>
        )}
      </div>
      {fields.map((field) => (
        <ChangedField
          key={field}
          record={record}
          change={change}
          field={field}
          time={time}
          isApproved={isApproved}
          onBringBack={() => onBringBack(change, [field])}
        />
      ))}
    </li>
  );
}
