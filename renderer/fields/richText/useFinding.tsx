import { useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import type { EditorState } from 'prosemirror-state';
import { isShortcut } from '../../ui';
import type { RichView } from './createRichView';
import { findIn, selectedQuery, startFinding, stepFinding } from './find';
import { FindBar } from './FindBar';

interface Finding {
  /** The bar, while something is looked for. */
  readonly bar: ReactNode;
  readonly open: () => void;
  /** For whatever lies around text and bar, before either of them. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** To be told of every state of the editor. */
  readonly showState: (state: EditorState) => void;
}

/** Ctrl+F in a text looks for words in it: Enter and F3 go on, Esc ends at what was found. */
export function useFinding(rich: RefObject<RichView | undefined>, label: string): Finding {
  const [isOpen, setIsOpen] = useState(false);
  const [query, setQuery] = useState('');
  // As a text, so that typing in the field shows nothing anew.
  const [place, setPlace] = useState('0/0');
  const input = useRef<HTMLInputElement>(null);
  const [current = 0, count = 0] = place.split('/').map(Number);

  function ask(next: string): void {
    setQuery(next);
    if (rich.current) startFinding(rich.current.view, next);
  }

  function open(): void {
    if (!rich.current) return;
    const selected = selectedQuery(rich.current.view.state);
    setIsOpen(true);
    ask(selected === '' ? query : selected);
    input.current?.focus();
    input.current?.select();
  }

  function step(by: 1 | -1): void {
    if (rich.current) stepFinding(rich.current.view, by);
  }

  function close(): void {
    setIsOpen(false);
    if (!rich.current) return;
    startFinding(rich.current.view, '');
    rich.current.view.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const action = actionOf(event);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  }

  function actionOf(event: KeyboardEvent): (() => void) | undefined {
    if (event.nativeEvent.isComposing) return undefined;
    if (isShortcut(event, 'mod+f')) return open;
    if (!isOpen) return undefined;
    if (isShortcut(event, 'escape')) return close;
    const isInQuery = event.target === input.current;
    if (isShortcut(event, 'f3') || (isInQuery && isShortcut(event, 'enter'))) return () => step(1);
    if (isShortcut(event, 'shift+f3') || (isInQuery && isShortcut(event, 'shift+enter'))) return () => step(-1);
    return undefined;
  }

  return {
    bar: isOpen && (
      <FindBar
        label={label}
        query={query}
        count={count}
        current={current}
        onQuery={ask}
        onStep={step}
        onClose={close}
        inputRef={input}
      />
    ),
    open,
    onKeyDown,
    showState(state) {
      const find = findIn(state);
      setPlace(`${find.current + 1}/${find.hits.length}`);
    },
  };
}
