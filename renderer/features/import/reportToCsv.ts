import { tableToCsv } from '../../../shared/documents/csv';
import type { PlannedRow } from '../../../shared/domain/import';
import { messageToText, type Translate } from '../../../shared/messages/translate';
import type { PreviewRow } from './previewRows';

/** What becomes, or became, of each row of a file, for whoever has to answer for it. */
export function reportToCsv(rows: readonly PreviewRow[], t: Translate): string {
  const heading = [
    t('members.import.line'),
    t('members.column.name'),
    t('members.column.institution'),
    t('members.email'),
    t('members.import.action'),
    t('members.import.changes'),
    t('members.import.notes'),
  ];
  return tableToCsv([
    heading,
    ...rows.map(({ row, name, institution }) => [
      String(row.line),
      name,
      institution,
      row.draft.email,
      t(`import.action.${row.action}`),
      changesText(row, t),
      row.problems.map(({ key, values }) => messageToText(t, key, values)).join('\n'),
    ]),
  ]);
}

function changesText({ action, changes }: PlannedRow, t: Translate): string {
  // As long as nobody decided, and of somebody else, nothing is changed and nothing left.
  if (action === 'perhaps' || action === 'create') return '';
  return changes
    .map(({ field, before, after, isTaken }) => {
      return t(isTaken ? 'members.import.reportTaken' : 'members.import.reportLeft', {
        field: t(`import.change.${field}`),
        before: before === '' ? '–' : before,
        after,
      });
    })
    .join('\n');
}
