import type { AnyRecord } from '../../../shared/schema';
import { markDifference } from '../../../shared/text/markDifference';
import { changedLooks, type Look } from '../../../shared/text/rich/looks';
import { shortenUnchanged } from '../../../shared/text/shortenUnchanged';
import { canComeBack, saysSoNow } from '../../actions';
import type { RecordChange } from '../../data';
import { Button, MarkedText, type MaybeAsync, useMessages } from '../../ui';
import { useRecordWords, ValueView, type ValueWords } from '../sync';
import styles from './HistoryDialog.module.css';

interface ChangedFieldProps {
  readonly record: AnyRecord;
  readonly change: RecordChange;
  readonly field: string;
  /** Of the change, for those who hear it. */
  readonly time: string;
  readonly isApproved: boolean;
  readonly onBringBack: () => MaybeAsync;
}

/** What a field said before and after, word by word, and the way back to before. */
export function ChangedField({ record, change: { step }, field, time, isApproved, onBringBack }: ChangedFieldProps) {
  const { t } = useMessages();
  const words = useRecordWords();
  const label = words.labelOf(step.collection, field);
  const looks = changedLooks(step.before[field], step.after[field]);
  const [before, after] = [step.before[field], step.after[field]].map((value) =>
    words.valueOf(step.collection, field, value),
  );
  if (!before || !after) return null;
  if (field === 'deletedAt')
    return <p className={styles.whole}>{t(step.after[field] === '' ? 'history.restored' : 'history.deleted')}</p>;
  return (
    <div className={styles.row} role="group" aria-label={label}>
      <span className={styles.label}>
        {label}
        {looks && <LookNote looks={looks} />}
      </span>
      <div className={styles.side}>
        <span className={styles.when}>{t('history.before')}</span>
        <Side words={before} other={after} as="del" />
      </div>
      <div className={styles.side}>
        <span className={styles.when}>{t('history.after')}</span>
        <Side words={after} other={before} as="ins" />
      </div>
      <div className={styles.action}>
        {saysSoNow(record, step, field) ? (
          <span className={styles.when}>{t('history.saysSo')}</span>
        ) : (
          canComeBack(step, field, isApproved) && (
            <Button
              changesData
              size="small"
              aria-label={t('history.bringBackNamed', { field: label, time })}
              onPress={onBringBack}
            >
              {t('history.bringBack')}
            </Button>
          )
        )}
      </div>
    </div>
  );
}

/** What became bold or a list, where no word says so. */
function LookNote({ looks }: { readonly looks: readonly Look[] }) {
  const { t } = useMessages();
  const names = looks.map((look) => t(`ui.rich.${look}`));
  return <> {names.length === 0 ? t('history.look') : t('history.looks', { looks: names.join(', ') })}</>;
}

function Side({
  words,
  other,
  as,
}: {
  readonly words: ValueWords;
  readonly other: ValueWords;
  readonly as: 'del' | 'ins';
}) {
  if (words.kind !== 'text' || other.kind === 'list') return <ValueView words={words} other={other} as={as} />;
  const [parts] = markDifference(words.text, other.kind === 'text' ? other.text : '');
  return <MarkedText as={as} parts={shortenUnchanged(parts)} />;
}
