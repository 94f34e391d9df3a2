import { useMessages } from '../../../ui';
import { markDifference } from './markDifference';
import styles from './ValueView.module.css';
import type { ValueWords } from './valueToWords';

/** A value in words; with another one beside it, what is different is marked. */
export function ValueView({ words, other }: { readonly words: ValueWords; readonly other?: ValueWords }) {
  const { t } = useMessages();
  if (words.kind === 'empty') return <span className={styles.empty}>{t('records.value.empty')}</span>;
  if (words.kind === 'list') {
    const known = new Map(other?.kind === 'list' ? other.items.map(({ id, text }) => [id, text]) : []);
    return (
      <ul className={styles.list}>
        {words.items.map(({ id, text }) => <li key={id}>{other && known.get(id) !== text ? <mark className={styles.mark}>{text}</mark> : text}</li>)}
      </ul>
    );
  }
  if (other?.kind !== 'text') return <span className={styles.text}>{words.text}</span>;
  const [{ before, different, after }] = markDifference(words.text, other.text);
  return <span className={styles.text}>{before}{different !== '' && <mark className={styles.mark}>{different}</mark>}{after}</span>;
}
