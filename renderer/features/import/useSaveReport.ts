import type { MemberImportPlan } from '../../../shared/domain/import';
import { meetingTitle } from '../../../shared/domain/titles';
import { valueOf } from '../../live';
import { toast, useMessages } from '../../ui';
import { toPreviewRows } from './previewRows';
import { reportToCsv } from './reportToCsv';
import type { IntoMeeting } from './useIntoMeeting';

/** Asks where to save the report of an import, and says that it is done; says nothing when the person thought better of it. */
export function useSaveReport(): (
  file: string,
  plan: MemberImportPlan,
  into: Pick<IntoMeeting, 'meeting' | 'plan'> | undefined,
) => Promise<void> {
  const { t } = useMessages();
  return async (file, plan, into) => {
    const invitees = into?.meeting && into.plan && { title: meetingTitle(into.meeting, t), byLine: into.plan.byLine };
    const bytes = new TextEncoder().encode(reportToCsv(toPreviewRows(plan), t, invitees));
    const suggestedName = t('members.import.reportName', { file: file.replace(/\.[A-Za-z]+$/u, '') });
    const name = await valueOf(window.verbund.saveFile({ suggestedName, extension: 'csv', bytes }));
    if (name !== null) toast({ tone: 'success', message: t('members.import.reportSaved', { name }) });
  };
}
