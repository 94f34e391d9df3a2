import Papa from 'papaparse';
import { err, ok } from '../../result';
import type { Result } from '../../result';
import type { Delimiter } from './detectDelimiter';
import type { ImportProblem } from './importProblem';

export type TableRow = { readonly line: number; readonly cells: readonly string[] };

export type ParsedTable = {
  readonly header: readonly string[];
  /** As many cells as the header in each row; what is too much stands in the problem. */
  readonly rows: readonly TableRow[];
  readonly problems: readonly ImportProblem[];
  readonly emptyRows: number;
};

export type ParseTableError = { readonly type: 'emptyFile' };

type RawRecord = { readonly line: number; readonly cells: readonly string[]; readonly hasOpenQuote: boolean };

/** Reads delimited text (RFC 4180, any line break) whose first record with content holds the headings. */
export function parseTable(text: string, delimiter: Delimiter): Result<ParsedTable, ParseTableError> {
  const records = readRecords(text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n'), delimiter);
  const filled = records.filter((record) => !isEmpty(record));
  const [heading, ...body] = filled.filter((record, index) => index > 0 || !isSeparatorHint(record));
  if (heading === undefined) return err({ type: 'emptyFile' });
  const header = heading.cells.map((cell) => withoutNul(cell).trim());
  return ok({
    header,
    rows: body.map(({ line, cells }) => ({ line, cells: header.map((_, index) => withoutNul(cells[index] ?? '')) })),
    problems: [...quoteProblems(heading), ...body.flatMap((record) => rowProblems(record, header.length))],
    emptyRows: records.length - filled.length,
  });
}

/**
 * [Note: open quotes] A quote that is opened and never closed, or closed in the middle of a later field, makes a parser
 * swallow all records between into one cell. So a record with a malformed quote is taken literally, line by line:
 * its first line becomes a record with a problem, and reading goes on with the next line.
 */
function readRecords(text: string, delimiter: Delimiter): readonly RawRecord[] {
  const records: RawRecord[] = [];
  let offset = 0;
  let line = 1;
  while (offset < text.length) {
    const start = offset;
    let consumed = 0;
    // Read back from an object: the compiler does not see that `step` has run before the next line.
    const state = { isMalformed: false };
    Papa.parse<readonly string[]>(text.slice(start), {
      delimiter,
      newline: '\n',
      step: ({ data, errors, meta }, parser) => {
        if (errors.some(({ type }) => type === 'Quotes')) {
          state.isMalformed = true;
          parser.abort();
          return;
        }
        records.push({ line, cells: data, hasOpenQuote: false });
        line += countLineBreaks(text, start + consumed, start + meta.cursor);
        consumed = meta.cursor;
      },
    });
    offset = start + consumed;
    if (!state.isMalformed) return withoutTrailingBlank(records);
    const lineEnd = text.indexOf('\n', offset);
    const literal = text.slice(offset, lineEnd === -1 ? text.length : lineEnd);
    records.push({ line, cells: literal.split(delimiter).map(withoutOpenQuote), hasOpenQuote: true });
    offset += literal.length + 1;
    line += 1;
  }
  return withoutTrailingBlank(records);
}

/** The line break at the end of a file is no empty row. */
function withoutTrailingBlank(records: readonly RawRecord[]): readonly RawRecord[] {
  const last = records.at(-1);
  return last?.cells.length === 1 && last.cells[0] === '' ? records.slice(0, -1) : records;
}

function rowProblems(record: RawRecord, expected: number): readonly ImportProblem[] {
  const { line, cells } = record;
  const found = cells.length;
  const extra = cells.slice(expected).join(' | ');
  return [
    ...quoteProblems(record),
    ...(found > expected
      ? [{ line, key: 'import.problem.tooManyFields', values: { expected, found, extra } } as const]
      : []),
    ...(found < expected ? [{ line, key: 'import.problem.tooFewFields', values: { expected, found } } as const] : []),
    ...(cells.some((cell) => cell.includes('\u0000'))
      ? [{ line, key: 'import.problem.nulByte', values: {} } as const]
      : []),
  ];
}

function quoteProblems({ line, hasOpenQuote }: RawRecord): readonly ImportProblem[] {
  return hasOpenQuote ? [{ line, key: 'import.problem.unclosedQuote', values: {} }] : [];
}

/** Excel's first line "sep=;". */
function isSeparatorHint({ cells }: RawRecord): boolean {
  return /^sep=.?$/iu.test(cells.join('').trim());
}

function isEmpty({ cells }: RawRecord): boolean {
  return cells.every((cell) => withoutNul(cell).trim() === '');
}

function withoutNul(text: string): string {
  return text.replaceAll('\u0000', '');
}

function withoutOpenQuote(cell: string): string {
  const inner = cell.replace(/^\s*"|"\s*$/gu, '');
  return inner.replaceAll('""', '"');
}

function countLineBreaks(text: string, start: number, end: number): number {
  let count = 0;
  for (let index = text.indexOf('\n', start); index !== -1 && index < end; index = text.indexOf('\n', index + 1))
    count += 1;
  return count;
}
