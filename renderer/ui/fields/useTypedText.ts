import { useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { MaybeAsync } from '../actions/runAction';
import { useAct } from '../actions/useAct';
import { matchesShortcut } from '../shortcuts/matchesShortcut';
import { isMacPlatform } from '../shortcuts/shortcutToKeys';
import { partAt, stepValue } from './dateValues';
import { isUnderstood, type Read, type Reading } from './typedDates';
import { beginDraft, isCurrent, latestOf, leaveText, redoText, typeText, undoText, type Draft } from './typedText';

interface TypedTextOptions {
  readonly value: string | null;
  readonly onChange: (value: string | null) => MaybeAsync;
  readonly read: Read;
  /** The value as text; only for values that there are. */
  readonly show: (value: string) => string;
}

interface TypedText {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly text: string;
  /** What the text says, where that is nothing one could store. */
  readonly problem: Exclude<Reading, { readonly kind: 'empty' | 'whole' | 'short' }> | undefined;
  /** The problem is to be said: nothing that could still be typed would mend it, or the field was left. */
  readonly isProblemSaid: boolean;
  readonly type: (text: string) => void;
  /** The field is left, or what was typed is to count. */
  readonly leave: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** See [Note: typed text]. Its own Ctrl+Z, and the arrow keys for one more or less of what the caret is in. */
export function useTypedText({ value, onChange, read, show }: TypedTextOptions): TypedText {
  const act = useAct();
  const [draft, setDraft] = useState<Draft>();
  const inputRef = useRef<HTMLInputElement>(null);
  const toSelect = useRef<readonly [number, number]>(undefined);
  const current = draft && isCurrent(draft, value) ? draft : undefined;
  // Not kept: the same value may come back later for another reason, such as an undo.
  if (draft && !current) setDraft(undefined);
  const text = current?.text ?? (value === null ? '' : show(value));
  const reading = read(text);
  const problem = current && (reading.kind === 'unfinished' || reading.kind === 'impossible') ? reading : undefined;

  // The selection is the browser's, and is lost when the text is replaced.
  useLayoutEffect(() => {
    if (toSelect.current) inputRef.current?.setSelectionRange(...toSelect.current);
    toSelect.current = undefined;
  });

  function change(next: Draft): void {
    setDraft(next);
    const latest = latestOf(next);
    if (latest !== (current ? latestOf(current) : value)) act(() => onChange(latest));
  }
  const begun = (): Draft => current ?? beginDraft(text, value);

  function leave(): void {
    if (!current) return;
    const left = leaveText(current, read);
    change(left);
    // What whoever holds the value did not want is not shown any longer.
    if (!left.isLeft) setDraft(undefined);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const presses = (shortcut: string): boolean => matchesShortcut(event, shortcut, isMacPlatform());
    if (event.nativeEvent.isComposing || event.currentTarget.readOnly) return;
    if (presses('enter')) return leave();
    if (presses('mod+z')) change(undoText(begun(), read));
    else if (presses('mod+y') || presses('mod+shift+z')) change(redoText(begun(), read));
    else if (presses('arrowup')) step(1, event.currentTarget);
    else if (presses('arrowdown')) step(-1, event.currentTarget);
    else return;
    // Also where there is nothing to take back: what was done elsewhere is not meant here.
    event.preventDefault();
  }

  function step(by: 1 | -1, input: HTMLInputElement): void {
    if (!isUnderstood(reading)) return;
    const part = partAt(reading.value, input.selectionStart ?? 0);
    if (!part) return;
    toSelect.current = [part.from, part.to];
    change(typeText(begun(), show(stepValue(reading.value, part.unit, by)), read));
  }

  return {
    inputRef,
    text,
    problem,
    isProblemSaid: problem !== undefined && (problem.kind === 'impossible' || (current?.isLeft ?? false)),
    type: (typed) => change(typeText(begun(), typed, read)),
    leave,
    onKeyDown,
  };
}
