import type * as Y from 'yjs';
import { isListLine, type RichLine, type RichRun, type RichText } from './richText';

/**
 * [Note: rich text in a shared text] The letters of a rich text are those of the shared text, line by line, and nothing else is in it. How they look
 * are Yjs' attributes: `bold`, `italic`, `link`, `mention` of letters; `line`, `indent`, `done`, `file`, `decorative` of the line feed that ends a line. A version that knows
 * nothing of them edits the letters, and what it does not touch keeps its look.
 *
 * A last line that is more than text has a line feed of its own, behind which no other line begins.
 */
export interface Piece {
  /** Letters without a line feed, or a single one. */
  readonly text: string;
  readonly attributes: Attributes;
}

export type Attributes = Readonly<Record<string, unknown>>;

/** What a later version calls a line is no longer than this. */
const LONGEST_NAME = 40;

/** Of what is in the text without being letters (this version puts nothing there) each counts as one. */
export function piecesOf(text: Y.Text): readonly Piece[] {
  // What Yjs calls a delta (its types do not say it): letters, or something else, with what they look like.
  const delta = text.toDelta() as readonly { readonly insert?: unknown; readonly attributes?: Attributes }[];
  return delta.flatMap(({ insert, attributes = {} }) =>
    (typeof insert === 'string' ? insert : '\ufffc')
      .split(/(\n)/u)
      .flatMap((part) => (part === '' ? [] : [{ text: part, attributes }])),
  );
}

export function nameOf({ line }: Attributes): string {
  return typeof line === 'string' && line.length <= LONGEST_NAME ? line : '';
}

export function piecesOfRich(rich: RichText): readonly Piece[] {
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

function lookOf({ isBold, isItalic, link, mention }: RichRun): Attributes {
  return {
    ...(isBold && { bold: true }),
    ...(isItalic && { italic: true }),
    ...(link !== '' && { link }),
    ...(mention !== '' && { mention }),
  };
}

function lineAttributes({ kind, indent, isDone, file, isDecorative, foreign }: RichLine): Attributes {
  if (kind === 'text') return foreign === '' ? {} : { line: foreign };
  return {
    line: kind,
    ...(isListLine(kind) && indent > 0 && { indent }),
    ...(kind === 'check' && isDone && { done: true }),
    ...(kind === 'image' && { file, ...(isDecorative && { decorative: true }) }),
  };
}
