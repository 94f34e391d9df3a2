import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useWriteLock } from '../access/WriteLock';
import type { MaybeAsync } from '../actions/runAction';
import { useAct } from '../actions/useAct';
import { matchesShortcut } from '../shortcuts/matchesShortcut';
import { isMacPlatform } from '../shortcuts/shortcutToKeys';
import { useShortcut } from '../shortcuts/useShortcut';
import styles from './PickField.module.css';
import { comboboxProps, PickList, type Pick } from './PickList';

export type PickFieldProps = {
  readonly label: string;
  readonly placeholder: string;
  readonly shortcut: string;
  /** Best first; called with what is typed. */
  readonly find: (query: string) => readonly Pick[];
  /** The last choice: what is typed, taken as it is. */
  readonly otherLabel: (query: string) => string;
  /** @param id null for what was typed */
  readonly onPick: (id: string | null, query: string) => MaybeAsync;
  /** What is known at once, without a choice: a scanned code. True when it was taken. */
  readonly onEnter?: (query: string) => boolean;
  /** Ctrl+Z in the empty field, where there is no typing to take back. */
  readonly onUndo?: () => MaybeAsync;
  /** A sentence about what is typed. */
  readonly note?: (query: string) => string;
};

/**
 * Type a name, press Enter, the next one. Unlike the kit's ComboBox it keeps no choice, and its first match is ready for
 * Enter at once: at the door nobody presses the arrow key first. Why it is no ComboBox of React Aria: decision 37.
 */
export function PickField({
  label,
  placeholder,
  shortcut,
  find,
  otherLabel,
  onPick,
  onEnter,
  onUndo,
  note,
}: PickFieldProps) {
  const isReadOnly = useWriteLock() !== undefined;
  const act = useAct();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const [isFocused, setIsFocused] = useState(false);
  const inputRef = useRef<HTMLInputElement>(null);
  const listId = useId();
  useShortcut(shortcut, () => inputRef.current?.focus());
  const isOpen = isFocused && query.trim() !== '';
  const found = isOpen ? find(query) : [];
  const optionCount = found.length + 1;
  const index = Math.min(active, optionCount - 1);
  const sentence = isOpen && note ? note(query) : '';

  function clear(): void {
    setQuery('');
    setActive(0);
  }
  function choose(at: number): void {
    const typed = query.trim();
    clear();
    inputRef.current?.focus();
    act(() => onPick(found[at]?.id ?? null, typed));
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (onUndo && query === '' && !isReadOnly && matchesShortcut(event, 'mod+z', isMacPlatform())) {
      event.preventDefault();
      act(onUndo);
    }
    if (!isOpen) return;
    if (event.key === 'ArrowDown') setActive((index + 1) % optionCount);
    else if (event.key === 'ArrowUp') setActive((index + optionCount - 1) % optionCount);
    else if (event.key === 'Escape') clear();
    else if (event.key !== 'Enter') return;
    else if (onEnter?.(query.trim()) === true) clear();
    else choose(index);
    event.preventDefault();
  }

  return (
    <div className={styles.field}>
      <input
        ref={inputRef}
        className={styles.input}
        readOnly={isReadOnly}
        {...comboboxProps(listId, isOpen, index)}
        aria-label={label}
        placeholder={placeholder}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        onFocus={() => setIsFocused(true)}
        onBlur={() => {
          setIsFocused(false);
          setActive(0);
        }}
      />
      <PickList
        id={listId}
        label={label}
        isOpen={isOpen}
        picks={found}
        index={index}
        onChoose={choose}
        other={otherLabel(query.trim())}
      />
      {sentence !== '' && <p className={styles.note}>{sentence}</p>}
    </div>
  );
}
