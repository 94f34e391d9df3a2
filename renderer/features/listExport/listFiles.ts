import {
  columnsFor,
  memberToVcard,
  toColumns,
  toValues,
  type Audience,
  type ExportList,
  type ExportRow,
  type ExportWords,
  type FieldId,
  type MemberExportRow,
} from '../../../shared/domain/listExport';
import type { Sheet, VcardVersion } from '../../../shared/documents';
import type { SaveFile } from '../../../shared/ipc/contract';
import type { FileRun } from '../../documents';
import type { ListMessage, SheetFormat } from './listWorker';
import ListWorker from './listWorker?worker';
import { packList } from './packList';

export type FormatId =
  | SheetFormat
  | 'vcard4'
  | 'vcard3'
  | 'addressesPdf'
  | 'addressesOdt'
  | 'labelsPdf'
  | 'labelsOdt'
  | 'listPdf'
  | 'listOdt'
  | 'pdf'
  | 'odt'
  | 'docx';

/** What goes out, decided. */
export type ListContent<Row> = {
  readonly rows: readonly Row[];
  readonly audience: Audience;
  /** As chosen; what the audience may not have is left out by who writes. */
  readonly fields: readonly FieldId[];
  readonly words: ExportWords;
  readonly head: Omit<Sheet, 'rows' | 'columns'>;
  /** Scope and filters in words; `''` where nothing was left out. */
  readonly selection: string;
};

/** A file that a list can become. */
export type ListFile<Row> = {
  readonly id: FormatId;
  readonly extension: SaveFile['extension'];
  /** What it is, for its name. */
  readonly name: string;
  readonly write: (content: ListContent<Row>, run: FileRun) => Promise<Uint8Array | undefined>;
};

const SHEETS = ['xlsx', 'ods', 'csv', 'json'] as const;

export function sheetFiles<Row extends ExportRow>(list: ExportList<Row>, name: string): readonly ListFile<Row>[] {
  return SHEETS.map((format) => ({
    id: format,
    extension: format,
    name,
    write: ({ rows, audience, fields, words, head }, run) => {
      const columns = columnsFor(list, audience, fields);
      return packList<Row, ListMessage>(
        {
          worker: new ListWorker(),
          all: rows,
          toMessage: (some) => ({ rows: some.map((row) => toValues(row, columns, words)) }),
          finish: { sheet: { ...head, columns: toColumns(columns, words) }, format },
        },
        run,
      );
    },
  }));
}

export function cardFile(
  list: ExportList<MemberExportRow>,
  version: VcardVersion,
  name: string,
): ListFile<MemberExportRow> {
  return {
    id: version === '4.0' ? 'vcard4' : 'vcard3',
    extension: 'vcf',
    name,
    write: ({ rows, audience, fields, words }, run) => {
      const allowed = new Set(columnsFor(list, audience, fields).map(({ id }) => id));
      return packList<MemberExportRow, ListMessage>(
        {
          worker: new ListWorker(),
          all: rows,
          toMessage: (some) => ({ cards: some.map((row) => memberToVcard(row, allowed, words)) }),
          finish: { version },
        },
        run,
      );
    },
  };
}
