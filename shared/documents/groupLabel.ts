import type { DocumentLabelKey } from './translateDocument';

const labels: ReadonlyMap<string, DocumentLabelKey> = new Map([
  ['federal', 'documents.attendance.group.federal'],
  ['state', 'documents.attendance.group.state'],
  ['municipal', 'documents.attendance.group.municipal'],
  ['science', 'documents.attendance.group.science'],
  ['govtech', 'documents.attendance.group.govtech'],
  ['provider', 'documents.attendance.group.provider'],
  ['association', 'documents.attendance.group.association'],
]);

/** The groups that people belong to, in the order of papers. */
export const GROUP_LABELS: readonly DocumentLabelKey[] = [...labels.values()];
export const OTHER_GROUP: DocumentLabelKey = 'documents.attendance.group.other';

/** Name of the group of a level of institutions (`federal`, `state` …); "Others" for one that this version does not know. */
export function groupLabel(sector: string): DocumentLabelKey {
  return labels.get(sector) ?? OTHER_GROUP;
}
