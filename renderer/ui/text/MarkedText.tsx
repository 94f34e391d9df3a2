import { VisuallyHidden } from 'react-aria-components';
import type { MarkedPart } from '../../../shared/text/markDifference';
import { useMessages } from '../messages/MessagesProvider';
import styles from './MarkedText.module.css';

export type MarkedTextProps = {
  readonly parts: readonly MarkedPart[];
  /** `del`: not in the other text any more, `ins`: only in this one, `mark`: neither is the older. */
  readonly as: 'mark' | 'del' | 'ins';
};

/** A text with what differs from another one: by line and colour to the eye, in words to the ear. */
export function MarkedText({ parts, as }: MarkedTextProps) {
  return (
    <span className={styles.text}>
      {parts.map(({ text, isDifferent }, index) =>
        isDifferent ? <Difference key={index} text={text} as={as} /> : text,
      )}
    </span>
  );
}

function Difference({ text, as: Tag }: { readonly text: string; readonly as: MarkedTextProps['as'] }) {
  const { t } = useMessages();
  // A line under the space before a word looks like a mistake.
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  return (
    <>
      {before}
      <Tag className={styles[Tag]}>
        <VisuallyHidden elementType="span">{t(`ui.marked.${Tag}`)} </VisuallyHidden>
        {words}
        <VisuallyHidden elementType="span"> {t('ui.marked.end')} </VisuallyHidden>
      </Tag>
      {after}
    </>
  );
}
