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
import {
  addressListDocument,
  labelsDocument,
  type AddressGrouping,
  type DocumentTemplate,
  type LabelSheetId,
} from '../../../shared/documents';
import { writeDocument } from '../../documents';
import type { ListContent, ListFile } from './listFiles';

const FORMATS = ['pdf', 'odt'] as const;

export function addressFiles(
  grouping: AddressGrouping,
  template: DocumentTemplate,
  name: string,
): readonly ListFile<MemberExportRow>[] {
  return FORMATS.map((format) => ({
    id: format === 'pdf' ? 'addressesPdf' : 'addressesOdt',
    extension: format,
    name,
    write: ({ rows, audience, fields, words, head, selection }) => {
      const allowed = new Set(columnsFor(memberList, audience, fields).map(({ id }) => id));
      const entries = rows.map((row) => memberToAddress(row, allowed));
      const source = { ...head, template, today: words.today, selection, grouping, entries };
      return writeDocument(addressListDocument(source, words.t), format);
    },
  }));
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
  return FORMATS.map((format) => ({
    id: format === 'pdf' ? 'labelsPdf' : 'labelsOdt',
    extension: format,
    name,
    write: ({ rows, words, head }: ListContent<Row>) =>
      writeDocument(labelsDocument({ ...head, template, sheet, labels: rows.map(toLines) }, words.t), format),
  }));
}
