import type { TooLarge } from '../../readingProblem';
import { err, ok } from '../../result';
import type { Result } from '../../result';
import { countKnown } from './columnSynonyms';
import { findHeading, HEADING_WITHIN } from './findHeading';
import type { ImportProblem, TableNote } from './importProblem';
import { readEmail } from './readCells';
import type { RawRecord } from './readRecords';
import { withoutHeadingsBetween } from './headingsBetween';

export type TableRow = {
  readonly line: number;
  readonly cells: readonly string[];
  /** What stood in cells that have no heading; empty where there are none. */
  readonly extra: string;
};

export type FirstLine = { readonly line: number; readonly text: string };

export type ParsedTable = {
  readonly header: readonly string[];
  /** Line of the file in which they stand, counted from 1. */
  readonly headingLine: number;
  /** The first lines with content, one of which holds the headings. */
  readonly firstLines: readonly FirstLine[];
  /** Lines above the headings: a title, a date. */
  readonly above: readonly string[];
  /** As many cells as the header in each row. */
  readonly rows: readonly TableRow[];
  readonly problems: readonly ImportProblem[];
  readonly emptyRows: number;
  readonly notes?: readonly TableNote[];
};

export type ParseTableError = { readonly type: 'emptyFile' } | TooLarge;

/**
 * [Note: limits of a table] Outlook exports a contact with 92 columns. Rows and columns are limited together as well, since each row gets as many cells as
 * the heading, however short it is: 500 columns over 50,000 short lines would be a file of 100 KB and 25 million cells.
 */
const MOST_COLUMNS = 500;
export const MOST_ROWS = 50_000;
export const MOST_CELLS = 1_000_000;
/** Empty rows count here, which count nowhere else. */
export const MOST_RECORDS = 2 * MOST_ROWS;
/** Characters in a cell, as in Excel. What is beyond is cut off and told. */
const MOST_CHARACTERS = 32_767;
/** Characters of what had no column that are shown with the row. */
const SHOWN_EXTRA = 300;

export interface TableOptions {
  /** Line that a person took for the headings; counts where there is one. */
  readonly askedHeading?: number | undefined;
  /** Between the cells of a line that is shown as it stood. */
  readonly joiner: string;
  /** Cells that are not there are no fault: a spreadsheet only has those with content. */
  readonly mayBeShort?: boolean;
}

/** A table out of records, one of which holds the headings. */
export function recordsToTable(
  records: readonly RawRecord[],
  { askedHeading, joiner, mayBeShort = false }: TableOptions,
): Result<ParsedTable, ParseTableError> {
  if (records.length > MOST_RECORDS) return tooLarge('rows', MOST_ROWS);
  const filled = records.filter((record) => !isEmpty(record));
  const told = filled.filter((record, index) => index > 0 || !isSeparatorHint(record));
  const askedAt = told.slice(0, HEADING_WITHIN).findIndex(({ line }) => line === askedHeading);
  const at = askedAt >= 0 ? askedAt : findHeading(told);
  const first = told[at];
  if (first === undefined) return err({ type: 'emptyFile' });
  const isHeadless = askedHeading === NO_HEADING || (askedAt < 0 && isPerson(first));
  const heading = isHeadless ? withoutHeadings(told) : first;
  const { body, notes } = withoutHeadingsBetween(isHeadless ? told : told.slice(at + 1), heading);
  if (heading.cells.length > MOST_COLUMNS) return tooLarge('columns', MOST_COLUMNS);
  if (body.length > MOST_ROWS) return tooLarge('rows', MOST_ROWS);
  if (body.length * heading.cells.length > MOST_CELLS) return tooLarge('cells', MOST_CELLS);
  const header = heading.cells.map((cell) => readCell(cell).trim());
  return ok({
    header,
    headingLine: heading.line,
    firstLines: told
      .slice(0, HEADING_WITHIN)
      .map(({ line, cells }) => ({ line, text: shorten(lineText(cells, joiner)) })),
    above: told.slice(0, isHeadless ? 0 : at).map(({ cells }) => lineText(cells, joiner)),
    rows: body.map(({ line, cells }) => ({
      line,
      cells: header.map((_, index) => readCell(cells[index] ?? '')),
      extra: readCell(filledText(cells.slice(header.length), ' | ')),
    })),
    problems: [...ownProblems(heading), ...body.flatMap((record) => rowProblems(record, header.length, mayBeShort))],
    emptyRows: records.length - filled.length,
    ...(notes.length > 0 && { notes }),
  });
}

