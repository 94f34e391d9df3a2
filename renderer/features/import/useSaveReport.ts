import { withInvitees, type MemberImportPlan } from '../../../shared/domain/import';
import type { PlannedInstitution } from '../../../shared/domain/institutionImport';
import { meetingTitle } from '../../../shared/domain/titles';
import { valueOf } from '../../live';
import { toast, useMessages } from '../../ui';
import { toPreviewRows } from './previewRows';
import { institutionReportToCsv, reportToCsv } from './reportToCsv';
import type { IntoMeeting } from './useIntoMeeting';

/** Asks where to save the report of an import, and says that it is done; says nothing when the person thought better of it. */
function useSaveCsv(): (file: string, csv: string) => Promise<void> {
  const { t } = useMessages();
  return async (file, csv) => {
    const bytes = new TextEncoder().encode(csv);
    const suggestedName = t('members.import.reportName', { file: file.replace(/\.[A-Za-z]+$/u, '') });
    const name = await valueOf(window.verbund.saveFile({ suggestedName, extension: 'csv', bytes }));
    if (name !== null) toast({ tone: 'success', message: t('members.import.reportSaved', { name }) });
  };
}

export function useSaveReport(): (
  file: string,
  plan: MemberImportPlan,
  into: Pick<IntoMeeting, 'meeting' | 'plan'> | undefined,
) => Promise<void> {
  const { t } = useMessages();
  const save = useSaveCsv();
  return (file, plan, into) => {
    const invitees = into?.meeting && into.plan && { title: meetingTitle(into.meeting, t), byLine: into.plan.byLine };
    return save(file, reportToCsv(toPreviewRows(withInvitees(plan, into?.plan)), t, invitees));
  };
}

export function useSaveInstitutionReport(): (file: string, rows: readonly PlannedInstitution[]) => Promise<void> {
  const { t } = useMessages();
  const save = useSaveCsv();
  return (file, rows) => save(file, institutionReportToCsv(rows, t));
}
