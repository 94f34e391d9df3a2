import { CircleAlert } from 'lucide-react';
import { useId, useState, type Ref } from 'react';
import { useWriteLock } from '../access/WriteLock';
import type { Action } from '../actions/runAction';
import { useAct } from '../actions/useAct';
import { cx } from '../cx';
import { UnsavedNote } from '../fields/UnsavedNote';
import styles from './inline.module.css';

export type InlineInputProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The field is left. */
  readonly onLeave: Action;
  /** What it shows could not be stored yet. */
  readonly isUnsaved?: boolean;
  /** What is wrong with a text, in a sentence; said when the field is left. What was typed is stored all the same. */
  readonly problemOf?: (value: string) => string | undefined;
  readonly placeholder?: string;
  readonly kind?: 'text' | 'email' | 'tel' | 'url' | 'long';
  readonly id?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
};

/** A text that becomes a field where the pointer or the focus is. */
export function InlineInput({
  label,
  value,
  onChange,
  onLeave,
  isUnsaved = false,
  problemOf,
  placeholder = label,
  kind = 'text',
  id,
  inputRef,
}: InlineInputProps) {
  const act = useAct();
  const [isFocused, setIsFocused] = useState(false);
  const errorId = useId();
  const isReadOnly = useWriteLock() !== undefined;
  const problem = isFocused ? undefined : problemOf?.(value);
  const common = {
    id,
    className: cx(styles.input, kind === 'long' && styles.area, (kind === 'email' || kind === 'url') && styles.link),
    'aria-label': id === undefined ? label : undefined,
    'aria-invalid': problem === undefined ? undefined : true,
    'aria-describedby': problem === undefined ? undefined : errorId,
    placeholder: isReadOnly ? '' : placeholder,
    readOnly: isReadOnly,
    value,
    onFocus: () => setIsFocused(true),
    onBlur: () => {
      setIsFocused(false);
      act(onLeave);
    },
  };

  return (
    <div className={styles.control}>
      {kind === 'long' ? (
        <textarea {...common} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input
          {...common}
          ref={inputRef}
          type="text"
          inputMode={kind}
          spellCheck={kind === 'text'}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {isUnsaved && <UnsavedNote />}
      {problem !== undefined && (
        <span id={errorId} className={styles.error} role="status">
          <CircleAlert size={14} aria-hidden />
          {problem}
        </span>
      )}
    </div>
  );
}
