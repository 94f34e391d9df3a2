import {
  CalendarArrowDown,
  CalendarCheck,
  CalendarX,
  Ellipsis,
  ListTodo,
  Megaphone,
  Play,
  Send,
  SquarePen,
  Trash2,
} from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { meetingTitle } from '../../../../shared/domain/titles';
import { isAgendaPoint } from '../../../../shared/domain/agenda';
import { meetingGaps, nextAction, type MeetingGap } from '../../../../shared/domain/meetings';
import { startMeeting, type Beginning } from '../../../actions';
import { useNow, useSession } from '../../../live';
import { Button, MenuButton, useMessages } from '../../../ui';
import { useOfferUndo } from '../../../undo';
import { AnnounceDialog } from '../announce/AnnounceDialog';
import { invitePath, type MeetingView, runningPath, useRemoval, useShareable } from '../../meetings';
import { BeginDialog } from './BeginDialog';
import { CancelMeetingDialog } from './CancelMeetingDialog';
import { useCalendarFile } from './useCalendarFile';

type MeetingActionsProps = {
  readonly view: MeetingView;
  /** Goes where something is filled in that an invitation needs. */
  readonly onComplete: (type: MeetingGap['type']) => void;
};

/** The one thing to do next as a button, the rest in a menu. */
export function MeetingActions({ view, onComplete }: MeetingActionsProps) {
  const { t } = useMessages();
  const session = useSession();
  const [, navigate] = useLocation();
  const remove = useRemoval();
  const saveCalendar = useCalendarFile(useShareable(view));
  const [open, setOpen] = useState<'cancel' | 'announce' | 'begin'>();
  const { meeting, agendaItems, attendance, members } = view;
  const gaps = meetingGaps(meeting, agendaItems, attendance, members);
  const missing = gaps.find(({ isRequired }) => isRequired);
  const next = nextAction(meeting, gaps, useNow(30_000));
  const isPlanned = meeting.status === 'draft' || meeting.status === 'invited';
  const offerUndo = useOfferUndo();
  const isCancelled = meeting.cancelledAt !== '';
  // What approved minutes say is corrected by an addendum, not by another record.
  const isApproved = view.versions[0] !== undefined && view.versions[0].approvedOn !== '';

  async function begin(beginning: Beginning): Promise<void> {
    const undo = await startMeeting(session, meeting.id, beginning);
    navigate(runningPath(meeting.id));
    offerUndo(undo, t('meetings.begun', { title: meeting.title === '' ? t('meetings.untitled') : meeting.title }));
  }
  async function removeMeeting(): Promise<void> {
    navigate('/meetings');
    await remove('meetings', [meeting.id], t('meetings.removed', { title: meetingTitle(meeting, t) }));
  }
  async function reinstate(): Promise<void> {
    const { undo } = await session.write((unit) => unit.update('meetings', meeting.id, { cancelledAt: '' }));
    offerUndo(undo, t('invite.reinstated', { title: meetingTitle(meeting, t) }), 'success');
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
    ...(isPlanned && !isCancelled && next !== 'begin' && next !== 'record'
      ? [
          {
            id: 'begin',
            changesData: true,
            label: t('meetings.beginOtherDay'),
            icon: Play,
            isDisabled: !agendaItems.some(isAgendaPoint),
            onSelect: () => setOpen('begin'),
          },
        ]
      : []),
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
          variant={next === 'invite' ? 'primary' : 'secondary'}
          icon={Send}
          isDisabled={meeting.status === 'draft' && missing !== undefined}
          onPress={() => navigate(invitePath(meeting.id))}
        >
          {t(meeting.status === 'draft' ? 'invite.open' : 'invite.openAgain')}
        </Button>
      )}
      {next === 'complete' && missing && (
        <Button variant="primary" icon={ListTodo} onPress={() => onComplete(missing.type)}>
          {t('meetings.completeDraft')}
        </Button>
      )}
      {next === 'begin' && (
        <Button changesData variant="primary" icon={Play} onPress={() => begin({ now: Date.now() })}>
          {t('meetings.start')}
        </Button>
      )}
      {next === 'record' && (
        <Button changesData variant="primary" icon={SquarePen} onPress={() => setOpen('begin')}>
          {t('meetings.recordLater')}
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
      {open === 'begin' && (
        <BeginDialog view={view} onBegin={(beginning) => begin(beginning)} onClose={() => setOpen(undefined)} />
      )}
      {open === 'cancel' && <CancelMeetingDialog view={view} onClose={() => setOpen(undefined)} />}
      {open === 'announce' && <AnnounceDialog view={view} onClose={() => setOpen(undefined)} />}
    </>
  );
}
