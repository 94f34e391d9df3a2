import { headingLevel, isListLine, numberLines, type RichLine, type RichText } from '../../text/rich/richText';
import { isRowLine } from '../../text/rich/tables';
import type { DocumentBlock, Entry, RichBlock, SubheadingLevel, TableCells, TextBlock, TextRun } from '../document';
import { TYPED_BULLET } from '../textToBlocks';
import type { TranslateDocument } from '../translateDocument';
import { gridOf, printedCells } from './gridOf';
import { runsOf } from './runsOf';
import type { DocumentImage } from '../image';
import { pictureWords } from './pictureWords';
import { cutRuns, joinLines, onOneLine, runsToText, trimRuns } from './textRuns';

export type TextualBlock = TextBlock | RichBlock;

/** A line as it is printed; without letters it parts paragraphs. */
interface PrintedLine {
  readonly kind: RichLine['kind'];
  readonly runs: readonly TextRun[];
  /** Of a row of a table. */
  readonly cells: TableCells;
  readonly indent: number;
  readonly mark: Entry['mark'];
  readonly number: number | null;
  readonly picture?: DocumentImage;
}

/** The picture that a line names in `file`, where it is at hand. */
export type PictureOf = (file: string) => DocumentImage | undefined;

/**
 * A formatted text as blocks that every writer renders. Without any format they are those of `textToBlocks`; lines that begin with a typed
 * bullet stay lists, so that one bold word changes nothing else.
 * @param level of the heading under which the text stands
 */
export function richToBlocks(
  rich: RichText,
  level: DocumentHeadingLevel,
  t: TranslateDocument,
  pictureOf: PictureOf = () => undefined,
): readonly TextualBlock[] {
  const blocks: TextualBlock[] = [];
  const headings = createHeadings(level);
  for (const group of groupLines(printedLines(rich, t, pictureOf))) {
    const block = blockOf(group, headings);
    if (block) blocks.push(block);
  }
  return blocks;
}

export type DocumentHeadingLevel = Extract<DocumentBlock, { kind: 'heading' }>['level'];

/** What one cannot see is not printed: entries and headings without letters. Numbers are given to what is left. */
function printedLines(rich: RichText, t: TranslateDocument, pictureOf: PictureOf): readonly PrintedLine[] {
  const lines = rich.filter(
    (line) =>
      line.kind === 'text' ||
      line.kind === 'quote' ||
      isRowLine(line.kind) ||
      (line.kind === 'image' && (!line.isDecorative || pictureOf(line.file) !== undefined)) ||
      !isBlank(runsOf(line.runs)),
  );
  const numbers = numberLines(lines);
  return lines.flatMap((line, index) =>
    line.kind === 'image' ? [pictureLine(line, t, pictureOf)] : printedLine(line, numbers[index] ?? null),
  );
}

const PLAIN_LINE = { kind: 'text', runs: [], cells: [], indent: 0, mark: 'dash', number: null } as const;

/** The picture where it is at hand; with it or in its place what it shows, and that it is one. */
function pictureLine(line: RichLine, t: TranslateDocument, pictureOf: PictureOf): PrintedLine {
  const known = pictureOf(line.file);
  if (line.isDecorative) return { ...PLAIN_LINE, kind: 'image', ...(known && { picture: { ...known, alt: '' } }) };
  const text = runsToText(onOneLine(runsOf(line.runs)));
  const words = pictureWords(t)(text);
  const picture = known && { ...known, alt: text || words };
  return { ...PLAIN_LINE, kind: 'image', runs: [{ text: words, style: 'emphasis' }], ...(picture && { picture }) };
}

function printedLine(line: RichLine, number: number | null): readonly PrintedLine[] {
  const { kind, indent, isDone } = line;
  const plain = { ...PLAIN_LINE, kind };
  if (isRowLine(kind)) return [{ ...plain, cells: printedCells(line) }];
  const runs = runsOf(line.runs);
  if (kind !== 'text' && kind !== 'quote') {
    const mark = kind === 'number' ? 'number' : kind === 'check' ? (isDone ? 'done' : 'open') : 'dash';
    return [{ ...plain, runs: onOneLine(runs), indent, mark, number }];
  }
  return splitLines(runs).map((part): PrintedLine => {
    const typed = kind === 'text' ? TYPED_BULLET.exec(runsToText(part))?.groups?.['text'] : undefined;
    if (typed === undefined) return { ...plain, runs: trimRuns(part) };
    return { ...plain, kind: 'bullet', runs: trimRuns(cutRuns(part, runsToText(part).length - typed.length)) };
  });
}

