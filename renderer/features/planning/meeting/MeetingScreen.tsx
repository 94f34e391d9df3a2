import { Link, useLocation, useRoute } from 'wouter';
import { meetingTitle } from '../../../../shared/domain/titles';
import { quarterOf, quarterToLabel } from '../../../../shared/domain/quarters';
import { EmptyState, Page, PageHeader, useMessages, useShortcut } from '../../../ui';
import { AgendaSection, BacklogSection } from '../../agenda';
import { InviteesSection } from '../../invitations';
import { MinutesSection } from '../../minutes';
import { type MeetingView, StatusBadge, useForeignZone, useMeeting } from '../../meetings';
import { PapersSection } from '../papers/PapersSection';
import { ChangedNotice } from './ChangedNotice';
import { FilingSection } from './FilingSection';
import { HeadForm } from './HeadForm';
import { MeetingActions } from './MeetingActions';
import { MeetingFacts } from './MeetingFacts';
import { ReadinessPanel } from './ReadinessPanel';
import { RecordedAgenda } from './RecordedAgenda';
import styles from './MeetingScreen.module.css';

export function MeetingScreen() {
  const [, params] = useRoute<{ readonly id: string }>('/meetings/:id');
  const id = params?.id ?? '';
  const { t } = useMessages();
  const view = useMeeting(id);
  const [, navigate] = useLocation();
  useShortcut('escape', () => navigate('/meetings'));
  if (!view)
    return <EmptyState title={t('meetings.gone')} action={<Link href="/meetings">{t('meetings.toList')}</Link>} />;
  return <OpenMeeting key={id} view={view} />;
}

function OpenMeeting({ view }: { readonly view: MeetingView }) {
  const { t, formatLongDate } = useMessages();
  const { meeting, event } = view;
  const foreignZone = useForeignZone(meeting);
  const isClosed = meeting.status === 'closed';
  const quarter = quarterOf(meeting.startsAt);
  const subtitle = [
    meeting.startsAt === '' ? t('meetings.undated') : formatLongDate(meeting.startsAt),
    event?.title,
    meeting.place,
    foreignZone,
  ].filter((part) => part !== undefined && part !== '');
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
        actions={<MeetingActions view={view} />}
      />
      <div className={styles.columns}>
        <div className={styles.main}>
          {!isClosed && <ChangedNotice view={view} />}
          {isClosed && <MinutesSection view={view} />}
          {isClosed ? <RecordedAgenda view={view} /> : <AgendaSection view={view} />}
          {!isClosed && <BacklogSection view={view} />}
          {!isClosed && <InviteesSection view={view} />}
        </div>
        <div className={styles.side}>
          {!isClosed && <ReadinessPanel view={view} />}
          {isClosed ? <MeetingFacts view={view} /> : <HeadForm meeting={meeting} />}
          <FilingSection meeting={meeting} />
          <PapersSection view={view} />
        </div>
      </div>
    </Page>
  );
}
