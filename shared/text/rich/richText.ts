/** What a line is. `check`: an entry of a checklist; `row`, `headRow`: of a table, see `splitCells`; `image`: its letters are the alternative text. */
export const LINE_KINDS = [
  'text',
  'heading1',
  'heading2',
  'heading3',
  'bullet',
  'number',
  'check',
  'quote',
  'row',
  'headRow',
  'image',
] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** Letters that look alike. */
export interface RichRun {
  readonly text: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** An address that may be opened, see `toSafeLink`; `''` for none. */
  readonly link: string;
  /** Id of the record that the letters name, see `toMention`; `''` for none. The letters are its name as it was written. */
  readonly mention: string;
}

export const PLAIN_LOOK: Omit<RichRun, 'text'> = { isBold: false, isItalic: false, link: '', mention: '' };

export interface RichLine {
  readonly kind: LineKind;
  /** How deep an entry of a list lies in it, from 0. */
  readonly indent: number;
  /** Of a checklist's entry only. */
  readonly isDone: boolean;
  /** Of an image only, which has one: id of the file that it shows, see `toFileId`. */
  readonly file: string;
  /** Of an image that says nothing. */
  readonly isDecorative: boolean;
  /** What a later version calls this line, which here is `text`: it is kept. `''` otherwise. */
  readonly foreign: string;
  readonly runs: readonly RichRun[];
}

/**
 * [Note: rich text is lines] The one content model of rich text: at least one line, each of one kind. Lists are lines in a row, their depth is a number.
 * There is nothing to be split or joined where two people press Enter in one paragraph. See decision 97.
 */
export type RichText = readonly RichLine[];

export const DEEPEST_INDENT = 5;

export function isListLine(kind: LineKind): boolean {
  return kind === 'bullet' || kind === 'number' || kind === 'check';
}

export function headingLevel(kind: LineKind): 1 | 2 | 3 | undefined {
  return kind === 'heading1' ? 1 : kind === 'heading2' ? 2 : kind === 'heading3' ? 3 : undefined;
}

export function toLineKind(value: unknown): LineKind | undefined {
  return LINE_KINDS.find((kind) => kind === value);
}

/** A line of plain text of the given kind. */
export function richLine(kind: Exclude<LineKind, 'image'>, text: string): RichLine {
  return { ...lineOf(kind, text), file: '' };
}

/** @param file id of the file that is shown. @param text what is said in its place */
export function imageLine(file: string, text: string): RichLine {
  return { ...lineOf('image', text), file };
}

function lineOf(kind: LineKind, text: string): Omit<RichLine, 'file'> {
  const runs = text === '' ? [] : [{ text, ...PLAIN_LOOK }];
  return { kind, indent: 0, isDone: false, isDecorative: false, foreign: '', runs };
}

export function plainToRich(text: string): RichText {
  return text.split(/\r\n?|\n/u).map((line) => richLine('text', line));
}

export function lineToText({ runs }: RichLine): string {
  return runs.map(({ text }) => text).join('');
}

export function looksAlike(one: RichRun, other: RichRun): boolean {
  return (
    one.isBold === other.isBold &&
    one.isItalic === other.isItalic &&
    one.link === other.link &&
    one.mention === other.mention
  );
}

/** Letters that look alike are one run. */
export function joinAlike(runs: readonly RichRun[]): readonly RichRun[] {
  const joined: RichRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && looksAlike(last, run)) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

/** The number before each line, null where there is none. A numbered list begins anew behind anything else that lies as deep. */
export function numberLines(rich: RichText): readonly (number | null)[] {
  const counts: number[] = [];
  return rich.map(({ kind, indent }) => {
    if (kind !== 'number') {
      counts.length = isListLine(kind) ? Math.min(counts.length, indent) : 0;
      return null;
    }
    counts.length = Math.min(counts.length, indent + 1);
    while (counts.length <= indent) counts.push(0);
    const next = (counts[indent] ?? 0) + 1;
    counts[indent] = next;
    return next;
  });
}
