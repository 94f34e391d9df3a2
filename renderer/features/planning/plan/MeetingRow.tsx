import { Link } from 'wouter';
import { meetingTitle } from '../../../../shared/domain/titles';
import { latestMinutes } from '../../../../shared/domain/minutes';
import type { Meeting } from '../../../../shared/schema';
import { useRecord, useRecords, useToday } from '../../../live';
import { Badge, useMessages } from '../../../ui';
import { meetingPath, StatusBadge } from '../../meetings';
import styles from './MeetingRow.module.css';

export function MeetingRow({ meeting }: { readonly meeting: Meeting }) {
  const { t, formatDate, formatTime } = useMessages();
  const event = useRecord('events', meeting.eventId);
  const minutes = latestMinutes(useRecords('minutes').records, meeting.id);
  const today = useToday();
  const place = [...new Set([event?.title, meeting.place || event?.city])].filter(
    (part) => part !== undefined && part !== '' && part !== meeting.title,
  );
  const isOverdue =
    meeting.status !== 'closed' &&
    meeting.cancelledAt === '' &&
    meeting.startsAt !== '' &&
    meeting.startsAt.slice(0, 10) < today;
  return (
    <Link href={meetingPath(meeting.id)} className={styles.row}>
      <span className={styles.date}>
        {meeting.startsAt === '' ? t('meetings.undated') : formatDate(meeting.startsAt)}
        <span className={styles.time}>{meeting.startsAt === '' ? '' : formatTime(meeting.startsAt)}</span>
      </span>
      <span className={styles.text}>
        <span className={styles.title}>{meetingTitle(meeting, t)}</span>
        <span className={styles.place}>{place.join(' · ') || t(`meetings.format.${meeting.format}`)}</span>
      </span>
      <span className={styles.state}>
        {minutes && <span className={styles.number}>{minutes.number}</span>}
        {isOverdue ? <Badge tone="warning">{t('meetings.minutesMissing')}</Badge> : <StatusBadge meeting={meeting} />}
      </span>
    </Link>
  );
}
