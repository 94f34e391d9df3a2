import {
  columnsFor,
  institutionToLabel,
  memberList,
  memberToAddress,
  memberToLabel,
  type ExportRow,
  type InstitutionExportRow,
  type MemberExportRow,
} from '../../../shared/domain/listExport';
import { type AddressGrouping, type DocumentTemplate, type LabelSheetId } from '../../../shared/documents';
import { loadDocumentFonts, printDocument, type FileRun } from '../../documents';
import type { FormatId, ListContent, ListFile } from './listFiles';
import { packList } from './packList';
import type { Paper, PaperAnswer, PaperMessage } from './paperWorker';
import PaperWorker from './paperWorker?worker';
import { printedRows, shownFor, type ShownList } from './shownList';

const FORMATS = ['pdf', 'odt'] as const;
type PaperFormat = (typeof FORMATS)[number];

/** A list on paper in both formats. */
function paperFiles<Row extends ExportRow>(
  ids: Readonly<Record<PaperFormat, FormatId>>,
  name: string,
  write: (content: ListContent<Row>, format: PaperFormat, run: FileRun) => Promise<Uint8Array | undefined>,
): readonly ListFile<Row>[] {
  return FORMATS.map((format) => ({
    id: ids[format],
    extension: format,
    name,
    write: (content, run) => write(content, format, run),
  }));
}

/** Laid out in a worker, and printed by the main process where it is to be a PDF. */
async function writePaper<Row>(
  all: readonly Row[],
  toMessage: (some: readonly Row[]) => PaperMessage,
  paper: Paper,
  format: PaperFormat,
  run: FileRun,
): Promise<Uint8Array | undefined> {
  const as = format === 'pdf' ? { pdf: await loadDocumentFonts() } : format;
  const answer = await packList<Row, PaperMessage, PaperAnswer>(
    { worker: new PaperWorker(), all, toMessage, finish: { paper, as } },
    run,
  );
  return answer === undefined || answer instanceof Uint8Array ? answer : printDocument(answer, run);
}

export function addressFiles(
  grouping: AddressGrouping,
  template: DocumentTemplate,
  name: string,
): readonly ListFile<MemberExportRow>[] {
  return paperFiles({ pdf: 'addressesPdf', odt: 'addressesOdt' }, name, (content, format, run) => {
    const { rows, audience, fields, words, head, selection } = content;
    const allowed = new Set(columnsFor(memberList, audience, fields).map(({ id }) => id));
    const source = { ...head, template, today: words.today, selection, grouping };
    return writePaper(
      rows,
      (some) => ({ entries: some.map((row) => memberToAddress(row, allowed)) }),
      { kind: 'addresses', source },
      format,
      run,
    );
  });
}

/** The list as it stands on the screen, as far as the audience may have it. */
export function shownFiles<Row extends ExportRow>(
  shown: ShownList,
  template: DocumentTemplate,
  name: string,
): readonly ListFile<Row>[] {
  return paperFiles({ pdf: 'listPdf', odt: 'listOdt' }, name, (content, format, run) => {
    const { rows, audience, words, head, selection } = content;
    const { columns, grouping, order, countOf } = shownFor(shown, audience);
    const source = {
      ...head,
      template,
      today: words.today,
      selection,
      order: grouping ? words.t('listExport.order.grouped', { order, grouping: grouping.label }) : order,
      count: countOf(rows.length),
      columns: columns.map(({ label }) => label),
    };
    return writePaper(
      printedRows({ grouping }, rows),
      (some) => ({
        rows: some.map((row) => (typeof row === 'string' ? columns.map(({ textOf }) => textOf(row)) : row)),
      }),
      { kind: 'list', source },
      format,
      run,
    );
  });
}

export function memberLabelFiles(
  sheet: LabelSheetId,
  template: DocumentTemplate,
  name: string,
): readonly ListFile<MemberExportRow>[] {
  return labelFiles(sheet, template, name, memberToLabel);
}

export function institutionLabelFiles(
  sheet: LabelSheetId,
  template: DocumentTemplate,
  name: string,
): readonly ListFile<InstitutionExportRow>[] {
  return labelFiles(sheet, template, name, ({ institution }) => institutionToLabel(institution));
}

function labelFiles<Row extends ExportRow>(
  sheet: LabelSheetId,
  template: DocumentTemplate,
  name: string,
  toLines: (row: Row) => readonly string[],
): readonly ListFile<Row>[] {
  return paperFiles<Row>({ pdf: 'labelsPdf', odt: 'labelsOdt' }, name, ({ rows, head }, format, run) =>
    writePaper(
      rows,
      (some) => ({ labels: some.map(toLines) }),
      { kind: 'labels', source: { ...head, template, sheet } },
      format,
      run,
    ),
  );
}
