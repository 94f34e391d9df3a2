import { isUnderstood, type Read } from './typedDates';

/**
 * [Note: typed text] What is being typed into a field whose value is not its text. The text stays as it was typed until the field is left, and longer where it says
 * nothing that exists: a 31 February is never turned into another day. Meanwhile the value goes to the store and comes back,
 * on a busy machine later than the next digit, and what comes back must not replace what was typed: "1245" became 01:45.
 */
export interface Draft {
  readonly text: string;
  /** What the field held before, and what has been passed on since, the latest at the end. */
  readonly values: readonly (string | null)[];
  /** Texts to go back to with Ctrl+Z and forward to with Ctrl+Y, the nearest at the end. */
  readonly past: readonly string[];
  readonly future: readonly string[];
  /** What was being done last: a run of letters typed is taken back in one go, as in every text field. */
  readonly run: Run;
  /** The field was left with a text that says nothing. */
  readonly isLeft: boolean;
}

type Run = 'typing' | 'deleting' | 'other';

export function beginDraft(text: string, value: string | null): Draft {
  return { text, values: [value], past: [], future: [], run: 'other', isLeft: false };
}

/** Whether the text still counts: the value is one that was typed here, or was there before. Otherwise somebody else wrote it meanwhile. */
export function isCurrent(draft: Draft, value: string | null): boolean {
  return draft.values.includes(value);
}

export function latestOf(draft: Draft): string | null {
  return draft.values.at(-1) ?? null;
}

/** What the field held when this typing began. */
export function beginningOf(draft: Draft): string | null {
  return draft.values[0] ?? null;
}

/** Another text, typed or put there. Its value is passed on once it is whole, and the one from before when it is so no longer. */
export function typeText(draft: Draft, text: string, read: Read): Draft {
  if (text === draft.text) return draft;
  const run = runOf(draft.text, text);
  const isSameRun = run !== 'other' && run === draft.run;
  return withValue(
    { ...draft, text, run, future: [], past: isSameRun ? draft.past : [...draft.past, draft.text] },
    read,
  );
}

export function undoText(draft: Draft, read: Read): Draft {
  const text = draft.past.at(-1);
  if (text === undefined) return draft;
  const past = draft.past.slice(0, -1);
  const back: Draft = { ...draft, text, past, future: [...draft.future, draft.text], run: 'other' };
  // As it was found, whatever the text says.
  return past.length === 0 ? passOn(back, beginningOf(draft)) : withValue(back, read);
}

export function redoText(draft: Draft, read: Read): Draft {
  const text = draft.future.at(-1);
  if (text === undefined) return draft;
  const forth = { text, past: [...draft.past, draft.text], future: draft.future.slice(0, -1), run: 'other' } as const;
  return withValue({ ...draft, ...forth }, read);
}

/** The field is left: what is short is completed, what says nothing stays, and the value with it. */
export function leaveText(draft: Draft, read: Read): Draft {
  const reading = read(draft.text, beginningOf(draft));
  if (reading.kind === 'empty') return passOn(draft, null);
  if (isUnderstood(reading)) return passOn(draft, reading.value);
  return { ...draft, past: [], future: [], run: 'other', isLeft: true };
}

function withValue(draft: Draft, read: Read): Draft {
  const reading = read(draft.text, beginningOf(draft));
  const isLeft = draft.isLeft && !isUnderstood(reading) && reading.kind !== 'empty';
  // 9.12.2026 was whole on the way to „9.12.2026, 10:00“, which a field for a day cannot read: then nothing of it counts.
  return passOn({ ...draft, isLeft }, reading.kind === 'whole' ? reading.value : beginningOf(draft));
}

function passOn(draft: Draft, value: string | null): Draft {
  return value === latestOf(draft) ? draft : { ...draft, values: [...draft.values, value] };
}

function runOf(before: string, after: string): Run {
  if (after.length === before.length + 1) return 'typing';
  return after.length === before.length - 1 ? 'deleting' : 'other';
}
