import { useState } from 'react';
import { useLocation } from 'wouter';
import type { MemberImportPlan } from '../../../shared/domain/import';
import { Button, Callout, Page, Toolbar, useMessages } from '../../ui';
import { ImportHeader } from './ImportHeader';

type ImportDoneProps = {
  readonly plan: MemberImportPlan;
  readonly takeBack: () => Promise<void>;
  readonly onAgain: () => void;
};

export function ImportDone({ plan: { counts }, takeBack, onAgain }: ImportDoneProps) {
  const { t } = useMessages();
  const [, setLocation] = useLocation();
  const [isTakenBack, setIsTakenBack] = useState(false);
  const left = counts.rows - counts.create;

  async function undo(): Promise<void> {
    await takeBack();
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
          <Button changesData onPress={() => undo()}>
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
