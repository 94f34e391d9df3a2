import { err, ok } from '../../result';
import type { Result } from '../../result';
import type { Delimiter } from './detectDelimiter';
import type { ImportProblem } from './importProblem';
import { readRecords, type RawRecord } from './readRecords';

export type TableRow = { readonly line: number; readonly cells: readonly string[] };

export type ParsedTable = {
  readonly header: readonly string[];
  /** As many cells as the header in each row; what is too much is in the problem. */
  readonly rows: readonly TableRow[];
  readonly problems: readonly ImportProblem[];
  readonly emptyRows: number;
};

export type ParseTableError = { readonly type: 'emptyFile' };

/** Reads delimited text (RFC 4180, any line break) whose first record with content holds the headings. */
export function parseTable(text: string, delimiter: Delimiter): Result<ParsedTable, ParseTableError> {
  const { records } = readRecords(text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n'), delimiter);
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
