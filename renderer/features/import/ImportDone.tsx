import { useState } from 'react';
import { useLocation } from 'wouter';
import type { MemberImportPlan } from '../../../shared/domain/import';
import type { UndoHandle } from '../../data';
import { Button, Callout, Page, Toolbar, useMessages } from '../../ui';
import { ImportHeader } from './ImportHeader';

type ImportDoneProps = {
  readonly plan: MemberImportPlan;
  readonly undo: UndoHandle;
  readonly onAgain: () => void;
};

export function ImportDone({ plan: { counts }, undo, onAgain }: ImportDoneProps) {
  const { t } = useMessages();
  const [, setLocation] = useLocation();
  const [isTakenBack, setIsTakenBack] = useState(false);
  const left = counts.rows - counts.create;

  async function takeBack(): Promise<void> {
    await undo.undo();
    setIsTakenBack(true);
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
