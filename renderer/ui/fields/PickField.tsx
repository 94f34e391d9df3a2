import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useWriteLock } from '../access/WriteLock';
import type { MaybeAsync } from '../actions/runAction';
import { useAct } from '../actions/useAct';
import { cx } from '../cx';
import { useShortcut } from '../shortcuts/useShortcut';
import styles from './PickField.module.css';

export interface Pick {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
}

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
  /** A sentence about what is typed. */
  readonly note?: (query: string) => string;
};

/**
 * Type a name, press Enter, the next one. Unlike the kit's ComboBox it keeps no choice, and its first match is ready for
 * Enter at once: at the door nobody presses the arrow key first. Why it is no ComboBox of React Aria: decision 37.
 */
export function PickField({ label, placeholder, shortcut, find, otherLabel, onPick, onEnter, note }: PickFieldProps) {
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
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? `${listId}-${index}` : undefined}
        aria-label={label}
        placeholder={placeholder}
        value={query}
        autoComplete="off"
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
      <ul id={listId} role="listbox" aria-label={label} className={cx(styles.options, !isOpen && styles.closed)}>
        {found.map((pick, at) => (
          <li
            key={pick.id}
            id={`${listId}-${at}`}
            role="option"
            aria-selected={at === index}
            className={styles.option}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(at)}
          >
            {pick.label}
            <span className={styles.detail}>{pick.detail}</span>
          </li>
        ))}
        {isOpen && (
          <li
            id={`${listId}-${found.length}`}
            role="option"
            aria-selected={index === found.length}
            className={cx(styles.option, styles.other)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(found.length)}
          >
            {otherLabel(query.trim())}
          </li>
        )}
      </ul>
      {sentence !== '' && <p className={styles.note}>{sentence}</p>}
    </div>
  );
}
