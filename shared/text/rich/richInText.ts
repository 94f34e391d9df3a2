import type * as Y from 'yjs';
import { diff, textOf, type TextDiff } from '../sharedText';
import {
  DEEPEST_INDENT,
  headingLevel,
  isListLine,
  looksAlike,
  toLineKind,
  type RichLine,
  type RichRun,
  type RichText,
} from './richText';
import { toSafeLink } from './safeLink';

/**
 * [Note: rich text in a shared text] The letters of a rich text are those of the shared text, line by line, and nothing else is in it. How they look
 * are Yjs' attributes: `bold`, `italic`, `link` of letters; `line`, `indent`, `done` of the line feed that ends a line. A version that knows
 * nothing of them edits the letters, and what it does not touch keeps its look.
 *
 * A last line that is more than text has a line feed of its own, behind which no other line begins.
 */
interface Piece {
  /** Letters without a line feed, or a single one. */
  readonly text: string;
  readonly attributes: Attributes;
}

type Attributes = Readonly<Record<string, unknown>>;

/** What a later version calls a line is no longer than this. */
const LONGEST_NAME = 40;

export function readRich(text: Y.Text): RichText {
  const lines: RichLine[] = [];
  let runs: RichRun[] = [];
  let first: Attributes | undefined;
  let before: Attributes = {};
  for (const { text: letters, attributes } of piecesOf(text)) {
    if (letters === '\n') {
      lines.push(lineOf(isInherited(before, first, attributes) ? {} : attributes, runs));
      runs = [];
      first = undefined;
      before = attributes;
    } else {
      first ??= attributes;
      runs.push(runOf(letters, attributes));
    }
  }
  if (runs.length > 0 || lines.length === 0 || nameOf(before) === '') lines.push(lineOf({}, runs));
  return lines;
}

/**
 * Brings the shared text of a document to what `next` says, by one deletion and one insertion of letters and by what looks
 * otherwise, so that whatever somebody else does in the same paragraph stands. What it does not know it leaves as it is.
 */
