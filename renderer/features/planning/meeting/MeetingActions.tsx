import {
  CalendarArrowDown,
  CalendarCheck,
  CalendarDays,
  CalendarX,
  Ellipsis,
  ListTodo,
  Megaphone,
  Play,
  Printer,
  ScrollText,
  Send,
  SquarePen,
  Trash2,
  Users,
} from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { RED } from '../../../../shared/schema/confidentiality';
import { meetingTitle } from '../../../../shared/domain/titles';
import { isAgendaPoint } from '../../../../shared/domain/agenda';
import { meetingGaps, nextAction, type MeetingGap } from '../../../../shared/domain/meetings';
import { startMeeting, type Beginning } from '../../../actions';
import { useNow, useSession } from '../../../live';
import { Button, MenuButton, useMessages, useOfferCommands } from '../../../ui';
import { useOfferUndo } from '../../../undo';
import { AnnounceDialog } from '../announce/AnnounceDialog';
import {
  invitePath,
  MEETING_STEPS,
  meetingPath,
  type MeetingView,
  runningPath,
  useRemoval,
  useShareable,
} from '../../meetings';
import { useRedFile } from '../../confidentiality';
import { useHistory } from '../../history';
import { BeginDialog } from './BeginDialog';
import { CancelMeetingDialog } from './CancelMeetingDialog';
import { useCalendarFile } from './useCalendarFile';

const STEP_ICONS = { planning: CalendarDays, invitation: Users, papers: Printer, minutes: ScrollText } as const;

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
  const shareable = useShareable(view);
  const saveCalendar = useCalendarFile(shareable);
  const isRed = shareable.meeting.tlp === RED;
  const { saveKnowingly, question } = useRedFile();
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

  /** The next step, where it is not the invitation. */
  function proceedEntry() {
    const goOn = (): void => navigate(runningPath(meeting.id));
    if (next === 'complete' && missing)
      return {
        id: 'complete',
        changesData: false,
        label: t('meetings.completeDraft'),
        icon: ListTodo,
        onSelect: () => onComplete(missing.type),
      };
    if (next === 'begin')
      return {
        id: 'begin',
        changesData: true,
        label: t('meetings.start'),
        icon: Play,
        onSelect: () => begin({ now: Date.now() }),
      };
    if (next === 'record')
      return {
        id: 'record',
        changesData: true,
        label: t('meetings.recordLater'),
        icon: SquarePen,
        onSelect: () => setOpen('begin'),
      };
    if (meeting.status === 'running')
      return { id: 'continue', changesData: true, label: t('meetings.continue'), icon: SquarePen, onSelect: goOn };
    if (meeting.status === 'closed' && !isApproved)
      return { id: 'correct', changesData: true, label: t('meetings.correct'), icon: SquarePen, onSelect: goOn };
    return undefined;
  }

  const history = useHistory(meeting.id);
  const items = [
    // What is announced is for everybody.
    ...(meeting.status === 'closed' || isRed
      ? []
      : [{ id: 'announce', label: t('invite.announce.open'), icon: Megaphone, onSelect: () => setOpen('announce') }]),
    {
      id: 'ics',
      label: t('meetings.saveIcs'),
      icon: CalendarArrowDown,
      isDisabled: meeting.startsAt === '',
      onSelect: () => saveKnowingly({ isRed, isPrinted: false }, saveCalendar),
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
    history.entry,
    {
      id: 'remove',
      changesData: true,
      label: t('meetings.remove'),
      icon: Trash2,
      tone: 'danger' as const,
      onSelect: () => removeMeeting(),
    },
  ];
  // What is a button here, and the steps of the page, are only in the palette.
  const invite = {
    id: 'invite',
    label: t(meeting.status === 'draft' ? 'invite.open' : 'invite.openAgain'),
    icon: Send,
    isDisabled: !isPlanned || (meeting.status === 'draft' && missing !== undefined),
    onSelect: () => navigate(invitePath(meeting.id)),
  };
  const proceed = proceedEntry();
  useOfferCommands(meetingTitle(meeting, t), [
    ...(proceed ? [proceed] : []),
    invite,
    ...MEETING_STEPS.map((step) => ({
      id: `step-${step}`,
      label: t(`meetings.step.${step}`),
      icon: STEP_ICONS[step],
      onSelect: () => navigate(meetingPath(meeting.id, step)),
    })),
    ...items,
  ]);
  return (
    <>
      {isPlanned && (
        <Button
          variant={next === 'invite' ? 'primary' : 'secondary'}
          icon={Send}
          isDisabled={invite.isDisabled}
          onPress={invite.onSelect}
        >
          {invite.label}
        </Button>
      )}
      {proceed && (
        <Button
          changesData={proceed.changesData}
          variant={proceed.id === 'correct' ? 'secondary' : 'primary'}
          icon={proceed.icon}
          onPress={proceed.onSelect}
        >
          {proceed.label}
        </Button>
      )}
      <MenuButton label={t('meetings.more')} icon={Ellipsis} items={items} />
      {question}
      {history.dialog}
      {open === 'begin' && (
        <BeginDialog view={view} onBegin={(beginning) => begin(beginning)} onClose={() => setOpen(undefined)} />
      )}
      {open === 'cancel' && <CancelMeetingDialog view={view} onClose={() => setOpen(undefined)} />}
      {open === 'announce' && <AnnounceDialog view={view} onClose={() => setOpen(undefined)} />}
    </>
  );
}
