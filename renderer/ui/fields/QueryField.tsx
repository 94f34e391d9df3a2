import { Search, X } from 'lucide-react';
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import {
  Autocomplete,
  Button,
  Input,
  ListBox,
  ListBoxItem,
  SearchField as AriaSearchField,
} from 'react-aria-components';
import { cx } from '../cx';
import { useMessages } from '../messages/MessagesProvider';
import { Popover } from '../overlays/Popover';
import listStyles from './listBox.module.css';
import styles from './SearchField.module.css';

/** What can take the place of what is being typed. */
export type QueryCompletion = {
  readonly id: string;
  readonly label: string;
  readonly count: number | undefined;
  /** The whole text as it then is, and where the caret stands in it. */
  readonly text: string;
  readonly caret: number;
};

export type QueryFieldProps = {
  /** Heard, not seen. */
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** @param isAsked whether the person asks for suggestions, with an arrow key */
  readonly complete: (text: string, caret: number, isAsked: boolean) => readonly QueryCompletion[];
  /** Finished sentences about what was not understood. */
  readonly problems: readonly string[];
  readonly inputRef: RefObject<HTMLInputElement | null>;
};

/**
 * A search field with a language. Suggestions never take Enter or a letter from somebody who just types: they are reached with the arrow keys or
 * the mouse. React Aria's ComboBox would hold one choice, and this text holds many.
 */
export function QueryField({ label, placeholder, value, onChange, complete, problems, inputRef }: QueryFieldProps) {
  const { t, formatNumber } = useMessages();
  const fieldRef = useRef<HTMLDivElement>(null);
  const problemId = useId();
  /** Where the caret was when something was typed or asked for; null while nothing is to be suggested. */
  const [place, setPlace] = useState<{ readonly caret: number; readonly isAsked: boolean } | null>(null);
  const caretToBe = useRef<number | null>(null);
  const completions = place ? complete(value, place.caret, place.isAsked) : [];
  const isOpen = completions.length > 0;
  // Who is being offered what could follow need not be told that it is missing.
  const told = isOpen ? '' : problems.join(' ');

  function change(next: string): void {
    onChange(next);
    setPlace({ caret: inputRef.current?.selectionStart ?? next.length, isAsked: false });
  }

  function choose(id: string): void {
    const completion = completions.find((candidate) => candidate.id === id);
    if (!completion) return;
    caretToBe.current = completion.caret;
    onChange(completion.text);
    // After a field its values are what one wants to see next.
    setPlace(completion.count === undefined ? { caret: completion.caret, isAsked: false } : null);
  }

  // The browser puts the caret behind a text that is set; what was chosen may stand in the middle of it.
  useLayoutEffect(() => {
    if (caretToBe.current === null) return;
    inputRef.current?.setSelectionRange(caretToBe.current, caretToBe.current);
    caretToBe.current = null;
  }, [value, inputRef]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape' && isOpen) {
      setPlace(null);
      // Otherwise it would empty the field as well.
      event.stopPropagation();
      event.preventDefault();
    } else if (event.key === 'ArrowDown' && !isOpen)
      setPlace({ caret: inputRef.current?.selectionStart ?? value.length, isAsked: true });
    else if (event.key === 'Tab') setPlace(null);
    // On a suggestion Enter takes it, as React Aria does when the key comes up.
    else if (event.key === 'Enter' && !inputRef.current?.hasAttribute('aria-activedescendant')) setPlace(null);
  }

  return (
    <Autocomplete inputValue={value} onInputChange={change} disableAutoFocusFirst>
      <div
        ref={fieldRef}
        onKeyDownCapture={onKeyDown}
        // While a suggestion is marked, React Aria says that the field has lost the focus; it has not.
        onBlur={({ nativeEvent }) => nativeEvent.isTrusted && setPlace(null)}
      >
        <AriaSearchField
          aria-label={label}
          {...(told !== '' && { 'aria-describedby': problemId })}
          className={cx(styles.field, told !== '' && styles.doubtful)}
          value={value}
        >
          <span className={styles.icon}>
            <Search size={16} aria-hidden />
          </span>
          <Input ref={inputRef} className={styles.input ?? ''} placeholder={placeholder} />
          <Button className={styles.clear ?? ''} aria-label={t('ui.clear')}>
            <X size={14} aria-hidden />
          </Button>
        </AriaSearchField>
      </div>
      <p id={problemId} role="status" className={styles.problems}>
        {told}
      </p>
      <Popover triggerRef={fieldRef} isNonModal isOpen={isOpen} placement="bottom start">
        {/* A press on a suggestion leaves the focus in the field. */}
        <div onMouseDown={(event) => event.preventDefault()}>
          <ListBox
            aria-label={t('ui.completions')}
            className={cx(listStyles.listBox, styles.completions)}
            items={completions}
            onAction={(key) => choose(String(key))}
          >
            {({ id, label: text, count }) => (
              <ListBoxItem id={id} textValue={text} className={cx(listStyles.option, styles.completion)}>
                <span>{text}</span>
                {count !== undefined && <span className={styles.count}>{formatNumber(count)}</span>}
              </ListBoxItem>
            )}
          </ListBox>
        </div>
      </Popover>
    </Autocomplete>
  );
}
