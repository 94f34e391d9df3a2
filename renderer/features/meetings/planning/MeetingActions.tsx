import { CalendarArrowDown, Ellipsis, Mail, Play, Send, SquarePen, Trash2 } from 'lucide-react';
import { useLocation } from 'wouter';
import { isAgendaPoint } from '../../../../shared/domain/agenda';
import { meetingGaps } from '../../../../shared/domain/meetings';
import { useSession } from '../../../live';
import { Button, MenuButton, toast, useMessages } from '../../../ui';
import { runningPath } from '../paths';
import type { MeetingView } from '../useMeeting';
import { useRemoval } from '../useRemoval';
import { startMeeting } from './meetingSteps';
import { useInvitation } from './useInvitation';

/** The one thing to do next as a button, the rest in a menu. */
export function MeetingActions({ view }: { readonly view: MeetingView }) {
  const { t } = useMessages();
  const session = useSession();
  const [, navigate] = useLocation();
  const remove = useRemoval();
  const { saveCalendar, composeInvitation } = useInvitation(view);
  const { meeting, agendaItems, attendance, members } = view;
  const canInvite = meetingGaps(meeting, agendaItems, attendance, members).every(({ isRequired }) => !isRequired);

  async function invite(): Promise<void> {
    await session.repositories.meetings.update(meeting.id, { status: 'invited' });
    toast({ tone: 'success', message: t('meetings.invited'), action: { label: t('meetings.undo'), onPress: () => void session.undo.undo() } });
  }
  async function start(): Promise<void> {
    await startMeeting(session, view);
    navigate(runningPath(meeting.id));
  }
  async function removeMeeting(): Promise<void> {
    navigate('/meetings');
    await remove('meetings', [meeting.id], t('meetings.removed', { title: meeting.title }));
  }

  const items = [
    { id: 'ics', label: t('meetings.saveIcs'), icon: CalendarArrowDown, isDisabled: meeting.startsAt === '', onSelect: () => void saveCalendar() },
    { id: 'mail', label: t('meetings.composeMail'), icon: Mail, onSelect: () => void composeInvitation() },
    { id: 'remove', changesData: true, label: t('meetings.remove'), icon: Trash2, tone: 'danger' as const, onSelect: () => void removeMeeting() },
  ];
  return (
    <>
      {meeting.status === 'draft' && (
        <Button changesData icon={Send} isDisabled={!canInvite} onPress={() => void invite()}>
          {t('meetings.invite')}
        </Button>
      )}
      {(meeting.status === 'draft' || meeting.status === 'invited') && (
        <Button changesData variant="primary" icon={Play} isDisabled={!agendaItems.some(isAgendaPoint)} onPress={() => void start()}>
          {t('meetings.start')}
        </Button>
      )}
      {meeting.status === 'running' && (
        <Button changesData variant="primary" icon={SquarePen} onPress={() => navigate(runningPath(meeting.id))}>
          {t('meetings.continue')}
        </Button>
      )}
      {meeting.status === 'closed' && (
        <Button changesData icon={SquarePen} onPress={() => navigate(runningPath(meeting.id))}>
          {t('meetings.correct')}
        </Button>
      )}
      <MenuButton label={t('meetings.more')} icon={Ellipsis} items={items} />
    </>
  );
}
