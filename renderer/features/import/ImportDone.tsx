import { useLocation } from 'wouter';
import { countWithoutEffect } from '../../../shared/domain/import';
import { meetingTitle } from '../../../shared/domain/titles';
import { attendanceId } from '../../../shared/schema/records';
import type { UndoHandle } from '../../data';
import { Button, Callout, Page, Toolbar, useMessages } from '../../ui';
import { meetingPath } from '../meetings';
import { TwinsLink } from '../twins';
import { ImportHeader } from './ImportHeader';
import type { ImportedPeople } from './ImportPreview';
import { useSaveReport } from './useSaveReport';
import { useTakeBack } from './useTakeBack';

type ImportDoneProps = {
  /** Its name. */
  readonly file: string;
  readonly written: ImportedPeople;
  readonly undo: UndoHandle;
  readonly onAgain: () => void;
};

export function ImportDone({ file, written: { plan, records, into }, undo, onAgain }: ImportDoneProps) {
  const { t } = useMessages();
  const { counts } = plan;
  const saveReport = useSaveReport();
  const [, setLocation] = useLocation();
  const { isTakenBack, takeBack } = useTakeBack(
    {
      created: records,
      changed: records.changes,
      collection: 'members',
      invitees:
        into?.entries.map(({ memberId, patch }) => ({ id: attendanceId(into.meeting.id, memberId), patch })) ?? [],
    },
    undo,
  );
  const { left, unchanged, inFile } = countWithoutEffect(plan, into?.plan);

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
          {into && (
            <p>
              {t('members.import.doneMeeting', { title: meetingTitle(into.meeting, t), count: into.entries.length })}
            </p>
          )}
          {left > 0 && (
            <p>
              {t('members.import.left', {
                left,
                unchanged,
                inFile,
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
        {into && (
          <Button onPress={() => setLocation(meetingPath(into.meeting.id, 'invitation'))}>
            {t('members.import.toMeeting')}
          </Button>
        )}
        {!isTakenBack && (
          <Button changesData onPress={takeBack}>
            {t('members.import.takeBack')}
          </Button>
        )}
        <Button onPress={() => saveReport(file, plan, into)}>{t('members.import.report')}</Button>
        <Button variant="quiet" onPress={onAgain}>
          {t('members.import.again')}
        </Button>
        <TwinsLink kind="members" />
      </Toolbar>
    </Page>
  );
}
