import type { MemberImportPlan } from '../../../shared/domain/import';
import { valueOf } from '../../live';
import { toast, useMessages } from '../../ui';
import { toPreviewRows } from './previewRows';
import { reportToCsv } from './reportToCsv';

/** Asks where to save the report of an import, and says that it is done; says nothing when the person thought better of it. */
export function useSaveReport(): (file: string, plan: MemberImportPlan) => Promise<void> {
  const { t } = useMessages();
  return async (file, plan) => {
    const bytes = new TextEncoder().encode(reportToCsv(toPreviewRows(plan), t));
    const suggestedName = t('members.import.reportName', { file: file.replace(/\.[A-Za-z]+$/u, '') });
    const name = await valueOf(window.verbund.saveFile({ suggestedName, extension: 'csv', bytes }));
    if (name !== null) toast({ tone: 'success', message: t('members.import.reportSaved', { name }) });
  };
}
