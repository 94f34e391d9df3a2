import {
  decodeText,
  detectDelimiter,
  parseTable,
  recogniseColumns,
  type ColumnMapping,
  type Delimiter,
  type ParsedTable,
  type TextEncodingName,
} from '../../../shared/domain/import';
import { err, ok, type Result } from '../../../shared/result';

export type ImportFile = {
  readonly name: string;
  readonly encoding: TextEncodingName;
  readonly delimiter: Delimiter;
  readonly table: ParsedTable;
  readonly mappings: readonly ColumnMapping[];
};

export type ImportFileProblem = 'emptyFile' | 'spreadsheet' | 'vcard';

/** A user's file as a table with proposed columns, or why it is not one. */
export function readImportFile(name: string, bytes: Uint8Array): Result<ImportFile, ImportFileProblem> {
  if (isZip(bytes) || isOldOfficeFile(bytes)) return err('spreadsheet');
  const { text, encoding } = decodeText(bytes);
  if (/^\s*BEGIN:VCARD/iu.test(text)) return err('vcard');
  const delimiter = detectDelimiter(text);
  const table = parseTable(text, delimiter);
  if (!table.ok) return err('emptyFile');
  return ok({ name, encoding, delimiter, table: table.value, mappings: recogniseColumns(table.value) });
}

/** XLSX and ODS are zip archives. */
function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}

/** XLS before 2007: a compound file. */
function isOldOfficeFile([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0;
}
