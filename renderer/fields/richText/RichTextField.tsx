import { lazy, Suspense } from 'react';
import { useSharedDoc } from '../../live';
import { cx, FieldLabel, UnsavedNote, useMessages } from '../../ui';
import styles from './RichText.module.css';

const RichTextEditor = lazy(async () => ({ default: (await import('./RichTextEditor')).RichTextEditor }));

type RichTextFieldProps = {
  readonly label: string;
  readonly collection: 'agendaItems' | 'notes';
  readonly id: string;
};

/** The text of a record that several people may write, with headings, lists and emphasis. Until the editor is there it shows the words. */
export function RichTextField({ label, collection, id }: RichTextFieldProps) {
  const { language } = useMessages();
  const { body, open, store, flush, isUnsaved } = useSharedDoc(collection, id);
  return (
    <div className={styles.field}>
      <FieldLabel>{label}</FieldLabel>
      <Suspense
        fallback={
          <div className={cx(styles.box, styles.early)}>
            <div className={styles.area}>{body?.text}</div>
          </div>
        }
      >
        {/* An editor belongs to one document, and has words of its own. */}
        <RichTextEditor key={`${id} ${language}`} label={label} open={open} onChange={store} onBlur={flush} />
      </Suspense>
      {isUnsaved && <UnsavedNote />}
    </div>
  );
}
