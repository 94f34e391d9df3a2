import type * as Y from 'yjs';
import { diffWords } from '../diffWords';
import { diff, textOf, type TextDiff } from '../sharedText';
import { toMention } from './references';
import { nameOf, piecesOf, piecesOfRich, type Attributes, type Piece } from './richPieces';
import { toLineKind, type RichText } from './richText';

/**
 * Brings the shared text of a document to what `next` says, by one deletion and one insertion of letters in each line or group of lines that differs, and by
 * what looks otherwise, so that whatever somebody else does in the same paragraph stands. What it does not know it leaves as it is.
 */
export function writeRich(doc: Y.Doc, next: RichText, origin?: unknown): void {
  const text = textOf(doc);
  const wanted = piecesOfRich(next);
  doc.transact(() => {
    bringEnd(text, wanted);
    // As one walk through the text: edits by position begin at its first letter each, and a pasted book has thousands.
    text.applyDelta([...stepsOfLetters(piecesOf(text), wanted)]);
    text.applyDelta([...changesOf(piecesOf(text), wanted)]);
  }, origin);
}

/** What to do with the letters of a text, from its beginning on. */
function stepsOfLetters(current: readonly Piece[], wanted: readonly Piece[]): readonly Step[] {
  const steps: Step[] = [];
  let kept = 0;
  /** Of the table that these rows are of, the one that comes or goes, where a row above told. */
  let column: Column | undefined;
  for (const { removed, added } of differencesOf(linesOf(current), linesOf(wanted))) {
    const [before, pieces] = [removed.map(lettersOf).join(''), added.flat()];
    if (!before.includes('\t')) column = undefined;
    const change = toStart(before, diff(before, lettersOf(pieces)), column);
    column ??= columnOf(before, change);
    const inserted = cut(pieces, change.start, change.start + change.inserted.length);
    if (change.removed > 0 || inserted.length > 0) {
      steps.push(...retained(kept + change.start), ...deleted(change.removed));
      for (const { text, attributes } of inserted) steps.push({ insert: text, attributes: { ...attributes } });
      kept = -change.start - change.removed;
    }
    kept += before.length;
  }
  return steps;
}

interface Difference {
  readonly removed: readonly Line[];
  readonly added: readonly Line[];
}

/** The pieces of a line, its line feed the last of them. */
type Line = readonly Piece[];

function linesOf(pieces: readonly Piece[]): readonly Line[] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    lines.at(-1)?.push(piece);
    if (piece.text === '\n') lines.push([]);
  }
  return lines;
}

function lettersOf(pieces: Line): string {
  return pieces.map(({ text }) => text).join('');
}

/**
 * Which lines stand for which, in their order, so that all lines of both are in it. Where as many lines come as go, each is the successor of one: the
 * rows of a table that is given a column differ in one letter each.
 */
function differencesOf(before: readonly Line[], after: readonly Line[]): readonly Difference[] {
  const [old, next] = [before.map(lettersOf), after.map(lettersOf)];
  const differences: Difference[] = [];
  let [from, to] = [0, 0];
  function pass(fromEnd: number, toEnd: number): void {
    const isPaired = fromEnd - from === toEnd - to;
    while (isPaired && from < fromEnd) {
      differences.push({ removed: before.slice(from, from + 1), added: after.slice(to, to + 1) });
      [from, to] = [from + 1, to + 1];
    }
    if (!isPaired) differences.push({ removed: before.slice(from, fromEnd), added: after.slice(to, toEnd) });
    [from, to] = [fromEnd, toEnd];
  }
  // Almost always all lines but one are the same, and a book has thousands.
  let start = 0;
  while (start < old.length && old[start] === next[start]) start += 1;
  let end = 0;
  const rest = Math.min(old.length, next.length) - start;
  while (end < rest && old[old.length - 1 - end] === next[next.length - 1 - end]) end += 1;
  pass(start, start);
  let [fromEnd, toEnd] = [start, start];
  for (const { kind, words } of diffWords(old.slice(start, old.length - end), next.slice(start, next.length - end)) ??
    []) {
    if (kind === 'same') {
      pass(fromEnd, toEnd);
      pass(fromEnd + words.length, toEnd + words.length);
    }
    if (kind !== 'added') fromEnd += words.length;
    if (kind !== 'removed') toEnd += words.length;
  }
  pass(old.length - end, next.length - end);
  pass(old.length, next.length);
  return differences;
}

/** The line feed of a last line comes and goes by itself: with an edit elsewhere all between would be replaced. */
function bringEnd(text: Y.Text, wanted: readonly Piece[]): void {
  const [last, end] = [piecesOf(text).at(-1), wanted.at(-1)];
  const isEnded = last !== undefined && isEnd(last);
  if (isEnded && (end === undefined || !isEnd(end))) text.delete(text.length - 1, 1);
  else if (!isEnded && end && isEnd(end)) text.insert(text.length, end.text, { ...end.attributes });
}

