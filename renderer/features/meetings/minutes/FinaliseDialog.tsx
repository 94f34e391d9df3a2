import { useState } from 'react';
import { freezeMinutes } from '../../../../shared/domain/minutes';
import { turnToItem } from '../../../../shared/domain/agenda';
import { flushUnsaved, useRecords, useSession } from '../../../live';
import { Button, Dialog, toast, useMessages } from '../../../ui';
import type { MeetingView } from '../useMeeting';
import { FinaliseCheckList } from './FinaliseCheckList';

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
  const { repositories } = useSession();
  const allMinutes = useRecords('minutes').records;
  const [isFreezing, setIsFreezing] = useState(false);
  const [latest] = view.versions;
  const { meeting } = view;

  async function finalise(): Promise<void> {
    setIsFreezing(true);
    await flushUnsaved();
    const now = Date.now();
    const finalisedAt = new Date(now).toISOString();
    for (const { id, patch } of turnToItem(view.agendaItems, '', now, true)) await repositories.agendaItems.update(id, patch, { undoable: false });
    if (meeting.status !== 'closed') await repositories.meetings.update(meeting.id, { status: 'closed', closedAt: finalisedAt }, { undoable: false });
    const source = { ...view, meeting: repositories.meetings.get(meeting.id) ?? meeting, agendaItems: view.agendaItems.map((item) => repositories.agendaItems.get(item.id) ?? item) };
    const draft = freezeMinutes(source, { existing: allMinutes, language, finalisedAt });
    await repositories.minutes.create(draft, { undoable: false });
    toast({ tone: 'success', message: t('minutes.finalised', { number: draft.number }) });
    onFinalised();
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(latest ? 'minutes.newVersionTitle' : 'minutes.finaliseTitle')}
      footer={
        <>
          <Button onPress={onClose}>{t('minutes.back')}</Button>
          <Button variant="primary" autoFocus isPending={isFreezing} onPress={() => void finalise()}>
            {t(latest ? 'minutes.createVersion' : 'minutes.finaliseAction')}
          </Button>
        </>
      }
    >
      <p>{latest ? t('minutes.newVersionText', { number: latest.number }) : t('minutes.finaliseText')}</p>
      <FinaliseCheckList view={view} {...(onOpenItem && { onOpenItem })} />
    </Dialog>
  );
}
