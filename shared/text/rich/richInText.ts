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
    const { start, removed, inserted } = toLineStart(text.toJSON(), diff(text.toJSON(), lettersOf(wanted)));
    const end = start + inserted.length;
    if (removed > 0) text.delete(start, removed);
    let at = 0;
    for (const piece of wanted) {
      const [from, to] = [Math.max(at, start), Math.min(at + piece.text.length, end)];
      // Yjs adds to the attributes that it is given.
      if (from < to) text.insert(from, piece.text.slice(from - at, to - at), { ...piece.attributes });
      at += piece.text.length;
    }
    for (const { from, length, change } of changesOf(piecesOf(text), wanted)) text.format(from, length, change);
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
  let moved = removed > 0 ? before.slice(start, start + removed) : inserted;
  if ((removed > 0 && inserted !== '') || !moved.includes('\n')) return change;
  for (let at = start; at >= 0; at -= 1) {
    const letter = before.charAt(at - 1);
    if (at === 0 || letter === '\n') return { start: at, removed, inserted: removed > 0 ? '' : moved };
    if (letter !== moved.at(-1)) return change;
    moved = letter + moved.slice(0, -1);
  }
  return change;
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

interface Change {
  readonly from: number;
  readonly length: number;
  /** null takes an attribute away. */
  readonly change: Record<string, unknown>;
}

/** Where the same letters look other than wanted. */
function changesOf(current: readonly Piece[], wanted: readonly Piece[]): readonly Change[] {
  const changes: Change[] = [];
  let at = 0;
  let index = 0;
  let used = 0;
  for (const { text, attributes } of current) {
    let left = text.length;
    while (left > 0) {
      const piece = wanted[index];
      if (!piece) return changes;
      const length = Math.min(left, piece.text.length - used);
      const change = changeOf(attributes, piece);
      if (Object.keys(change).length > 0) changes.push({ from: at, length, change });
      at += length;
      left -= length;
      used += length;
      if (used === piece.text.length) {
        index += 1;
        used = 0;
      }
    }
  }
  return changes;
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