export function writeRich(doc: Y.Doc, next: RichText, origin?: unknown): void {
  const text = textOf(doc);
  const wanted = piecesOfRich(next);
  doc.transact(() => {
    bringEnd(text, wanted);
    const letters = lettersOf(piecesOf(text));
    const { start, removed, inserted } = toLineStart(letters, diff(letters, lettersOf(wanted)));
    // As one walk through the text: edits by position begin at its first letter each, and a pasted book has thousands.
    text.applyDelta([
      ...retained(start),
      ...(removed > 0 ? [{ delete: removed }] : []),
      ...cut(wanted, start, start + inserted.length).map((piece) => ({
        insert: piece.text,
        attributes: { ...piece.attributes },
      })),
    ]);
    text.applyDelta([...changesOf(piecesOf(text), wanted)]);
  }, origin);
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

/** Of several places where the same letters may have come or gone, the one at the beginning of a line: whole lines are what one adds and takes away. */
function toLineStart(before: string, change: TextDiff): TextDiff {
  const { start, removed, inserted } = change;
  const moved = removed > 0 ? before.slice(start, start + removed) : inserted;
  if ((removed > 0 && inserted !== '') || !moved.includes('\n')) return change;
  // One place to the left the same letters are the same ones turned by one.
  for (let back = 0; back <= start; back += 1) {
    const turned = back % moved.length;
    const letter = before.charAt(start - back - 1);
    if (letter === '' || letter === '\n') {
      const cutAt = moved.length - turned;
      const turnedLetters = removed > 0 ? '' : moved.slice(cutAt) + moved.slice(0, cutAt);
      return { start: start - back, removed, inserted: turnedLetters };
    }
    if (letter !== moved.charAt(moved.length - 1 - turned)) return change;
  }
  return change;
}

function retained(length: number): readonly Step[] {
  return length > 0 ? [{ retain: length }] : [];
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

function lettersOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** Whether anything in it looks other than plain text. */
export function isFormatted(text: Y.Text): boolean {
  return piecesOf(text).some(({ attributes }) => Object.keys(attributes).length > 0);
}

/** Of what is in the text without being letters (this version puts nothing there) each counts as one. */
function piecesOf(text: Y.Text): readonly Piece[] {
  // What Yjs calls a delta (its types do not say it): letters, or something else, with what they look like.
  const delta = text.toDelta() as readonly { readonly insert?: unknown; readonly attributes?: Attributes }[];
  return delta.flatMap(({ insert, attributes = {} }) =>
    (typeof insert === 'string' ? insert : '\ufffc')
      .split(/(\n)/u)
      .flatMap((part) => (part === '' ? [] : [{ text: part, attributes }])),
  );
}

function runOf(text: string, { bold, italic, link }: Attributes): RichRun {
  return { text, isBold: bold === true, isItalic: italic === true, link: toSafeLink(link) };
}

function lineOf(attributes: Attributes, runs: readonly RichRun[]): RichLine {
  const name = nameOf(attributes);
  const kind = toLineKind(name) ?? 'text';
  const { indent, done } = attributes;
  return {
    kind,
    indent: isListLine(kind) && typeof indent === 'number' ? toIndent(indent) : 0,
    isDone: kind === 'check' && done === true,
    foreign: toLineKind(name) === undefined ? name : '',
    runs: joinAlike(runs),
  };
}

function joinAlike(runs: readonly RichRun[]): readonly RichRun[] {
  const joined: RichRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && looksAlike(last, run)) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

function toIndent(value: number): number {
  return Number.isFinite(value) ? Math.min(Math.max(0, Math.trunc(value)), DEEPEST_INDENT) : 0;
}

function nameOf({ line }: Attributes): string {
  return typeof line === 'string' && line.length <= LONGEST_NAME ? line : '';
}

/**
 * A version without rich text types as Yjs does by itself: like the letter before. Behind a heading that is the heading's line feed, and every line typed
 * there would be one. In a list that is what somebody wants.
 */
function isInherited(before: Attributes, first: Attributes | undefined, own: Attributes): boolean {
  const kind = toLineKind(nameOf(own));
  return (
    kind !== undefined &&
    headingLevel(kind) !== undefined &&
    first?.['line'] === own['line'] &&
    before['line'] === own['line']
  );
}

function piecesOfRich(rich: RichText): readonly Piece[] {
  return rich.flatMap((line, index) => {
    const isLast = index === rich.length - 1;
    const letters = line.runs.flatMap((run) => (run.text === '' ? [] : [{ text: run.text, attributes: lookOf(run) }]));
    if (!isLast) return [...letters, { text: '\n', attributes: lineAttributes(line) }];
    const attributes = lineAttributes(line);
    if (nameOf(attributes) !== '') return [...letters, { text: '\n', attributes }];
    const previous = rich[index - 1];
    const isHidden = letters.length === 0 && previous !== undefined && nameOf(lineAttributes(previous)) !== '';
    return isHidden ? [{ text: '\n', attributes: { line: 'text' } }] : letters;
  });
}

function lookOf({ isBold, isItalic, link }: RichRun): Attributes {
  return { ...(isBold && { bold: true }), ...(isItalic && { italic: true }), ...(link !== '' && { link }) };
}

function lineAttributes({ kind, indent, isDone, foreign }: RichLine): Attributes {
  if (kind === 'text') return foreign === '' ? {} : { line: foreign };
  return {
    line: kind,
    ...(isListLine(kind) && indent > 0 && { indent }),
    ...(kind === 'check' && isDone && { done: true }),
  };
}

/** Of a walk through a text: letters to leave, and what of them changes; null takes an attribute away. */
interface Step {
  readonly retain: number;
  readonly attributes?: Record<string, unknown>;
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

const OF_LETTERS = ['bold', 'italic', 'link'] as const;
const OF_LINES = ['line', 'indent', 'done'] as const;

function changeOf(current: Attributes, { text, attributes: wanted }: Piece): Record<string, unknown> {
  const isLine = text === '\n';
  const change: Record<string, unknown> = {};
  const name = nameOf(wanted);
  // What else a later version says of its lines is for it to know.
  if (isLine && name !== '' && current['line'] === name && toLineKind(name) === undefined) return change;
  // What of a line is on letters came there by inheritance; how a line feed looks nobody sees.
  for (const key of OF_LINES) if (current[key] !== wanted[key]) change[key] = wanted[key] ?? null;
  if (!isLine) for (const key of OF_LETTERS) if (current[key] !== wanted[key]) change[key] = wanted[key] ?? null;
  return change;
}
