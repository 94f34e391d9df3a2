import type { ReactNode } from 'react';
import { useMentions } from '../../live';
import { Button, useMessages, type MaybeAsync } from '../../ui';
import type { Reference } from './openReferences';
import styles from './ReferenceLine.module.css';

type ReferenceLineProps = {
  readonly reference: Reference;
  readonly onOpen: () => Promise<void>;
  /** Of a link only. */
  readonly onChange: () => void;
  /** The words stay. */
  readonly onRemove: () => void;
};

/** What the words lead to that the caret is in, and what can be done with it: the next stop of the tab key behind the text. */
export function ReferenceLine({ reference, onOpen, onChange, onRemove }: ReferenceLineProps) {
  const { t } = useMessages();
  const mentions = useMentions();
  if (reference.kind === 'link') {
    const address = reference.target.replace(/^mailto:/iu, '');
    return (
      <Line label={t('ui.rich.linkAt', { address })} text={address}>
        <LineButton onPress={onOpen}>{t('ui.rich.open')}</LineButton>
        <LineButton onPress={onChange}>{t('ui.rich.changeLink')}</LineButton>
        <LineButton onPress={onRemove}>{t('ui.rich.removeLink')}</LineButton>
      </Line>
    );
  }
  const named = mentions.get(reference.target);
  const text = named ? [named.label, named.detail].filter((part) => part !== '').join(' · ') : t('ui.rich.mentionGone');
  return (
    <Line label={t('ui.rich.mentionAt', { name: text })} text={text}>
      {named && <LineButton onPress={onOpen}>{t('ui.rich.open')}</LineButton>}
      <LineButton onPress={onRemove}>{t('ui.rich.removeMention')}</LineButton>
    </Line>
  );
}

type LineProps = { readonly label: string; readonly text: string; readonly children: ReactNode };

function Line({ label, text, children }: LineProps) {
  return (
    <div className={styles.line} role="group" aria-label={label}>
      <span className={styles.target} title={text}>
        {text}
      </span>
      {children}
    </div>
  );
}

function LineButton({ onPress, children }: { readonly onPress: () => MaybeAsync; readonly children: string }) {
  return (
    <Button variant="quiet" size="small" onPress={onPress}>
      {children}
    </Button>
  );
}
