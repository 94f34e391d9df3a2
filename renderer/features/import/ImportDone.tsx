import { useLocation } from 'wouter';
import type { MemberImportPlan, PlannedRecords } from '../../../shared/domain/import';
import type { Member } from '../../../shared/schema';
import type { UndoHandle } from '../../data';
import { useRecords } from '../../live';
import { Button, Callout, Page, toast, Toolbar, useMessages } from '../../ui';
import { takenBackToToast } from '../../undo';
import { ImportHeader } from './ImportHeader';
import { useSaveReport } from './useSaveReport';

type ImportDoneProps = {
  /** Its name. */
  readonly file: string;
  readonly plan: MemberImportPlan;
  readonly records: PlannedRecords;
  readonly undo: UndoHandle;
  readonly onAgain: () => void;
};

export function ImportDone({ file, plan, records, undo, onAgain }: ImportDoneProps) {
  const { t } = useMessages();
  const { counts } = plan;
  const saveReport = useSaveReport();
  const [, setLocation] = useLocation();
  const members = useRecords('members').byId;
  const institutions = useRecords('institutions').byId;
  // Asked of the records, since Ctrl+Z takes the import back too, and Ctrl+Y does it again.
  const isTakenBack =
    !records.members.some(({ id }) => members.has(id)) &&
    !records.institutions.some(({ id }) => institutions.has(id)) &&
    !records.changes.some(({ id, patch }) => isIn(patch, members.get(id)));
  const left = counts.rows - counts.create - counts.update;

  async function takeBack(): Promise<void> {
    const taken = await undo.undo();
    // That it worked is seen here; what stayed needs words.
    if (taken.kind !== 'undone') toast(takenBackToToast(taken, t, () => ''));
  }

  return (
    <Page layout="read">
      <ImportHeader />
      {isTakenBack ? (
        <Callout isLive title={t('members.import.takenBack')} />
      ) : (
        <Callout
          tone="success"
          isLive
          title={t('members.import.done', {
            members: counts.create,
            updated: counts.update,
            institutions: counts.newInstitutions,
          })}
        >
          {left > 0 && (
            <p>
              {t('members.import.left', {
                left,
                unchanged: counts.unchanged,
                inFile: counts.duplicateInFile,
                perhaps: counts.perhaps,
                skipped: counts.skip,
                errors: counts.error,
              })}
            </p>
          )}
        </Callout>
      )}
      <Toolbar>
        <Button variant="primary" autoFocus onPress={() => setLocation('/members')}>
          {t('members.import.toMembers')}
        </Button>
        {!isTakenBack && (
          <Button changesData onPress={takeBack}>
            {t('members.import.takeBack')}
          </Button>
        )}
        <Button onPress={() => saveReport(file, plan)}>{t('members.import.report')}</Button>
        <Button variant="quiet" onPress={onAgain}>
          {t('members.import.again')}
        </Button>
      </Toolbar>
    </Page>
  );
}

/** Whether any field is as the import left it. */
function isIn(patch: PlannedRecords['changes'][number]['patch'], member: Member | undefined): boolean {
  const now: Readonly<Record<string, unknown>> = { ...member };
  return Object.entries(patch).some(([field, value]) => JSON.stringify(now[field]) === JSON.stringify(value));
}