function isEnd({ text, attributes }: Piece): boolean {
  return text === '\n' && nameOf(attributes) !== '';
}

/**
 * Of several places where the same letters may have come or gone, the one at the beginning of a line or cell: whole ones are what one adds and takes away.
 * @param column where rows above say that a cell comes or goes: empty ones look all the same
 */
function toStart(before: string, change: TextDiff, column: Column | undefined): TextDiff {
  const { start, removed, inserted } = change;
  const moved = removed > 0 ? before.slice(start, start + removed) : inserted;
  if ((removed > 0 && inserted !== '') || !/[\n\t]/u.test(moved)) return change;
  const isOfLines = moved.includes('\n');
  if (column === 'last' && columnOf(before, change) === 'last') return change;
  let first: TextDiff | undefined;
  // One place to the left the same letters are the same ones turned by one.
  for (let back = 0; back <= start; back += 1) {
    const turned = back % moved.length;
    const letter = before.charAt(start - back - 1);
    if (letter === '' || letter === '\n' || (letter === '\t' && !isOfLines)) {
      const cutAt = moved.length - turned;
      const turnedLetters = removed > 0 ? '' : moved.slice(cutAt) + moved.slice(0, cutAt);
      const found = { start: start - back, removed, inserted: turnedLetters };
      if (isOfLines || column === undefined || column === tabsIn(before.slice(0, found.start))) return found;
      first ??= found;
    }
    if (letter !== moved.charAt(moved.length - 1 - turned)) break;
  }
  return first ?? change;
}

/** How many cells are before one that comes or goes, or that it is behind all others. */
type Column = number | 'last';

function columnOf(before: string, { start, removed, inserted }: TextDiff): Column | undefined {
  const moved = removed > 0 ? before.slice(start, start + removed) : inserted;
  if (!/^[^\n]*\t[^\n]*$/u.test(moved)) return undefined;
  const isAtStart = start === 0 || before[start - 1] === '\t';
  if (isAtStart && moved.endsWith('\t')) return tabsIn(before.slice(0, start));
  const isAtEnd = (before[start + removed] ?? '\n') === '\n';
  return isAtEnd && moved.startsWith('\t') ? 'last' : undefined;
}

function tabsIn(text: string): number {
  return text.split('\t').length - 1;
}

/** What lies between two positions. */
function cut(pieces: readonly Piece[], start: number, end: number): readonly Piece[] {
  let at = 0;
  return pieces.flatMap(({ text, attributes }) => {
    const part = text.slice(Math.max(0, start - at), Math.max(0, end - at));
    at += text.length;
    return part === '' ? [] : [{ text: part, attributes }];
  });
}

/** Of a walk through a text; of letters that stay null takes an attribute away. */
type Step =
  | { readonly retain: number; readonly attributes?: Record<string, unknown> }
  | { readonly delete: number }
  | { readonly insert: string; readonly attributes: Record<string, unknown> };

function retained(length: number): readonly Step[] {
  return length > 0 ? [{ retain: length }] : [];
}

function deleted(length: number): readonly Step[] {
  return length > 0 ? [{ delete: length }] : [];
}

/** Where the same letters look other than wanted. */
function changesOf(current: readonly Piece[], wanted: readonly Piece[]): readonly Step[] {
  const steps: Step[] = [];
  let [index, used, kept] = [0, 0, 0];
  for (const { text, attributes } of current) {
    let left = text.length;
    while (left > 0) {
      const piece = wanted[index];
      if (!piece) return steps;
      const length = Math.min(left, piece.text.length - used);
      const change = changeOf(attributes, piece);
      if (Object.keys(change).length === 0) kept += length;
      else {
        steps.push(...retained(kept), { retain: length, attributes: change });
        kept = 0;
      }
      left -= length;
      used += length;
      if (used === piece.text.length) [index, used] = [index + 1, 0];
    }
  }
  return steps;
}

const OF_LETTERS = ['bold', 'italic', 'link', 'mention'] as const;
const OF_LINES = ['line', 'indent', 'done', 'file', 'decorative'] as const;

function changeOf(current: Attributes, { text, attributes: wanted }: Piece): Record<string, unknown> {
  const isLine = text === '\n';
  const change: Record<string, unknown> = {};
  const name = nameOf(wanted);
  // What else a later version says of its lines is for it to know.
  if (isLine && name !== '' && current['line'] === name && toLineKind(name) === undefined) return change;
  // What of a line is on letters came there by inheritance; how a line feed looks nobody sees.
  for (const key of OF_LINES) if (current[key] !== wanted[key]) change[key] = wanted[key] ?? null;
  if (!isLine)
    for (const key of OF_LETTERS)
      if (current[key] !== wanted[key] && !isForeignMention(key, current)) change[key] = wanted[key] ?? null;
  return change;
}

/** A later version may name more than this one knows. */
function isForeignMention(key: string, { mention }: Attributes): boolean {
  return key === 'mention' && mention !== undefined && toMention(mention) === '';
}
