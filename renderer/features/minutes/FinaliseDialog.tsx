import { useState, type ReactNode } from 'react';
import { forbidsFreezing } from '../../../shared/domain/minutes';
import { finaliseMeeting } from '../../actions';
import { flushUnsaved, useSession } from '../../live';
import { Button, Callout, Dialog, type MaybeAsync, toast, useMessages } from '../../ui';
import { useCompleteRecord, type MeetingView } from '../meetings';
import { FinaliseCheckList } from './FinaliseCheckList';
import { HeldTimesFields } from './HeldTimesFields';
import { useHeldTimes } from './useHeldTimes';
import { WithheldNotice } from './WithheldNotice';

type FinaliseDialogProps = {
  readonly view: MeetingView;
  readonly onClose: () => void;
  readonly onFinalised: () => void;
  /** To the agenda item that a line of the check list is about. */
  readonly onOpenItem?: (itemId: string) => MaybeAsync;
};

/** Closes the meeting and freezes its minutes; for a closed meeting it makes the next version. */
export function FinaliseDialog({ view, onClose, onFinalised, onOpenItem }: FinaliseDialogProps) {
  const { t, language } = useMessages();
  const session = useSession();
  /** Why it was not done, when it was not. */
  const [obstacle, setObstacle] = useState<'noNumber' | 'approved' | 'elsewhere' | 'dates' | 'gone'>();
  const [latest] = view.versions;
  const record = useCompleteRecord(view);
  const hidden = record.hidden.length;
  const held = useHeldTimes(view);

  async function finalise(takesNextNumber: boolean): Promise<void> {
    // Throws when something typed could not be stored: minutes are not frozen without it.
    await flushUnsaved();
    const finalised = await finaliseMeeting(session, view.meeting.id, {
      language,
      now: Date.now(),
      takesNextNumber,
      ...held.chosen,
    });
    if (finalised.kind !== 'finalised') {
      setObstacle(finalised.kind);
      return;
    }
    toast({
      tone: 'success',
      message: t('minutes.finalised', { number: finalised.minutes.number, revision: finalised.minutes.revision }),
    });
    onFinalised();
  }

  if (latest && latest.approvedOn !== '') {
    return (
      <NoNewVersion onClose={onClose}>
        <p>{t('lifeCycle.approvedNoVersion', { number: latest.number })}</p>
      </NoNewVersion>
    );
  }
  if (record.isIncomplete || obstacle === 'elsewhere') {
    return (
      <NoNewVersion onClose={onClose}>
        <WithheldNotice view={view} record={record} />
      </NoNewVersion>
    );
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(latest ? 'minutes.newVersionTitle' : 'minutes.finaliseTitle')}
      footer={
        <>
          <Button onPress={onClose}>{t('minutes.back')}</Button>
          <Button
            variant="primary"
            autoFocus
            isDisabled={held.issues.some(forbidsFreezing)}
            onPress={() => finalise(false)}
          >
            {t(latest ? 'minutes.createVersion' : 'minutes.finaliseAction')}
          </Button>
        </>
      }
    >
      {obstacle === 'noNumber' && (
        <Callout
          isLive
          tone="warning"
          title={t('minutes.noNumber.title')}
          actions={
            <Button size="small" changesData takesFields onPress={() => finalise(true)}>
              {t('minutes.noNumber.takeNext')}
            </Button>
          }
        >
          {t('minutes.noNumber.text')}
        </Callout>
      )}
      {(obstacle === 'approved' || obstacle === 'dates' || obstacle === 'gone') && (
        <Callout isLive tone="danger" title={t(`minutes.notFinalised.${obstacle}.title`)}>
          {t(`minutes.notFinalised.${obstacle}.text`)}
        </Callout>
      )}
      <p>
        {latest
          ? t('minutes.newVersionText', { number: latest.number, revision: latest.revision, next: latest.revision + 1 })
          : t('minutes.finaliseText')}
      </p>
      <HeldTimesFields meeting={view.meeting} held={held} />
      {hidden > 0 && <Callout tone="warning">{t('meetings.confidential.hidden', { count: hidden })}</Callout>}
      <WithheldNotice view={view} record={record} />
      <FinaliseCheckList view={view} {...(onOpenItem && { onOpenItem })} />
    </Dialog>
  );
}

/** Why no version can be made here and now. */
function NoNewVersion({ onClose, children }: { readonly onClose: () => void; readonly children: ReactNode }) {
  const { t } = useMessages();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('minutes.newVersionTitle')}
      footer={<Button onPress={onClose}>{t('minutes.back')}</Button>}
    >
      {children}
    </Dialog>
  );
}