/** What a person asks for where the first line is a person already. */
export const NO_HEADING = 0;

/** Rows that were copied without their headings: an address stands where these would be. */
function isPerson({ cells }: RawRecord): boolean {
  const first = cells.slice(0, MOST_COLUMNS);
  return first.length > 1 && countKnown(first) === 0 && first.some((cell) => readEmail(cell) !== undefined);
}

function withoutHeadings(records: readonly RawRecord[]): RawRecord {
  const width = Math.min(MOST_COLUMNS + 1, Math.max(...records.map(({ cells }) => cells.length)));
  return { line: NO_HEADING, cells: Array.from({ length: width }, () => ''), hasOpenQuote: false };
}

function rowProblems(record: RawRecord, expected: number, mayBeShort: boolean): readonly ImportProblem[] {
  const { line, cells } = record;
  const found = cells.length;
  const extra = shorten(filledText(cells.slice(expected), ' | '));
  return [
    ...ownProblems(record),
    ...(extra !== ''
      ? [{ line, key: 'import.problem.tooManyFields', values: { expected, found, extra } } as const]
      : []),
    ...(found < expected && !mayBeShort
      ? [{ line, key: 'import.problem.tooFewFields', values: { expected, found } } as const]
      : []),
    ...(cells.some((cell) => cell.length > MOST_CHARACTERS)
      ? [{ line, key: 'import.problem.cellTooLong', values: { most: MOST_CHARACTERS } } as const]
      : []),
    ...(cells.some((cell) => cell.includes('\u0000'))
      ? [{ line, key: 'import.problem.nulByte', values: {} } as const]
      : []),
  ];
}

function ownProblems({ line, hasOpenQuote, errors = [] }: RawRecord): readonly ImportProblem[] {
  return [
    ...(hasOpenQuote ? [{ line, key: 'import.problem.unclosedQuote', values: {} } as const] : []),
    ...errors.map((value) => ({ line, key: 'import.problem.formulaError', values: { value } }) as const),
  ];
}

/** Excel's first line "sep=;". */
function isSeparatorHint({ cells }: RawRecord): boolean {
  return /^sep=.?$/iu.test(cells.join('').trim());
}

function isEmpty({ cells }: RawRecord): boolean {
  return cells.every((cell) => withoutNul(cell).trim() === '');
}

function tooLarge(unit: 'columns' | 'rows' | 'cells', most: number): Result<never, TooLarge> {
  return err({ type: 'tooLarge', limit: { unit, most } });
}

function readCell(cell: string): string {
  return withoutNul(cell.length > MOST_CHARACTERS ? cell.slice(0, MOST_CHARACTERS) : cell);
}

/** As it stood in the file, without the delimiters that a spreadsheet program fills a line up with. */
function lineText(cells: readonly string[], joiner: string): string {
  const end = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  return withoutNul(cells.slice(0, end).join(joiner)).trim();
}

function filledText(cells: readonly string[], joiner: string): string {
  return cells
    .map((cell) => withoutNul(cell).trim())
    .filter((cell) => cell !== '')
    .join(joiner);
}

function shorten(text: string): string {
  return text.length > SHOWN_EXTRA ? `${text.slice(0, SHOWN_EXTRA)} …` : text;
}

function withoutNul(text: string): string {
  return text.replaceAll('\u0000', '');
}