function isBlank(runs: readonly TextRun[]): boolean {
  return runsToText(runs).trim() === '';
}

function splitLines(runs: readonly TextRun[]): readonly (readonly TextRun[])[] {
  const letters = runsToText(runs);
  let start = 0;
  return letters.split('\n').map((line) => {
    const part = cutRuns(runs, start, start + line.length);
    start += line.length + 1;
    return part;
  });
}

type Group = readonly [PrintedLine, ...PrintedLine[]];

/** Lines that are one block together. A line without letters belongs to none, but within a quote. */
function groupLines(lines: readonly PrintedLine[]): readonly Group[] {
  const groups: [PrintedLine, ...PrintedLine[]][] = [];
  let isOpen = false;
  for (const line of lines) {
    const last = groups.at(-1);
    if (line.kind !== 'quote' && line.kind !== 'image' && !isRowLine(line.kind) && isBlank(line.runs)) isOpen = false;
    else {
      if (last && isOpen && continues(last, line)) last.push(line);
      else groups.push([line]);
      isOpen = true;
    }
  }
  return groups;
}

function continues(group: Group, line: PrintedLine): boolean {
  const [first] = group;
  if (headingLevel(line.kind) !== undefined || line.kind === 'image') return false;
  if (isListLine(line.kind)) return isListLine(first.kind);
  // Another row of headers is another table.
  if (line.kind === 'headRow') return group.at(-1)?.kind === 'headRow';
  if (line.kind === 'row') return isRowLine(first.kind);
  return line.kind === first.kind;
}

function blockOf(group: Group, headings: Headings): TextualBlock | undefined {
  const [{ kind, runs }] = group;
  const heading = headingLevel(kind);
  if (heading !== undefined) return { kind: 'subheading', level: headings.levelOf(heading), runs };
  if (isListLine(kind)) return listOf(group);
  if (isRowLine(kind)) return gridOf(group.map((line) => ({ isHead: line.kind === 'headRow', cells: line.cells })));
  if (kind === 'quote') return quoteOf(group);
  const [{ picture }] = group;
  return {
    kind: 'paragraph',
    role: 'text',
    runs: joinLines(group.map((line) => line.runs)),
    ...(picture && { picture }),
  };
}

/** Plain lists are what they were before there were others. */
function listOf(group: Group): TextualBlock {
  if (group.every(({ kind, indent }) => kind === 'bullet' && indent === 0))
    return { kind: 'list', items: group.map(({ runs }) => runs) };
  const open: number[] = [];
  return {
    kind: 'entries',
    entries: group.map(({ mark, number, indent, runs }): Entry => {
      while (open.length > 0 && (open.at(-1) ?? 0) >= indent) open.pop();
      open.push(indent);
      return { mark, ...(number !== null && { number }), depth: open.length - 1, runs };
    }),
  };
}

function quoteOf(group: Group): TextualBlock | undefined {
  const paragraphs: (readonly TextRun[])[][] = [[]];
  for (const { runs } of group) {
    if (runs.length > 0) paragraphs.at(-1)?.push(runs);
    else paragraphs.push([]);
  }
  const filled = paragraphs.filter(({ length }) => length > 0).map(joinLines);
  return filled.length === 0 ? undefined : { kind: 'quote', paragraphs: filled };
}

interface Headings {
  readonly levelOf: (wanted: 1 | 2 | 3) => SubheadingLevel;
}

/** Whoever begins with the smallest heading gets the one that comes next, so that no level is skipped. */
function createHeadings(above: DocumentHeadingLevel): Headings {
  const open: number[] = [];
  return {
    levelOf(wanted) {
      while (open.length > 0 && (open.at(-1) ?? 0) >= wanted) open.pop();
      open.push(wanted);
      return toLevel(above + open.length);
    },
  };
}

function toLevel(level: number): SubheadingLevel {
  return ([2, 3, 4, 5] as const).find((known) => known === level) ?? 6;
}
