import { diffWords, type DiffPart } from '../../text/diffWords';
import type { FreeSlot, MinutesReference, Slot } from './minutesReference';
import { isSameAcrossLines, type Word } from './words';

/** A place where a file says something else. One of `expected` and `found` may be empty. */
export interface Passage {
  /** The heading above; `''` before the first. */
  readonly place: string;
  readonly before: string;
  readonly expected: string;
  readonly found: string;
  readonly after: string;
}

/** What a file has where nothing is frozen, and the network's documents do not say it now. */
export interface FreeText {
  readonly slot: FreeSlot;
  readonly text: string;
}

export interface WordComparison {
  /** In the order of the document. */
  readonly passages: readonly Passage[];
  readonly freeTexts: readonly FreeText[];
  /** Too little in common to name passages. */
  readonly isUnlike: boolean;
}

type Step = {
  readonly isSame: boolean;
  readonly at: number;
  readonly expected: readonly string[];
  readonly found: readonly string[];
};

const CONTEXT_WORDS = 6;
/** Changes with at most this many words between them are one passage. */
const SHORT_GAP = 2;

/** @param isPaged the file breaks its lines where they end, within words too */
export function compareWords(reference: MinutesReference, words: readonly Word[], isPaged: boolean): WordComparison {
  const parts = diffWords(
    reference.words.map(({ text }) => text),
    words.map(({ text }) => text),
  );
  if (parts === undefined) return { passages: [], freeTexts: [], isUnlike: true };
  const steps = toSteps(parts).map((step) => (step.isSame ? step : settle(step, words, isPaged)));
  return {
    passages: toPassages(
      steps.map((step) => (isFree(step, reference.slots) ? { ...step, isSame: true } : step)),
      reference,
    ),
    freeTexts: toFreeTexts(steps, reference),
    isUnlike: false,
  };
}

type Change = Step & { readonly foundAt: number };

/** Pairs what was removed with what is in its place. */
function toSteps(parts: readonly DiffPart[]): readonly Change[] {
  const steps: Change[] = [];
  let at = 0;
  let foundAt = 0;
  for (const [index, { kind, words }] of parts.entries()) {
    const previous = parts[index - 1];
    const last = steps.at(-1);
    if (kind === 'same') steps.push({ isSame: true, at, foundAt, expected: words, found: words });
    else if (previous !== undefined && previous.kind !== 'same' && last)
      steps[steps.length - 1] = { ...last, ...(kind === 'added' ? { found: words } : { expected: words }) };
    else
      steps.push({
        isSame: false,
        at,
        foundAt,
        expected: kind === 'removed' ? words : [],
        found: kind === 'added' ? words : [],
      });
    if (kind !== 'added') at += words.length;
    if (kind !== 'removed') foundAt += words.length;
  }
  return steps;
}

/** Words that are only broken over lines are the same. */
function settle(step: Change, words: readonly Word[], isPaged: boolean): Step {
  const isSame =
    isPaged && isSameAcrossLines(step.expected, words.slice(step.foundAt, step.foundAt + step.found.length));
  return isSame ? { ...step, isSame, found: step.expected } : step;
}

function isFree({ at, expected }: Step, slots: readonly Slot[]): boolean {
  return slots.some(({ from, to }) => from <= at && at + expected.length <= to);
}

function toPassages(steps: readonly Step[], { words }: MinutesReference): readonly Passage[] {
  const passages: Passage[] = [];
  let open: { first: number; last: number } | undefined;
  const close = (): void => {
    if (open) passages.push(toPassage(steps, open.first, open.last, words));
    open = undefined;
  };
  for (const [index, { isSame, expected }] of steps.entries()) {
    if (!isSame) open = { first: open?.first ?? index, last: index };
    else if (expected.length > SHORT_GAP) close();
  }
  close();
  return passages;
}

function toPassage(steps: readonly Step[], first: number, last: number, words: MinutesReference['words']): Passage {
  const inside = steps.slice(first, last + 1);
  const start = inside[0]?.at ?? 0;
  const expected = inside.flatMap((step) => step.expected);
  const text = (from: number, to: number): string =>
    words
      .slice(Math.max(from, 0), to)
      .map((word) => word.text)
      .join(' ');
  return {
    // What was put in at the end of a section belongs to the word before.
    place: words[expected.length === 0 ? Math.max(start - 1, 0) : start]?.place ?? '',
    before: text(start - CONTEXT_WORDS, start),
    expected: expected.join(' '),
    found: inside.flatMap((step) => step.found).join(' '),
    after: text(start + expected.length, start + expected.length + CONTEXT_WORDS),
  };
}

/** Of every slot that is not as it would be now, what the file has there. */
function toFreeTexts(steps: readonly Step[], { slots }: MinutesReference): readonly FreeText[] {
  return slots.flatMap(({ slot, from, to }) => {
    const inside = steps.filter(({ isSame, at, expected }) =>
      isSame ? at < to && at + expected.length > from : from <= at && at + expected.length <= to,
    );
    if (inside.every(({ isSame }) => isSame)) return [];
    const text = inside
      .flatMap(({ isSame, at, found }) => (isSame ? found.slice(Math.max(from - at, 0), to - at) : found))
      .join(' ');
    return [{ slot, text }];
  });
}
