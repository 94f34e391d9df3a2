import { collectionOfId, type AnyRecord, type MergedFieldNote, type MergeNote } from '../../../../shared/schema';
import { toTlp } from '../../../../shared/schema/confidentiality';
import { valueAsSeen } from '../../../../shared/text/describedText';
import { LAPTOP_ZONE } from '../../../../shared/laptopZone';
import { useSession } from '../../../live';
import { Button, type MaybeAsync, useMessages } from '../../../ui';
import { useLabelQuestion } from '../../confidentiality';
import { useRecordWords } from '../words/useRecordWords';
import { ValueView } from '../words/ValueView';
import { wordsToLine } from '../words/valueToWords';
import styles from './Disputes.module.css';
import { parseValue } from './parseValue';
import { useDecide } from './useDecide';

/** What one automatic merge did, field by field, with the way back to either side. */
export function MergeEntry({ record, note }: { readonly record: AnyRecord; readonly note: MergeNote }) {
  const { t, formatDateTime } = useMessages();
  const words = useRecordWords();
  const { remove } = useDecide();
  const isTakenOff = useSession().recalls.isRecalled(record.id);
  return (
    <div className={styles.entry}>
      <p className={styles.who}>
        {t('sync.merges.when', { who: words.deviceOf(note.by), time: formatDateTime(note.id, LAPTOP_ZONE) })}
      </p>
      {note.revived && (
        <p className={styles.merged}>
          <span>
            {isTakenOff ? t('sync.merges.takenOff', { device: words.deviceOf(note.by) }) : t('sync.merges.revived')}
          </span>
          <Button changesData size="small" onPress={() => remove(record.id)}>
            {t('sync.merges.remove')}
          </Button>
        </p>
      )}
      {note.fields.map((field) => (
        <MergedField key={field.id} record={record} note={note} field={field} />
      ))}
    </div>
  );
}

function MergedField({
  record,
  note,
  field,
}: {
  readonly record: AnyRecord;
  readonly note: MergeNote;
  readonly field: MergedFieldNote;
}) {
  const { t } = useMessages();
  const words = useRecordWords();
  const { takeBack } = useDecide();
  const { relabel, question } = useLabelQuestion();
  const collection = collectionOfId(record.id);
  if (!collection) return null;
  const [now, mine, theirs] = [valueAsSeen(record, field.id), parseValue(field.mine), parseValue(field.theirs)].map(
    (value) => words.valueOf(collection, field.id, value),
  );
  if (!now || !mine || !theirs) return null;
  const label = words.labelOf(collection, field.id);
  function takeSide(side: 'mine' | 'theirs'): MaybeAsync {
    const next = field.id === 'tlp' ? toTlp(parseValue(field[side])) : undefined;
    return relabel(new Map(next && [[record.id, next]]), () => takeBack(record.id, note, field.id, side));
  }
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>
        <span className={styles.field}>{label}</span>{' '}
        <span className={styles.line}>{wordsToLine(now, words.context)}</span>{' '}
        <span className={styles.who}>{t(`sync.merges.from.${field.from}`, { who: words.deviceOf(note.by) })}</span>
      </summary>
      <div className={styles.sides}>
        <div className={styles.side}>
          <p className={styles.who}>{t('sync.merges.mine')}</p>
          <ValueView words={mine} other={theirs} />
          <Button
            changesData
            size="small"
            aria-label={t('sync.merges.takeMineNamed', { field: label })}
            onPress={() => takeSide('mine')}
          >
            {t('sync.merges.takeMine')}
          </Button>
        </div>
        <div className={styles.side}>
          <p className={styles.who}>{t('sync.merges.theirs', { who: words.deviceOf(note.by) })}</p>
          <ValueView words={theirs} other={mine} />
          <Button
            changesData
            size="small"
            aria-label={t('sync.merges.takeTheirsNamed', { field: label })}
            onPress={() => takeSide('theirs')}
          >
            {t('sync.merges.takeTheirs')}
          </Button>
        </div>
      </div>
      {question}
    </details>
  );
}
