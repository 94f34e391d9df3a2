import { useEffect, useState } from 'react';
import { Link, useLocation, useRoute } from 'wouter';
import type { MeetingGap } from '../../../../shared/domain/meetings';
import { quarterOf, quarterToLabel } from '../../../../shared/domain/quarters';
import { meetingTitle } from '../../../../shared/domain/titles';
import { Page, PageHeader, Tabs, useMessages, useShortcut } from '../../../ui';
import {
  MeetingGone,
  goToGap,
  MEETING_STEPS,
  meetingPath,
  type MeetingStep,
  type MeetingView,
  StatusBadge,
  useForeignZone,
  useMeeting,
} from '../../meetings';
import { ChangedNotice } from './ChangedNotice';
import { MeetingActions } from './MeetingActions';
import { meetingStep, stepOfGap } from './meetingStep';
import { MeetingStepContent } from './MeetingSteps';

export function MeetingScreen() {
  const [, params] = useRoute<{ readonly id: string; readonly step?: string }>('/meetings/:id/:step?');
  const id = params?.id ?? '';
  const view = useMeeting(id);
  const [, navigate] = useLocation();
  useShortcut('escape', () => navigate('/meetings'));
  if (!view) return <MeetingGone />;
  return <OpenMeeting key={id} view={view} chosen={MEETING_STEPS.find((step) => step === params?.step)} />;
}

type OpenMeetingProps = {
  readonly view: MeetingView;
  /** The step in the address. */
  readonly chosen: MeetingStep | undefined;
};

/** A meeting in four steps. The address says which one is open; without one, the step opens that fits, and stays while the meeting is edited. */
function OpenMeeting({ view, chosen }: OpenMeetingProps) {
  const { t, formatLongDate } = useMessages();
  const { meeting, event } = view;
  const [, navigate] = useLocation();
  const [fitting] = useState(() => meetingStep(meeting, Date.now()));
  const [missing, setMissing] = useState<{ readonly type: MeetingGap['type'] }>();
  const foreignZone = useForeignZone(meeting);
  const step = chosen ?? fitting;
  const quarter = quarterOf(meeting.startsAt);
  const invited = view.attendance.filter((entry) => entry.invited).length;
  const subtitle = [
    meeting.startsAt === '' ? t('meetings.undated') : formatLongDate(meeting.startsAt),
    event?.title,
    meeting.place,
    foreignZone,
  ].filter((part) => part !== undefined && part !== '');

  // The field is there only when its step is drawn.
  useEffect(() => {
    if (missing) goToGap(missing.type);
  }, [missing]);

  function openStep(next: MeetingStep): void {
    // Looking around in one meeting is no way that somebody wants to go back step by step.
    navigate(meetingPath(meeting.id, next), { replace: true });
  }
  function complete(type: MeetingGap['type']): void {
    openStep(stepOfGap(type));
    setMissing({ type });
  }

  return (
    <Page>
      <PageHeader
        preline={
          <>
            <Link href="/meetings">{t('meetings.title')}</Link>
            {quarter && ` · ${quarterToLabel(quarter)}`}
          </>
        }
        title={meetingTitle(meeting, t)}
        subtitle={
          <>
            <StatusBadge meeting={meeting} /> {subtitle.join(' · ')}
          </>
        }
        actions={<MeetingActions view={view} onComplete={complete} />}
      />
      {meeting.status !== 'closed' && <ChangedNotice view={view} />}
      <Tabs<MeetingStep>
        label={t('meetings.steps')}
        value={step}
        onChange={openStep}
        items={MEETING_STEPS.map((id) => ({
          id,
          label: t(`meetings.step.${id}`),
          count: id === 'invitation' && invited > 0 ? invited : undefined,
          content: <MeetingStepContent step={id} view={view} />,
        }))}
      />
    </Page>
  );
}
