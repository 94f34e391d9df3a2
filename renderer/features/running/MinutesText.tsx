import { useRef } from 'react';
import { RichTextField, type RichTextHandle } from '../../fields';
import { useMessages, useShortcut } from '../../ui';
import styles from './MinutesText.module.css';

/** The minutes of one item: nothing but the text. Every keystroke is in the store within half a second. */
export function MinutesText({ itemId, number }: { readonly itemId: string; readonly number: number }) {
  const { t } = useMessages();
  const field = useRef<RichTextHandle>(null);
  useShortcut('mod+1', () => field.current?.focus());

  return (
    <div className={styles.text}>
      <RichTextField
        look="page"
        label={t('minutes.text', { number })}
        collection="agendaItems"
        id={itemId}
        describedBy="minutes-text-hint"
        placeholder={t('minutes.textPlaceholder')}
        inputRef={field}
        autoFocus
      />
      <p id="minutes-text-hint" className={styles.hint}>
        {t('minutes.textHint')}
      </p>
    </div>
  );
}
