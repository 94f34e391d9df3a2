import { useState } from 'react';
import { collectionOfId, type AnyRecord, type Contested } from '../../../../shared/schema';
import { toTlp } from '../../../../shared/schema/confidentiality';
import { stampToInstant } from '../../../../shared/sync/clock';
import { valueAtPath } from '../../../../shared/sync/merge/fieldPath';
import { LAPTOP_ZONE } from '../../../../shared/laptopZone';
import { Button, type MaybeAsync, useMessages } from '../../../ui';
import { useLabelQuestion } from '../../confidentiality';
import { useRecordWords } from '../words/useRecordWords';
import { ValueView } from '../words/ValueView';
import styles from './Disputes.module.css';
import { fieldName } from './fieldName';
import { parseValue } from './parseValue';
import { thirdValueOf } from './thirdValue';
import { unitedValue } from './unitedValue';
import { ThirdValueForm } from './ThirdValueForm';
import { useDecide } from './useDecide';

/** One field that two people wrote: both values with who and when, and the choice. */
export function DisputeEntry({ record, entry }: { readonly record: AnyRecord; readonly entry: Contested }) {
  const { t, formatDateTime } = useMessages();
  const words = useRecordWords();
  const { decide } = useDecide();
  const { relabel, question } = useLabelQuestion();
  const [isEditing, setIsEditing] = useState(false);
  const collection = collectionOfId(record.id);
  if (!collection) return null;

  const name = fieldName(entry.id);
  const label = words.fieldOf(record, entry.id);
  const [current, other] = [valueAtPath(record, entry.id), parseValue(entry.value)];
  const [currentWords, otherWords] = [words.valueOf(collection, name, current), words.valueOf(collection, name, other)];
  const third = thirdValueOf(collection, name, current, other);
  const both = unitedValue(name, current, other);

  /** A decision for a lower label lets out what was written under TLP:RED. */
  function take(value: unknown): MaybeAsync {
    const next = entry.id === 'tlp' ? toTlp(value) : undefined;
    return relabel(new Map(next && [[record.id, next]]), () => decide(record.id, entry, value));
  }

  return (
    <div className={styles.entry} role="group" aria-label={label}>
      <h4 className={styles.field}>{label}</h4>
      <div className={styles.sides}>
        <div className={styles.side}>
          <p className={styles.who}>
            {t('sync.disputes.now', {
              who: words.deviceOf(record.updatedBy),
              time: formatDateTime(stampToInstant(record.updatedAt), LAPTOP_ZONE),
            })}
          </p>
          <ValueView words={currentWords} other={otherWords} />
          <div className={styles.buttons}>
            <Button changesData size="small" onPress={() => decide(record.id, entry, current)}>
              {t('sync.disputes.keep')}
            </Button>
            {both !== undefined && (
              <Button changesData size="small" onPress={() => take(both)}>
                {t('sync.disputes.both')}
              </Button>
            )}
            {third && !isEditing && (
              <Button changesData size="small" variant="quiet" onPress={() => setIsEditing(true)}>
                {t('sync.disputes.own')}
              </Button>
            )}
          </div>
        </div>
        <div className={styles.side}>
          <p className={styles.who}>
            {t('sync.disputes.other', {
              who: words.deviceOf(entry.by),
              time: formatDateTime(stampToInstant(entry.at), LAPTOP_ZONE),
            })}
          </p>
          <ValueView words={otherWords} other={currentWords} />
          <div className={styles.buttons}>
            <Button changesData size="small" onPress={() => take(other)}>
              {t('sync.disputes.take')}
            </Button>
          </div>
        </div>
      </div>
      {third && isEditing && (
        <ThirdValueForm
          collection={collection}
          name={name}
          label={label}
          third={third}
          onSave={(value) => take(value)}
          onCancel={() => setIsEditing(false)}
        />
      )}
      {question}
    </div>
  );
}
