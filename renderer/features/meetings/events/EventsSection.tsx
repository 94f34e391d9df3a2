import { useState } from 'react';
import { Link } from 'wouter';
import { useRecords, useToday } from '../../../live';
import { Button, Section, useMessages } from '../../../ui';
import { eventPath } from '../paths';
import styles from './EventsSection.module.css';
import { NewEventForm } from './NewEventForm';
import { useEventDates } from './useEventDates';

export function EventsSection() {
  const { t } = useMessages();
  const [isCreating, setIsCreating] = useState(false);
  const events = useRecords('events').records;
  const today = useToday();
  const eventDates = useEventDates();
  const isOver = ({ startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string }): boolean => startsOn !== '' && (endsOn || startsOn) < today;
  const coming = events.filter((event) => !isOver(event)).sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  const past = events.filter(isOver).sort((a, b) => (a.startsOn < b.startsOn ? 1 : -1));

  return (
    <Section
      title={t('meetings.events')}
      actions={
        !isCreating && (
          <Button changesData size="small" onPress={() => setIsCreating(true)}>
            {t('meetings.event.new')}
          </Button>
        )
      }
    >
      {isCreating && <NewEventForm onClose={() => setIsCreating(false)} />}
      {events.length === 0 && !isCreating && <p className={styles.empty}>{t('meetings.event.empty')}</p>}
      <ul>
        {[...coming, ...past].map((event) => (
          <li key={event.id}>
            <Link href={eventPath(event.id)} className={isOver(event) ? `${styles.event} ${styles.over}` : styles.event}>
              <span className={styles.title}>{event.title}</span>
              <span className={styles.detail}>{[eventDates(event), event.city || event.place].filter((part) => part !== '').join(' · ')}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
