import { useLocation } from 'wouter';
import type { UndoHandle } from '../../data';
import { Button, Callout, Page, Toolbar, useMessages } from '../../ui';
import { TwinsLink } from '../twins';
import { ImportHeader } from './ImportHeader';
import type { ImportedInstitutions } from './InstitutionPreview';
import { useSaveInstitutionReport } from './useSaveReport';
import { useTakeBack } from './useTakeBack';

interface InstitutionsDoneProps {
  readonly file: string;
  readonly written: ImportedInstitutions;
  readonly undo: UndoHandle;
  readonly onAgain: () => void;
}

export function InstitutionsDone({ file, written, undo, onAgain }: InstitutionsDoneProps) {
  const { t } = useMessages();
  const { created, changed } = written.records;
  const saveReport = useSaveInstitutionReport();
  const open = written.rows.filter(({ action }) => action === 'perhaps').length;
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
        >
          {open > 0 && <p>{t('members.import.leftOpen', { count: open })}</p>}
          {undo.endsWithPage?.() && <p>{t('common.undoEndsWithPage')}</p>}
        </Callout>
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
        <Button onPress={() => saveReport(file, written.rows)}>{t('members.import.report')}</Button>
        <Button variant="quiet" onPress={onAgain}>
          {t('members.import.again')}
        </Button>
        <TwinsLink kind="institutions" />
      </Toolbar>
    </Page>
  );
}
