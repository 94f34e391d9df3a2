import { err, ok, type Result } from '../../result';
import { isOfficeContainer, readSpreadsheet, type SheetName, type SpreadsheetFormat } from '../spreadsheet';
import { mendSplitCharacters, readCards } from '../vcard';
import { cardsToTable } from './cardsToTable';
import { countKnown } from './columnSynonyms';
import { decodeText, isBinary, type TextEncodingName } from './decodeText';
import type { Delimiter } from './delimiters';
import { detectDelimiter } from './detectDelimiter';
import { HEADING_WITHIN } from './findHeading';
import type { ImportProblem } from './importProblem';
import { parseTable } from './parseTable';
import { looksLikeSignature, readSignature } from './readSignature';
import { recogniseColumns, type ColumnMapping } from './recogniseColumns';
import {
  MOST_CELLS,
  MOST_ROWS,
  recordsToTable,
  type ParsedTable,
  type ParseTableError,
  type TableRow,
} from './recordsToTable';
import type { StrayBytes } from './strayBytes';

/** What a person corrected; the rest is recognised. */
export type ReadAs = {
  readonly encoding?: TextEncodingName | undefined;
  readonly delimiter?: Delimiter | undefined;
  /** Line with the headings, counted from 1. */
  readonly headingLine?: number | undefined;
  /** Sheet of a spreadsheet, counted from 0. */
  readonly sheet?: number | undefined;
  /** It comes from the clipboard: what is no table is a person. */
  readonly isPasted?: boolean | undefined;
};

export type ImportFormat =
  | { readonly kind: 'text'; readonly encoding: TextEncodingName; readonly delimiter: Delimiter }
  | {
      readonly kind: 'sheet';
      readonly type: SpreadsheetFormat;
      readonly sheets: readonly SheetName[];
      /** Which of them this is, from 0. */
      readonly sheet: number;
      /** Read all the same. */
      readonly hiddenRows: number;
      readonly hiddenColumns: number;
    }
  | { readonly kind: 'cards'; readonly encoding: TextEncodingName }
  /** A block of lines below a mail. */
  | { readonly kind: 'signature' };

export type ImportFile = {
  readonly name: string;
  readonly format: ImportFormat;
  readonly table: ParsedTable;
  readonly mappings: readonly ColumnMapping[];
  readonly readAs: ReadAs;
};

export type ImportFileProblem =
  | { readonly type: 'noCards' | 'notText' | 'json' | 'calendar' | 'encrypted' | 'oldSpreadsheet' | 'notSpreadsheet' }
  | { readonly type: 'damaged' }
  | ParseTableError;

/** A user's file as a table with proposed columns, or why it is not one. */
export function readImportFile(
  name: string,
  bytes: Uint8Array,
  readAs: ReadAs = {},
): Result<ImportFile, ImportFileProblem> {
  const read = isOfficeContainer(bytes) ? readSheet(bytes, readAs) : readText(bytes, readAs);
  if (!read.ok) return read;
  const { table } = read.value;
  return ok({ name, mappings: recogniseColumns(table), readAs, ...read.value });
}

type ReadFormat = Pick<ImportFile, 'format' | 'table'> & Partial<Pick<ImportFile, 'mappings'>>;

function readSheet(bytes: Uint8Array, { sheet: asked, headingLine }: ReadAs): Result<ReadFormat, ImportFileProblem> {
  const book = readSpreadsheet(bytes, {
    asked,
    isLikely: ({ rows }) => rows.slice(0, HEADING_WITHIN).some(({ cells }) => countKnown(cells) >= 2),
  });
  if (!book.ok) return book;
  const { format: type, sheets, sheet, content } = book.value;
  const records = content.rows.map(({ number, cells, errors }) => ({
    line: number,
    cells,
    errors,
    hasOpenQuote: false,
  }));
  const table = recordsToTable(records, { askedHeading: headingLine, joiner: ' | ', mayBeShort: true });
  if (!table.ok) return table;
  const { hiddenRows, hiddenColumns } = content;
  return ok({ format: { kind: 'sheet', type, sheets, sheet, hiddenRows, hiddenColumns }, table: table.value });
}

function readText(bytes: Uint8Array, readAs: ReadAs): Result<ReadFormat, ImportFileProblem> {
  const { text, encoding, stray } = decodeText(bytes, readAs.encoding);
  if (/^\ufeff?\s*BEGIN:VCARD/iu.test(text)) return readVcard(bytes, readAs);
  const other = otherDocument(text);
  if (other !== undefined || (readAs.encoding === undefined && isBinary(text)))
    return err({ type: other ?? 'notText' });
  if (readAs.isPasted === true && readAs.delimiter === undefined && looksLikeSignature(text))
    return /\S/u.test(text)
      ? ok({ format: { kind: 'signature' }, ...readSignature(text) })
      : err({ type: 'emptyFile' });
  const delimiter = readAs.delimiter ?? detectDelimiter(text);
  const table = parseTable(text, delimiter, readAs.headingLine);
  if (!table.ok) return err(table.error);
  const problems = [...table.value.problems, ...strayProblems(stray, table.value.rows)];
  return ok({ format: { kind: 'text', encoding, delimiter }, table: { ...table.value, problems } });
}

function readVcard(bytes: Uint8Array, readAs: ReadAs): Result<ReadFormat, ImportFileProblem> {
  const { text, encoding } = decodeText(mendSplitCharacters(bytes), readAs.encoding);
  // One too many says that there are more.
  const cards = readCards(text, MOST_ROWS + 1);
  if (cards.length > MOST_ROWS) return err({ type: 'tooLarge', limit: { unit: 'rows', most: MOST_ROWS } });
  if (cards.length === 0) return err({ type: 'noCards' });
  const read = cardsToTable(cards);
  if (read === undefined) return err({ type: 'tooLarge', limit: { unit: 'cells', most: MOST_CELLS } });
  return ok({ format: { kind: 'cards', encoding }, ...read });
}

/** Told at the record that the byte is in, which may go over several lines. */
function strayProblems(stray: readonly StrayBytes[], rows: readonly TableRow[]): readonly ImportProblem[] {
  return stray.map(({ line, count }) => ({
    line: rows.findLast((row) => row.line <= line)?.line ?? line,
    key: 'import.problem.otherEncoding',
    values: { count },
  }));
}

/** Some documents are text, but no list. A heading may begin with a bracket or a brace; a value of JSON goes on after it. */
function otherDocument(text: string): 'notText' | 'json' | 'calendar' | undefined {
  const start = text.slice(0, LONGEST_START).replace(/^\ufeff/u, '');
  if (/^\s*(?:%PDF-|\{\\rtf|<(?:!--|!doctype|html|head|body|table|meta|div|style|\?xml))/iu.test(start))
    return 'notText';
  if (/^\s*BEGIN:VCALENDAR/iu.test(start)) return 'calendar';
  return /^\s*(?:\{\s*(?:"[^"\n]*"\s*:|\}\s*$)|\[\s*(?:[{["\]]|-?\d+\s*[,\]]|true\b|false\b|null\b))/u.test(start)
    ? 'json'
    : undefined;
}

/** In characters: it is seen at the beginning. */
const LONGEST_START = 2000;
