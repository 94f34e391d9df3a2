import { ArrowLeft, Undo2 } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { meetingTitle } from '../../../shared/domain/titles';
import { minutesBetween } from '../../../shared/domain/agenda';
import { countAttendance } from '../../../shared/domain/attendance';
import { isNothingRecorded, isUnderWay } from '../../../shared/domain/meetings';
import { isRoomQuorate } from '../../../shared/domain/quorum';
import { quarterOf, quarterToLabel } from '../../../shared/domain/quarters';
import { takeBackBeginning } from '../../actions';
import { flushUnsaved, useNow, useSavedState, useSession } from '../../live';
import { Badge, Button, formatMinutes, IconButton, type MaybeAsync, StatusDot, toast, useMessages } from '../../ui';
import { useOfferUndo } from '../../undo';
import { meetingPath, useForeignZone, type MeetingView } from '../meetings';
import styles from './RunningHeader.module.css';
import { useRoomQuorum } from './useRoomQuorum';

export function RunningHeader({
  view,
  onPresent,
  onFinish,
}: {
  readonly view: MeetingView;
  readonly onPresent: () => MaybeAsync;
  readonly onFinish: () => void;
}) {
  const { t } = useMessages();
  const { meeting, event, attendance } = view;
  const quarter = quarterOf(meeting.startsAt);
  const { present } = countAttendance(attendance);
  const quorate = isRoomQuorate(useRoomQuorum(view));
  const where = [...new Set([event?.title, meeting.place, meeting.room])].filter(
    (part) => part !== undefined && part !== '',
  );
  const title = meetingTitle(meeting, t);
  const isClosed = meeting.status === 'closed';
  const foreignZone = useForeignZone(meeting);
  return (
    <header className={styles.header}>
      <Link href={meetingPath(meeting.id)} className={styles.back}>
        <ArrowLeft size={16} aria-hidden />
        {quarter ? t('minutes.backToQuarter', { quarter: quarterToLabel(quarter) }) : t('minutes.backToMeeting')}
      </Link>
      <h1 className={styles.title} title={[title, ...where].join(' · ')}>
        {[title, ...where].join(' · ')}
      </h1>
      <Badge>{meeting.tlp}</Badge>
      {isClosed && <Badge tone="warning">{t('minutes.correcting')}</Badge>}
      <div className={styles.state}>
        {!isClosed && (
          <RunningTime meeting={meeting} plannedMinutes={minutesBetween(meeting.startsAt, meeting.endsAt)} />
        )}
        <span className={styles.present}>
          <strong>{present}</strong> {t('minutes.presentShort', { quorate: quorate ?? 'other' })}
        </span>
        <SavedState />
        {foreignZone !== undefined && <span>{foreignZone}</span>}
      </div>
      <div className={styles.actions}>
        {meeting.status === 'running' && isNothingRecorded(view) && <TakeBackButton view={view} title={title} />}
        {!isClosed && <Button onPress={onPresent}>{t('minutes.presentation')}</Button>}
        <Button changesData onPress={onFinish}>
          {t(isClosed ? 'minutes.newVersion' : 'minutes.finish')}
        </Button>
      </div>
    </header>
  );
}

/** As long as nothing is recorded: a meeting begun by mistake is planned again. */
function TakeBackButton({ view: { meeting }, title }: { readonly view: MeetingView; readonly title: string }) {
  const { t } = useMessages();
  const session = useSession();
  const offerUndo = useOfferUndo();
  const [, navigate] = useLocation();

  async function takeBack(): Promise<void> {
    await flushUnsaved();
    const taken = await takeBackBeginning(session, meeting.id);
    if (taken.kind !== 'takenBack') {
      toast({ tone: 'warning', message: t('meetings.beginRecorded') });
      return;
    }
    navigate(meetingPath(meeting.id));
    offerUndo(taken.undo, t('meetings.beginTakenBack', { title }));
  }
  return <IconButton changesData label={t('minutes.takeBackBeginning')} icon={Undo2} onPress={() => takeBack()} />;
}

function RunningTime({
  meeting,
  plannedMinutes,
}: {
  readonly meeting: MeetingView['meeting'];
  readonly plannedMinutes: number | null;
}) {
  const { t } = useMessages();
  const now = useNow(10_000);
  if (!isUnderWay(meeting, now)) return null;
  return (
    <span>
      {t('minutes.runningTime')}{' '}
      <strong>{formatMinutes(Math.floor(Math.max(0, now - Date.parse(meeting.startedAt)) / 60_000))}</strong>
      {plannedMinutes !== null && ` / ${formatMinutes(plannedMinutes)}`}
    </span>
  );
}

const TONE_BY_STATE = { saved: 'ok', saving: 'busy', unsaved: 'error' } as const;

function SavedState() {
  const { t } = useMessages();
  const state = useSavedState();
  return (
    <span className={styles.saved}>
      <StatusDot tone={TONE_BY_STATE[state]} /> {t(`minutes.${state}`)}
    </span>
  );
}
