import { err, ok, type Result } from '../../result';
import { decodeText, isBinary, type TextEncodingName } from './decodeText';
import type { Delimiter } from './delimiters';
import { detectDelimiter } from './detectDelimiter';
import type { ImportProblem } from './importProblem';
import { parseTable, type ParsedTable, type ParseTableError, type TableRow } from './parseTable';
import { recogniseColumns, type ColumnMapping } from './recogniseColumns';
import type { StrayBytes } from './strayBytes';

/** What a person corrected; the rest is recognised. */
export type ReadAs = {
  readonly encoding?: TextEncodingName;
  readonly delimiter?: Delimiter;
  /** Line with the headings, counted from 1. */
  readonly headingLine?: number;
};

export type ImportFile = {
  readonly name: string;
  readonly encoding: TextEncodingName;
  readonly delimiter: Delimiter;
  readonly table: ParsedTable;
  readonly mappings: readonly ColumnMapping[];
  readonly readAs: ReadAs;
};

export type ImportFileProblem = { readonly type: 'spreadsheet' | 'vcard' | 'notText' } | ParseTableError;

/** A user's file as a table with proposed columns, or why it is not one. */
export function readImportFile(
  name: string,
  bytes: Uint8Array,
  readAs: ReadAs = {},
): Result<ImportFile, ImportFileProblem> {
  if (isZip(bytes) || isOldOfficeFile(bytes)) return err({ type: 'spreadsheet' });
  const { text, encoding, stray } = decodeText(bytes, readAs.encoding);
  if (/^\s*BEGIN:VCARD/iu.test(text)) return err({ type: 'vcard' });
  if ((readAs.encoding === undefined && isBinary(text)) || isOtherDocument(text)) return err({ type: 'notText' });
  const delimiter = readAs.delimiter ?? detectDelimiter(text);
  const table = parseTable(text, delimiter, readAs.headingLine);
  if (!table.ok) return err(table.error);
  const problems = [...table.value.problems, ...strayProblems(stray, table.value.rows)];
  return ok({
    name,
    encoding,
    delimiter,
    table: { ...table.value, problems },
    mappings: recogniseColumns(table.value),
    readAs,
  });
}

/** Told at the record that the byte is in, which may go over several lines. */
function strayProblems(stray: readonly StrayBytes[], rows: readonly TableRow[]): readonly ImportProblem[] {
  return stray.map(({ line, count }) => ({
    line: rows.findLast((row) => row.line <= line)?.line ?? line,
    key: 'import.problem.otherEncoding',
    values: { count },
  }));
}

/** XLSX and ODS are zip archives. */
function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}

/** PDF, RTF, HTML and XML are text, but no list. */
function isOtherDocument(text: string): boolean {
  return /^\s*(?:%PDF-|\{\\rtf|<(?:!doctype|html|\?xml))/iu.test(text);
}

/** XLS before 2007: a compound file. */
function isOldOfficeFile([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0;
}
