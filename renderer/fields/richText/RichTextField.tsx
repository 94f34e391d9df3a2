import { Suspense, type Ref } from 'react';
import { RED } from '../../../shared/schema/confidentiality';
import { useSession, useSharedDoc, type SharedTextCollection } from '../../live';
import { createScreen, cx, FieldLabel, UnsavedNote, useMessages } from '../../ui';
import type { RichTextHandle } from './RichTextEditor';
import styles from './RichText.module.css';

export type { RichTextHandle };

const RichTextEditor = createScreen(async () => (await import('./RichTextEditor')).RichTextEditor);

/** For a screen that opens with a text which takes the keyboard at once. */
export async function preloadRichText(): Promise<void> {
  await RichTextEditor.preload();
}

/**
 * `box`: a field with its tools above it. `page`: nothing but the text, as minutes are written. `reply`: a few lines; its tools come with the keyboard.
 * `quiet`: a field among others, as a reply.
 */
type RichTextLook = 'box' | 'page' | 'reply' | 'quiet';

type RichTextFieldProps = {
  /** Heard only, but for `box` and `quiet`. */
  readonly label: string;
  readonly collection: SharedTextCollection;
  readonly id: string;
  readonly look?: RichTextLook;
  readonly placeholder?: string;
  /** Id of the element that explains it. */
  readonly describedBy?: string;
  /** Takes the keyboard when it appears, behind what is there. */
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<RichTextHandle>;
};

/** The text of a record that several people may write, with headings, lists and emphasis. Until the editor is there it shows the words. */
export function RichTextField({ label, collection, id, look = 'box', ...editor }: RichTextFieldProps) {
  const { language } = useMessages();
  const { repositories, confidentiality } = useSession();
  /** Asked when it matters: nothing is shown of it here. */
  function isRed(): boolean {
    const record = repositories[collection].get(id);
    return record !== undefined && confidentiality.of(record).tlp === RED;
  }
  const { body, open, store, flush, isUnsaved } = useSharedDoc(collection, id);
  return (
    <div className={cx(styles.field, styles[look])}>
      {(look === 'box' || look === 'quiet') && <FieldLabel>{label}</FieldLabel>}
      <Suspense
        fallback={
          <div className={cx(styles.frame, styles.early)}>
            <div className={styles.scroller}>
              <div className={styles.area}>{body?.text}</div>
            </div>
          </div>
        }
      >
        {/* An editor belongs to one document, and has words of its own. */}
        <RichTextEditor
          key={`${id} ${language}`}
          label={label}
          recordId={id}
          open={open}
          onChange={store}
          onBlur={flush}
          isRed={isRed}
          {...editor}
        />
      </Suspense>
      {isUnsaved && <UnsavedNote />}
    </div>
  );
}
