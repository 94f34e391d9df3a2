import { useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { MaybeAsync } from '../actions/runAction';
import { useAct } from '../actions/useAct';
import { matchesShortcut } from '../shortcuts/matchesShortcut';
import { isMacPlatform } from '../shortcuts/shortcutToKeys';
import { isUnderstood, type Read, type Reading } from './typedDates';
import {
  beginDraft,
  beginningOf,
  isCurrent,
  latestOf,
  leaveText,
  redoText,
  typeText,
  undoText,
  type Draft,
} from './typedText';
import { usePendingText } from './UnreadText';

/** What a value becomes by one more or one less of the part the caret is in, and where that part then stands. */
export type Step = (
  value: string | null,
  caret: number,
  by: 1 | -1,
) => { readonly value: string; readonly part?: readonly [from: number, to: number] } | undefined;

interface TypedTextOptions {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => MaybeAsync;
  readonly read: Read;
  /** The value as text; only for values that there are. */
  readonly show: (value: string) => string;
  readonly step: Step;
}

interface TypedText {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly text: string;
  /** What the text says, where that is nothing one could store. */
  readonly problem: Exclude<Reading, { readonly kind: 'empty' | 'whole' | 'short' }> | undefined;
  /** The problem is to be said: nothing that could still be typed would mend it, or the field was left. */
  readonly isProblemSaid: boolean;
  readonly type: (text: string) => void;
  readonly stepBy: (by: 1 | -1) => void;
  /** The field is left, or what was typed is to count. */
  readonly leave: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** See [Note: typed text]. Its own Ctrl+Z, and the arrow keys for one more or less of what the caret is in. */
export function useTypedText({ label, value, onChange, read, show, step }: TypedTextOptions): TypedText {
  const act = useAct();
  const [draft, setDraft] = useState<Draft>();
  const inputRef = useRef<HTMLInputElement>(null);
  const toSelect = useRef<readonly [number, number]>(undefined);
  const current = draft && isCurrent(draft, value) ? draft : undefined;
  // Not kept: the same value may come back later for another reason, such as an undo.
  if (draft && !current) setDraft(undefined);
  const text = current?.text ?? (value === null ? '' : show(value));
  const reading = read(text, current ? beginningOf(current) : value);
  const problem = current && (reading.kind === 'unfinished' || reading.kind === 'impossible') ? reading : undefined;
  const left = current && leaveText(current, read);
  const isPending = left !== undefined && (left.isLeft || latestOf(left) !== latestOf(current ?? left));

  usePendingText(
    inputRef,
    isPending
      ? {
          label,
          text,
          isLeft: current?.isLeft ?? false,
          settle: async () => {
            if (left.isLeft) return false;
            await onChange(latestOf(left));
            return true;
          },
        }
      : undefined,
  );

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
    if (!left) return;
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
    else if (presses('arrowup')) stepBy(1);
    else if (presses('arrowdown')) stepBy(-1);
    else return;
    // Also where there is nothing to take back: what was done elsewhere is not meant here.
    event.preventDefault();
  }

  function stepBy(by: 1 | -1): void {
    if (reading.kind !== 'empty' && !isUnderstood(reading)) return;
    const stepped = step(isUnderstood(reading) ? reading.value : null, inputRef.current?.selectionStart ?? 0, by);
    if (!stepped) return;
    toSelect.current = stepped.part;
    // A step is meant as it is: nothing follows that would make something else of it.
    change(leaveText(typeText(begun(), show(stepped.value), read), read));
  }

  return {
    inputRef,
    text,
    problem,
    isProblemSaid: problem !== undefined && (problem.kind === 'impossible' || (current?.isLeft ?? false)),
    type: (typed) => change(typeText(begun(), typed, read)),
    stepBy,
    leave,
    onKeyDown,
  };
}
