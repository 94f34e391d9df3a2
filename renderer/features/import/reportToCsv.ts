import { tableToCsv } from '../../../shared/documents/csv';
import type { InviteePlan, PlannedRow } from '../../../shared/domain/import';
import { messageToText, type Translate } from '../../../shared/messages/translate';
import { changeToWords } from './changeWords';
import { inviteeToLines } from './inviteeWords';
import type { PreviewRow } from './previewRows';

interface ReportedMeeting extends Pick<InviteePlan, 'byLine'> {
  readonly title: string;
}

/** What becomes, or became, of each row of a file, for whoever has to answer for it. */
export function reportToCsv(rows: readonly PreviewRow[], t: Translate, meeting?: ReportedMeeting): string {
  const heading = [
    t('members.import.line'),
    t('members.column.name'),
    t('members.column.institution'),
    t('members.email'),
    t('members.import.action'),
    t('members.import.changes'),
    ...(meeting ? [t('members.import.meetingColumn')] : []),
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
      ...(meeting ? [meetingText(row, meeting, t)] : []),
      row.problems.map(({ key, values }) => messageToText(t, key, values)).join('\n'),
    ]),
  ]);
}

function meetingText({ line }: PlannedRow, { title, byLine }: ReportedMeeting, t: Translate): string {
  const invitee = byLine.get(line);
  return invitee ? inviteeToLines(invitee, title, t).join('\n') : '';
}

function changesText({ changes }: PlannedRow, t: Translate): string {
  return changes
    .map(({ isTaken, ...change }) => {
      const { field } = change;
      const { before, after } = changeToWords(change, t);
      return t(isTaken ? 'members.import.reportTaken' : 'members.import.reportLeft', {
        field: t(`import.change.${field}`),
        before: before === '' ? '–' : before,
        after,
      });
    })
    .join('\n');
}
