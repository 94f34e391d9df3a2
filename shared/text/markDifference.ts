import { diffWords, type DiffPart } from './diffWords';

export interface MarkedPart {
  readonly text: string;
  /** Not in the other text, or not in this place. */
  readonly isDifferent: boolean;
}

/** Two texts side by side: whole words that only one of them has are marked, with the spaces between them. No letter is lost. */
export function markDifference(one: string, other: string): readonly [readonly MarkedPart[], readonly MarkedPart[]] {
  if (one === other) return [cut(one, false), cut(other, false)];
  const parts = diffWords(tokens(one), tokens(other));
  if (parts === undefined) return [cut(one, true), cut(other, true)];
  const joined = parts.map((part, index) => (isOnlySpaceBetween(parts, index) ? undefined : part));
  return [side(parts, joined, 'removed'), side(parts, joined, 'added')];
}

/** Words and the white space between them, in turn. */
function tokens(text: string): readonly string[] {
  return text.split(/(\s+)/u).filter((token) => token !== '');
}

/** A space that both share between two changed words: marked through, so that a changed sentence is one mark and not ten. */
function isOnlySpaceBetween(parts: readonly DiffPart[], index: number): boolean {
  const part = parts[index];
  const before = parts[index - 1];
  const after = parts[index + 1];
  return (
    part?.kind === 'same' &&
    part.words.every((word) => word.trim() === '') &&
    before !== undefined &&
    after !== undefined
  );
}

/** @param joined the parts, undefined where shared space belongs to the difference around it */
function side(
  parts: readonly DiffPart[],
  joined: readonly (DiffPart | undefined)[],
  kind: 'removed' | 'added',
): readonly MarkedPart[] {
  const marked: { text: string; isDifferent: boolean }[] = [];
  parts.forEach((part, index) => {
    const isDifferent = joined[index]?.kind !== 'same';
    if (part.kind !== 'same' && part.kind !== kind) return;
    const text = part.words.join('');
    const last = marked.at(-1);
    if (last?.isDifferent === isDifferent) last.text += text;
    else marked.push({ text, isDifferent });
  });
  return marked;
}

function cut(text: string, isDifferent: boolean): readonly MarkedPart[] {
  return text === '' ? [] : [{ text, isDifferent }];
}
