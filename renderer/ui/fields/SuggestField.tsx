import { useId, useState, type KeyboardEvent, type Ref } from 'react';
import { useWriteLock } from '../access/WriteLock';
import { comboboxProps, PickList, type Pick } from './PickList';

export type SuggestFieldProps = {
  /** Heard, not seen. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** For the part of the text that is being typed; empty where nothing is to be suggested. */
  readonly suggestions: readonly Pick[];
  readonly onPick: (id: string) => void;
  readonly describedBy?: string;
  readonly className?: string | undefined;
  readonly inputRef?: Ref<HTMLInputElement>;
};

/**
 * A line of text that names somebody in passing. Unlike a ComboBox it is no choice but a text: what is suggested takes the place of the
 * few letters that were typed for it. Enter takes the suggestion while there is one, Escape leaves the text as it is.
 */
export function SuggestField({
  label,
  value,
  onChange,
  suggestions,
  onPick,
  describedBy,
  className,
  inputRef,
}: SuggestFieldProps) {
  const isReadOnly = useWriteLock() !== undefined;
  const [active, setActive] = useState(0);
  const [isFocused, setIsFocused] = useState(false);
  /** The text for which nothing is to be suggested. */
  const [dismissed, setDismissed] = useState<string>();
  const listId = useId();
  const isOpen = isFocused && suggestions.length > 0 && dismissed !== value;
  const index = Math.min(active, suggestions.length - 1);

  function choose(at: number): void {
    const pick = suggestions[at];
    setActive(0);
    if (pick) onPick(pick.id);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (!isOpen) return;
    if (event.key === 'ArrowDown') setActive((index + 1) % suggestions.length);
    else if (event.key === 'ArrowUp') setActive((index + suggestions.length - 1) % suggestions.length);
    else if (event.key === 'Escape') setDismissed(value);
    else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) choose(index);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <input
        ref={inputRef}
        className={className}
        readOnly={isReadOnly}
        {...comboboxProps(listId, isOpen, index)}
        aria-label={label}
        aria-describedby={describedBy}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        onFocus={() => setIsFocused(true)}
        onBlur={() => setIsFocused(false)}
      />
      <PickList id={listId} label={label} isOpen={isOpen} picks={suggestions} index={index} onChoose={choose} isAbove />
    </>
  );
}
