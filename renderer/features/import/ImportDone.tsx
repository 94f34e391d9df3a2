import { useLocation } from 'wouter';
import type { MemberImportPlan, PlannedRecords } from '../../../shared/domain/import';
import type { UndoHandle } from '../../data';
import { Button, Callout, Page, Toolbar, useMessages } from '../../ui';
import { TwinsLink } from '../twins';
import { ImportHeader } from './ImportHeader';
import { useSaveReport } from './useSaveReport';
import { useTakeBack } from './useTakeBack';

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
  const { isTakenBack, takeBack } = useTakeBack(
    { created: records, changed: records.changes, collection: 'members' },
    undo,
  );
  const left = counts.rows - counts.create - counts.update;

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
          {undo.endsWithPage?.() && <p>{t('common.undoEndsWithPage')}</p>}
        </Callout>
      )}
      <Toolbar>
        <Button variant="primary" autoFocus onPress={() => setLocation('/members')}>
          {t('members.import.toMembers')}
        </Button>
        <TwinsLink kind="members" />
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
