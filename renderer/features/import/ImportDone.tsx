import { useLocation } from 'wouter';
import type { MemberImportPlan } from '../../../shared/domain/import';
import type { ImportRecords } from '../../actions';
import type { UndoHandle } from '../../data';
import { useRecords } from '../../live';
import { Button, Callout, Page, toast, Toolbar, useMessages } from '../../ui';
import { TwinsLink } from '../twins';
import { takenBackToToast } from '../../undo';
import { ImportHeader } from './ImportHeader';

type ImportDoneProps = {
  readonly plan: MemberImportPlan;
  readonly records: ImportRecords;
  readonly undo: UndoHandle;
  readonly onAgain: () => void;
};

export function ImportDone({ plan: { counts }, records, undo, onAgain }: ImportDoneProps) {
  const { t } = useMessages();
  const [, setLocation] = useLocation();
  const members = useRecords('members').byId;
  const institutions = useRecords('institutions').byId;
  // Asked of the records, since Ctrl+Z takes the import back too, and Ctrl+Y does it again.
  const isTakenBack =
    !records.members.some(({ id }) => members.has(id)) && !records.institutions.some(({ id }) => institutions.has(id));
  const left = counts.rows - counts.create;

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
          title={t('members.import.done', { members: counts.create, institutions: counts.newInstitutions })}
        >
          {left > 0 && (
            <p>
              {t('members.import.left', {
                left,
                inFile: counts.duplicateInFile,
                existing: counts.duplicateExisting,
                skipped: counts.skip,
              })}
            </p>
          )}
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
        <Button variant="quiet" onPress={onAgain}>
          {t('members.import.again')}
        </Button>
      </Toolbar>
    </Page>
  );
}
