import type * as Y from 'yjs';
import { toFileId, toMention } from './references';
import { nameOf, piecesOf, type Attributes } from './richPieces';
import {
  DEEPEST_INDENT,
  headingLevel,
  isListLine,
  joinAlike,
  toLineKind,
  type RichLine,
  type RichRun,
  type RichText,
} from './richText';
import { toSafeLink } from './safeLink';

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

/** Whether anything in it looks other than plain text. */
export function isFormatted(text: Y.Text): boolean {
  return piecesOf(text).some(({ attributes }) => Object.keys(attributes).length > 0);
}

function runOf(text: string, { bold, italic, link, mention }: Attributes): RichRun {
  return {
    text,
    isBold: bold === true,
    isItalic: italic === true,
    link: toSafeLink(link),
    mention: toMention(mention),
  };
}

function lineOf(attributes: Attributes, runs: readonly RichRun[]): RichLine {
  const name = nameOf(attributes);
  const { indent, done, decorative } = attributes;
  const file = name === 'image' ? toFileId(attributes['file']) : '';
  const known = toLineKind(name) ?? 'text';
  // Whatever became of its file: the words in its place are left.
  const kind = known === 'image' && file === '' ? 'text' : known;
  return {
    kind,
    indent: isListLine(kind) && typeof indent === 'number' ? toIndent(indent) : 0,
    isDone: kind === 'check' && done === true,
    file,
    isDecorative: kind === 'image' && decorative === true,
    foreign: toLineKind(name) === undefined ? name : '',
    runs: joinAlike(runs),
  };
}

function toIndent(value: number): number {
  return Number.isFinite(value) ? Math.min(Math.max(0, Math.trunc(value)), DEEPEST_INDENT) : 0;
}

/**
 * A version without rich text types as Yjs does by itself: like the letter before. Behind a heading or an image that is the line feed of these, and every
 * line typed there would be one. In a list or table that is what somebody wants.
 */
function isInherited(before: Attributes, first: Attributes | undefined, own: Attributes): boolean {
  const kind = toLineKind(nameOf(own));
  return (
    kind !== undefined &&
    (headingLevel(kind) !== undefined || kind === 'image') &&
    first?.['line'] === own['line'] &&
    before['line'] === own['line']
  );
}
