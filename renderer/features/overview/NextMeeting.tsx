import { useLocation } from 'wouter';
import { meetingTitle, shownTitle } from '../../../shared/domain/titles';
import { computeAgendaTimes } from '../../../shared/domain/agenda';
import { countAttendance } from '../../../shared/domain/attendance';
import { quarterOf, quarterToLabel } from '../../../shared/domain/quarters';
import type { Meeting } from '../../../shared/schema';
import { useRecord, useRecords, useSync } from '../../live';
import { AgendaTimeBar, Button, Panel, Toolbar, useMessages } from '../../ui';
import { meetingPath, runningPath } from '../meetings';
import styles from './NextMeeting.module.css';

export function NextMeeting({ meeting }: { readonly meeting: Meeting }) {
  const { t, formatLongDate, formatTime } = useMessages();
  const [, navigate] = useLocation();
  const event = useRecord('events', meeting.eventId);
  const agenda = useRecords('agendaItems').records.filter(({ meetingId }) => meetingId === meeting.id);
  const attendance = useRecords('attendance').records.filter(({ meetingId }) => meetingId === meeting.id);
  const times = computeAgendaTimes(agenda, meeting);
  const { invited, accepted, present } = countAttendance(attendance);
  const quarter = quarterOf(meeting.startsAt);
  const isReader = useSync(({ access }) => access === 'read');
  const isRunning = meeting.status === 'running';

  const when =
    meeting.endsAt === ''
      ? t('overview.when', { date: formatLongDate(meeting.startsAt), from: formatTime(meeting.startsAt) })
      : t('overview.whenUntil', {
          date: formatLongDate(meeting.startsAt),
          from: formatTime(meeting.startsAt),
          to: formatTime(meeting.endsAt),
        });
  const where = [event?.title ?? meetingTitle(meeting, t), meeting.place].filter((part) => part !== '').join(', ');
  const details = [
    where,
    t(`overview.format.${meeting.format}`),
    isRunning ? t('overview.present', { count: present }) : t('overview.invited', { invited, accepted }),
  ];

  return (
    <Panel>
      <div className={styles.card}>
        <div>
          <p className={styles.preline}>
            {[t(isRunning ? 'overview.runningMeeting' : 'overview.nextMeeting'), quarter && quarterToLabel(quarter)]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <h2 className={styles.title}>{when}</h2>
          <p>{details.join(' · ')}</p>
        </div>
        {agenda.length > 0 && (
          <AgendaTimeBar
            segments={times.items.map(({ item }) => ({
              id: item.id,
              label: shownTitle(item.title, t),
              minutes: item.plannedMinutes,
            }))}
            totalMinutes={times.availableMinutes ?? times.plannedMinutes}
          />
        )}
        <Toolbar>
          <Button
            variant="primary"
            onPress={() => navigate(isRunning ? runningPath(meeting.id) : meetingPath(meeting.id))}
          >
            {t(isReader ? 'overview.look' : isRunning ? 'overview.continue' : 'overview.prepare')}
          </Button>
        </Toolbar>
      </div>
    </Panel>
  );
}
