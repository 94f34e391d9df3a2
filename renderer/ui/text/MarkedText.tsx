import type { MarkedPart } from '../../../shared/text/markDifference';
import { useMessages } from '../messages/MessagesProvider';
import styles from './MarkedText.module.css';

export type MarkedTextProps = {
  readonly parts: readonly MarkedPart[];
  /** `del`: not in the other text any more, `ins`: only in this one, `mark`: neither is the older. */
  readonly as: 'mark' | 'del' | 'ins';
};

/** A text with what differs from another one: struck through or underlined to the eye, in words to the ear. */
export function MarkedText({ parts, as }: MarkedTextProps) {
  return <span className={styles.text}>{parts.map(({ text, isDifferent }, index) => (isDifferent ? <Difference key={index} text={text} as={as} /> : text))}</span>;
}

function Difference({ text, as: Tag }: { readonly text: string; readonly as: MarkedTextProps['as'] }) {
  const { t } = useMessages();
  if (Tag === 'mark') return <mark className={styles.mark}>{text}</mark>;
  return (
    <Tag className={styles[Tag]}>
      <span className={styles.heard}>{t(Tag === 'del' ? 'ui.marked.del' : 'ui.marked.ins')} </span>
      {text}
      <span className={styles.heard}> {t('ui.marked.end')} </span>
    </Tag>
  );
}
