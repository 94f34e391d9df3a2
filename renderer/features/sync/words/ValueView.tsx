import { markDifference } from '../../../../shared/text/markDifference';
import { MarkedText, type MarkedTextProps, useMessages } from '../../../ui';
import styles from './ValueView.module.css';
import type { ValueWords } from './valueToWords';

/** A value in words; with another one beside it, what is different is marked. */
export function ValueView({
  words,
  other,
  as = 'mark',
}: {
  readonly words: ValueWords;
  readonly other?: ValueWords;
  /** Which of the two is the older, where one is. */
  readonly as?: MarkedTextProps['as'];
}) {
  const { t } = useMessages();
  if (words.kind === 'empty') return <span className={styles.empty}>{t('records.value.empty')}</span>;
  if (words.kind === 'list') {
    const known = new Map(other?.kind === 'list' ? other.items.map(({ id, text }) => [id, text]) : []);
    return (
      <ul className={styles.list}>
        {words.items.map(({ id, text }) => (
          <li key={id}>
            <MarkedText as={as} parts={[{ text, isDifferent: other !== undefined && known.get(id) !== text }]} />
          </li>
        ))}
      </ul>
    );
  }
  const parts =
    other?.kind === 'text' ? markDifference(words.text, other.text)[0] : [{ text: words.text, isDifferent: false }];
  return <MarkedText as={as} parts={parts} />;
}
