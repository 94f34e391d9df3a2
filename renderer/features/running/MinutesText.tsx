import { useLayoutEffect, useRef } from 'react';
import { useSharedText } from '../../live';
import { useMessages, useShortcut } from '../../ui';
import styles from './MinutesText.module.css';

/** The minutes of one item: nothing but the text. Every keystroke is in the store within half a second. */
export function MinutesText({ itemId, number }: { readonly itemId: string; readonly number: number }) {
  const { t } = useMessages();
  const { value, onChange, flush } = useSharedText('agendaItems', itemId);
  const ref = useRef<HTMLTextAreaElement>(null);
  useShortcut('mod+1', () => ref.current?.focus());

  // The browser puts the caret before a text that is there already; minutes go on behind it.
  useLayoutEffect(() => ref.current?.setSelectionRange(ref.current.value.length, ref.current.value.length), []);

  return (
    <textarea
      ref={ref}
      className={styles.text}
      aria-label={t('minutes.text', { number })}
      placeholder={t('minutes.textPlaceholder')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onBlur={flush}
      autoFocus
    />
  );
}
