import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { breakListLine, isMarkTwice, type LineBreak } from '../../../shared/text/listLines';
import { useSharedText } from '../../live';
import { PlainTextArea, useMessages, useShortcut } from '../../ui';
import styles from './MinutesText.module.css';

/** The minutes of one item: nothing but the text. Every keystroke is in the store within half a second. */
export function MinutesText({ itemId, number }: { readonly itemId: string; readonly number: number }) {
  const { t } = useMessages();
  const text = useSharedText('agendaItems', itemId);
  const ref = useRef<HTMLTextAreaElement>(null);
  useShortcut('mod+1', () => ref.current?.focus());

  // The browser puts the caret before a text that is there already; minutes go on behind it.
  useLayoutEffect(() => ref.current?.setSelectionRange(ref.current.value.length, ref.current.value.length), []);

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.shiftKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    const field = event.currentTarget;
    const caret = field.selectionStart;
    const next = caret === field.selectionEnd ? typedFor(event.key, field.value.slice(0, caret)) : undefined;
    if (!next) return;
    event.preventDefault();
    field.setSelectionRange(caret - next.removed, caret);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way to type for the user that Ctrl+Z in the field takes back
    document.execCommand(next.inserted === '' ? 'delete' : 'insertText', false, next.inserted);
  }

  return (
    <>
      <PlainTextArea
        inputRef={ref}
        className={styles.text}
        label={t('minutes.text', { number })}
        describedBy="minutes-text-hint"
        placeholder={t('minutes.textPlaceholder')}
        onKeyDown={onKeyDown}
        autoFocus
        {...text.field}
      />
      <p id="minutes-text-hint" className={styles.hint}>
        {t('minutes.textHint')}
      </p>
    </>
  );
}

/** What a key types within a list; undefined where it types itself. */
function typedFor(key: string, before: string): LineBreak | undefined {
  if (key === 'Enter') return breakListLine(before);
  return key === ' ' && isMarkTwice(before) ? { removed: 1, inserted: '' } : undefined;
}
