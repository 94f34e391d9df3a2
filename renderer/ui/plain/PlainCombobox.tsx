import type { KeyboardEvent, Ref } from 'react';
import { useWriteLock } from '../access/WriteLock';

type PlainComboboxProps = {
  /** Heard, not seen. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly placeholder: string;
  /** Of the list box that the keys of this field move through; always shown. */
  readonly listId: string;
  /** The option that Enter takes. */
  readonly activeId: string | undefined;
  readonly className?: string | undefined;
  readonly inputRef: Ref<HTMLInputElement>;
};

/** A field over a list that is always there, which brings its looks along (WAI-ARIA 1.2, combobox): the focus stays in the field. */
export function PlainCombobox(props: PlainComboboxProps) {
  const { label, value, onChange, onKeyDown, placeholder, listId, activeId, className, inputRef } = props;
  const isReadOnly = useWriteLock() !== undefined;
  return (
    <input
      ref={inputRef}
      className={className}
      role="combobox"
      aria-label={label}
      aria-expanded
      aria-controls={listId}
      aria-autocomplete="list"
      aria-activedescendant={activeId}
      autoComplete="off"
      readOnly={isReadOnly}
      placeholder={isReadOnly ? '' : placeholder}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}
