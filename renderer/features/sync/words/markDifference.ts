import { diff } from '../../../../shared/text/sharedText';

export interface MarkedText {
  readonly before: string;
  /** The part in which the other text is different. */
  readonly different: string;
  readonly after: string;
}

/** Two texts side by side: what both begin and end with, and whole words of what differs in between. */
export function markDifference(one: string, other: string): readonly [MarkedText, MarkedText] {
  const { start, removed, inserted } = diff(one, other);
  const tail = one.length - start - removed;
  const from = wordStart(one, start);
  const after = tail - (wordEnd(one, one.length - tail) - (one.length - tail));
  return [cut(one, from, one.length - after), cut(other, from, start + inserted.length + (tail - after))];
}

function cut(text: string, from: number, to: number): MarkedText {
  return { before: text.slice(0, from), different: text.slice(from, to), after: text.slice(to) };
}

function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && isWordCharacter(text.charAt(start - 1))) start -= 1;
  return start;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isWordCharacter(text.charAt(end))) end += 1;
  return end;
}

function isWordCharacter(character: string): boolean {
  return !/\s/u.test(character);
}
