import {
  CalendarArrowDown,
  CalendarCheck,
  CalendarX,
  Ellipsis,
  Megaphone,
  Play,
  Send,
  SquarePen,
  Trash2,
} from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { isAgendaPoint } from '../../../../shared/domain/agenda';
import { meetingGaps } from '../../../../shared/domain/meetings';
import { startMeeting } from '../../../actions';
import { useSession } from '../../../live';
import { Button, MenuButton, useMessages } from '../../../ui';
import { useOfferUndo } from '../../../undo';
import { AnnounceDialog } from '../announce/AnnounceDialog';
import { invitePath, type MeetingView, runningPath, useRemoval, useShareable } from '../../meetings';
import { CancelMeetingDialog } from './CancelMeetingDialog';
import { useCalendarFile } from './useCalendarFile';

/** The one thing to do next as a button, the rest in a menu. */
export function MeetingActions({ view }: { readonly view: MeetingView }) {
  const { t } = useMessages();
  const session = useSession();
  const [, navigate] = useLocation();
  const remove = useRemoval();
  const saveCalendar = useCalendarFile(useShareable(view));
  const [open, setOpen] = useState<'cancel' | 'announce'>();
  const { meeting, agendaItems, attendance, members } = view;
  const canInvite = meetingGaps(meeting, agendaItems, attendance, members).every(({ isRequired }) => !isRequired);
  const isPlanned = meeting.status === 'draft' || meeting.status === 'invited';
  const offerUndo = useOfferUndo();
  const isCancelled = meeting.cancelledAt !== '';
  // What approved minutes say is corrected by an addendum, not by another record.
  const isApproved = view.versions[0] !== undefined && view.versions[0].approvedOn !== '';

  async function start(): Promise<void> {
    await startMeeting(session, meeting.id, Date.now());
    navigate(runningPath(meeting.id));
  }
  async function removeMeeting(): Promise<void> {
    navigate('/meetings');
    await remove('meetings', [meeting.id], t('meetings.removed', { title: meeting.title }));
  }
  async function reinstate(): Promise<void> {
    const { undo } = await session.write((unit) => unit.update('meetings', meeting.id, { cancelledAt: '' }));
    offerUndo(undo, t('invite.reinstated', { title: meeting.title }), 'success');
  }

  const items = [
    ...(meeting.status === 'closed'
      ? []
      : [{ id: 'announce', label: t('invite.announce.open'), icon: Megaphone, onSelect: () => setOpen('announce') }]),
    {
      id: 'ics',
      label: t('meetings.saveIcs'),
      icon: CalendarArrowDown,
      isDisabled: meeting.startsAt === '',
      onSelect: () => saveCalendar(),
    },
    ...(isPlanned && !isCancelled
      ? [
          {
            id: 'cancel',
            changesData: true,
            label: t('invite.cancelMeeting'),
            icon: CalendarX,
            onSelect: () => setOpen('cancel'),
          },
        ]
      : []),
    ...(isPlanned && isCancelled
      ? [
          {
            id: 'reinstate',
            changesData: true,
            label: t('invite.reinstate'),
            icon: CalendarCheck,
            onSelect: () => reinstate(),
          },
        ]
      : []),
    {
      id: 'remove',
      changesData: true,
      label: t('meetings.remove'),
      icon: Trash2,
      tone: 'danger' as const,
      onSelect: () => removeMeeting(),
    },
  ];
  return (
    <>
      {isPlanned && (
        <Button
          icon={Send}
          isDisabled={meeting.status === 'draft' && !canInvite}
          onPress={() => navigate(invitePath(meeting.id))}
        >
          {t(meeting.status === 'draft' ? 'invite.open' : 'invite.openAgain')}
        </Button>
      )}
      {isPlanned && !isCancelled && (
        <Button
          changesData
          variant="primary"
          icon={Play}
          isDisabled={!agendaItems.some(isAgendaPoint)}
          onPress={() => start()}
        >
          {t('meetings.start')}
        </Button>
      )}
      {meeting.status === 'running' && (
        <Button changesData variant="primary" icon={SquarePen} onPress={() => navigate(runningPath(meeting.id))}>
          {t('meetings.continue')}
        </Button>
      )}
      {meeting.status === 'closed' && !isApproved && (
        <Button changesData icon={SquarePen} onPress={() => navigate(runningPath(meeting.id))}>
          {t('meetings.correct')}
        </Button>
      )}
      <MenuButton label={t('meetings.more')} icon={Ellipsis} items={items} />
      {open === 'cancel' && <CancelMeetingDialog view={view} onClose={() => setOpen(undefined)} />}
      {open === 'announce' && <AnnounceDialog view={view} onClose={() => setOpen(undefined)} />}
    </>
  );
}
