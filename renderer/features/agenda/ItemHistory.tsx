import { Link } from 'wouter';
import { meetingTitle, shownTitle } from '../../../shared/domain/titles';
import { carriedFrom } from '../../../shared/domain/agenda';
import type { AgendaItem } from '../../../shared/schema';
import { useRecord, useRecords } from '../../live';
import { useMessages } from '../../ui';
import { meetingPath } from '../meetings';
import styles from './AgendaItemDetails.module.css';

/** The meetings that put an item off, and the note it came from. */
export function ItemHistory({ item }: { readonly item: AgendaItem }) {
  const { t, formatDate } = useMessages();
  const items = useRecords('agendaItems').byId;
  const meetings = useRecords('meetings').byId;
  const note = useRecord('notes', item.noteId);
  const earlier = carriedFrom(item, items).flatMap(({ id, meetingId }) => {
    const meeting = meetings.get(meetingId);
    return meeting ? [{ id, meeting }] : [];
  });
  if (earlier.length === 0 && !note) return null;
  return (
    <div className={styles.part}>
      {note && (
        <p className={styles.history}>
          {t('meetings.item.proposedBy')}{' '}
          <Link href={`/topics/${note.topicId}/notes/${note.id}`}>{shownTitle(note.title, t)}</Link>
        </p>
      )}
      {earlier.map(({ id, meeting }) => (
        <p key={id} className={styles.history}>
          {t('meetings.item.putOff')}{' '}
          <Link href={meetingPath(meeting.id)}>
            {t('meetings.item.putOffAt', {
              title: meetingTitle(meeting, t),
              date: formatDate(meeting.startsAt.slice(0, 10)),
            })}
          </Link>
        </p>
      ))}
    </div>
  );
}
