import { CircleAlert } from 'lucide-react';
import { useId, useState, type Ref } from 'react';
import { useDraft } from '../../../live';
import { cx } from '../../../ui';
import { InlineRow } from './InlineRow';
import styles from './inline.module.css';

export type InlineTextProps = {
  readonly label: string;
  readonly value: string;
  readonly onSave: (value: string) => Promise<unknown>;
  /** What is wrong with a text, in a sentence; said when the field is left. What was typed is stored all the same. */
  readonly problemOf?: (value: string) => string | undefined;
  readonly placeholder?: string;
  readonly kind?: 'text' | 'email' | 'tel' | 'url' | 'long';
  readonly id?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
};

/** A stored text that is edited where it stands. */
export function InlineText({ label, value, onSave, problemOf, placeholder = label, kind = 'text', id, inputRef }: InlineTextProps) {
  const draft = useDraft(value, onSave);
  const [isFocused, setIsFocused] = useState(false);
  const errorId = useId();
  const problem = isFocused ? undefined : problemOf?.(draft.value);
  const common = {
    id,
    className: cx(styles.input, kind === 'long' && styles.area, (kind === 'email' || kind === 'url') && styles.link),
    'aria-label': id === undefined ? label : undefined,
    'aria-invalid': problem === undefined ? undefined : true,
    'aria-describedby': problem === undefined ? undefined : errorId,
    placeholder,
    value: draft.value,
    onFocus: () => setIsFocused(true),
    onBlur: () => {
      setIsFocused(false);
      draft.flush();
    },
  };

  return (
    <div className={styles.control}>
      {kind === 'long' ? (
        <textarea {...common} onChange={(event) => draft.onChange(event.target.value)} />
      ) : (
        <input
          {...common}
          ref={inputRef}
          type="text"
          inputMode={kind}
          spellCheck={kind === 'text'}
          autoComplete="off"
          onChange={(event) => draft.onChange(event.target.value)}
        />
      )}
      {problem !== undefined && (
        <span id={errorId} className={styles.error} role="status">
          <CircleAlert size={14} aria-hidden />
          {problem}
        </span>
      )}
    </div>
  );
}

/** The same with its label in front. */
export function InlineTextRow({ placeholder = '–', ...props }: Omit<InlineTextProps, 'id'>) {
  const id = useId();
  return (
    <InlineRow label={props.label} htmlFor={id}>
      <InlineText {...props} placeholder={placeholder} id={id} />
    </InlineRow>
  );
}
