import { tableToCsv } from '../../../shared/documents/csv';
import type { InviteePlan, PlannedRow } from '../../../shared/domain/import';
import type { PlannedInstitution } from '../../../shared/domain/institutionImport';
import { messageToText, type Translate } from '../../../shared/messages/translate';
import { changeToLine, changeToWords } from './changeWords';
import {
  institutionActionToText,
  institutionChangeToLine,
  institutionHints,
  institutionValueToText,
  stateOfRowToText,
} from './institutionWords';
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

function changesText({ action, changes }: PlannedRow, t: Translate): string {
  // As long as nobody decided, and of somebody else, nothing is changed and nothing left.
  if (action === 'perhaps' || action === 'create') return '';
  return changes
    .map(({ field, isTaken, ...change }) =>
      changeToLine({ field: t(`import.change.${field}`), isTaken, ...changeToWords({ field, ...change }, t) }, t),
    )
    .join('\n');
}

/** The same for a list of institutions. */
export function institutionReportToCsv(rows: readonly PlannedInstitution[], t: Translate): string {
  const heading = [
    t('members.import.line'),
    t('institutions.name'),
    t('institutions.sector'),
    t('institutions.state'),
    t('institutions.city'),
    t('members.import.action'),
    t('members.import.changes'),
    t('members.import.notes'),
  ];
  return tableToCsv([
    heading,
    ...rows.map((row) => [
      String(row.line),
      row.draft.name,
      institutionValueToText('sector', row.draft.sector, t),
      stateOfRowToText(row, t),
      row.draft.city,
      institutionActionToText(row.action, t),
      [
        // Nothing of it is taken as long as nobody has said that it is the same.
        ...row.changes.map((change) => ({ ...change, isTaken: change.isTaken && row.action === 'update' })),
        ...row.said,
      ]
        .map((change) => institutionChangeToLine(change, t))
        .join('\n'),
      institutionHints(row, t).join('\n'),
    ]),
  ]);
}
