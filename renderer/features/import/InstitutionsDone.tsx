import { useLocation } from 'wouter';
import type { InstitutionRecords } from '../../../shared/domain/institutionImport';
import type { UndoHandle } from '../../data';
import { Button, Callout, Page, Toolbar, useMessages } from '../../ui';
import { ImportHeader } from './ImportHeader';
import { useTakeBack } from './useTakeBack';

interface InstitutionsDoneProps {
  readonly records: InstitutionRecords;
  readonly undo: UndoHandle;
  readonly onAgain: () => void;
}

export function InstitutionsDone({ records: { created, changed }, undo, onAgain }: InstitutionsDoneProps) {
  const { t } = useMessages();
  const [, setLocation] = useLocation();
  const { isTakenBack, takeBack } = useTakeBack(
    { created: { institutions: created }, changed, collection: 'institutions' },
    undo,
  );
  return (
    <Page layout="read">
      <ImportHeader kind="institutions" />
      {isTakenBack ? (
        <Callout isLive title={t('members.import.takenBack')} />
      ) : (
        <Callout
          tone="success"
          isLive
          title={t('members.import.doneInstitutions', { created: created.length, updated: changed.length })}
        />
      )}
      <Toolbar>
        <Button variant="primary" autoFocus onPress={() => setLocation('/institutions')}>
          {t('members.import.toInstitutions')}
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
