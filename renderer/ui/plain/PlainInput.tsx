import type { KeyboardEvent, Ref } from 'react';
import { useWriteLock } from '../access/WriteLock';
import type { Action } from '../actions/runAction';
import { useAct } from '../actions/useAct';
import { UnsavedNote } from '../fields/UnsavedNote';

export type PlainTextProps<Element> = {
  /** Heard, not seen. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: Action;
  readonly onKeyDown?: (event: KeyboardEvent<Element>) => void;
  /** What it shows could not be stored yet: said behind it. */
  readonly isUnsaved?: boolean;
  readonly placeholder?: string;
  /** Id of the element that explains it. */
  readonly describedBy?: string;
  readonly className?: string | undefined;
  readonly inputRef?: Ref<Element>;
};

type PlainInputProps = PlainTextProps<HTMLInputElement> & { readonly isInvalid?: boolean };

/**
 * A text in a line of a screen, which brings its looks along. As every field of the kit it is read-only for those who may only
 * read and says when it could not be stored.
 */
export function PlainInput({ isInvalid, ...props }: PlainInputProps) {
  const { isUnsaved, common } = usePlainText(props);
  return (
    <>
      <input {...common} aria-invalid={isInvalid} autoComplete="off" />
      {isUnsaved && <UnsavedNote />}
    </>
  );
}

type PlainTextAreaProps = PlainTextProps<HTMLTextAreaElement> & {
  readonly rows?: number;
  readonly autoFocus?: boolean;
};

export function PlainTextArea({ rows, autoFocus, ...props }: PlainTextAreaProps) {
  const { isUnsaved, common } = usePlainText(props);
  return (
    <>
      <textarea {...common} rows={rows} autoFocus={autoFocus} />
      {isUnsaved && <UnsavedNote />}
    </>
  );
}

function usePlainText<Element extends HTMLInputElement | HTMLTextAreaElement>(props: PlainTextProps<Element>) {
  const {
    label,
    value,
    onChange,
    onBlur,
    onKeyDown,
    isUnsaved = false,
    placeholder,
    describedBy,
    className,
    inputRef,
  } = props;
  const isReadOnly = useWriteLock() !== undefined;
  const act = useAct();
  return {
    isUnsaved,
    common: {
      ref: inputRef,
      className,
      readOnly: isReadOnly,
      'aria-label': label,
      'aria-describedby': describedBy,
      placeholder: isReadOnly ? '' : placeholder,
      value,
      onChange: (event: { readonly target: { readonly value: string } }) => onChange(event.target.value),
      onBlur: () => onBlur && act(onBlur),
      onKeyDown,
    },
  };
}
