import { useState } from 'react';
import { hiddenItems } from '../../../shared/domain/agenda';
import { flushUnsaved, useSession } from '../../live';
import { Button, Callout, Dialog, toast, useMessages } from '../../ui';
import type { MeetingView } from '../meetings';
import { FinaliseCheckList } from './FinaliseCheckList';
import { finaliseMeeting } from './finaliseMeeting';

type FinaliseDialogProps = {
  readonly view: MeetingView;
  readonly onClose: () => void;
  readonly onFinalised: () => void;
  /** To the agenda item that a line of the check list is about. */
  readonly onOpenItem?: (itemId: string) => void;
};

/** Closes the meeting and freezes its minutes; for a closed meeting it makes the next version. */
export function FinaliseDialog({ view, onClose, onFinalised, onOpenItem }: FinaliseDialogProps) {
  const { t, language } = useMessages();
  const session = useSession();
  const [isFreezing, setIsFreezing] = useState(false);
  const [lacksNumber, setLacksNumber] = useState(false);
  const [latest] = view.versions;
  const hidden = hiddenItems(view, session.confidentiality.of).length;

  async function finalise(takesNextNumber: boolean): Promise<void> {
    setIsFreezing(true);
    await flushUnsaved();
    const finalised = await finaliseMeeting(session, view.meeting.id, { language, takesNextNumber });
    setIsFreezing(false);
    if (finalised.kind === 'noNumber') {
      setLacksNumber(true);
      return;
    }
    if (finalised.kind === 'finalised')
      toast({ tone: 'success', message: t('minutes.finalised', { number: finalised.minutes.number }) });
    onFinalised();
  }

  if (latest && latest.approvedOn !== '') {
    return (
      <Dialog
        isOpen
        onClose={onClose}
        title={t('minutes.newVersionTitle')}
        footer={<Button onPress={onClose}>{t('minutes.back')}</Button>}
      >
        <p>{t('lifeCycle.approvedNoVersion', { number: latest.number })}</p>
      </Dialog>
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
          <Button variant="primary" autoFocus isPending={isFreezing} onPress={() => void finalise(false)}>
            {t(latest ? 'minutes.createVersion' : 'minutes.finaliseAction')}
          </Button>
        </>
      }
    >
      {lacksNumber && (
        <Callout
          isLive
          tone="warning"
          title={t('minutes.noNumber.title')}
          actions={
            <Button size="small" changesData onPress={() => void finalise(true)}>
              {t('minutes.noNumber.takeNext')}
            </Button>
          }
        >
          {t('minutes.noNumber.text')}
        </Callout>
      )}
      <p>{latest ? t('minutes.newVersionText', { number: latest.number }) : t('minutes.finaliseText')}</p>
      {hidden > 0 && <Callout tone="warning">{t('meetings.confidential.hidden', { count: hidden })}</Callout>}
      <FinaliseCheckList view={view} {...(onOpenItem && { onOpenItem })} />
    </Dialog>
  );
}
