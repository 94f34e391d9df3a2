import { CalendarPlus2, Ellipsis, FileDown, School } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useRecords, useToday } from '../../live';
import { Button, EmptySection, MenuButton, Section, useMessages } from '../../ui';
import { EventExportDialog } from './EventExportDialog';
import { CalendarImportDialog } from './import/CalendarImportDialog';
import { SchoolHolidaysDialog } from './import/SchoolHolidaysDialog';
import { eventPath } from '../meetings';
import styles from './EventsSection.module.css';
import { NewEventForm } from './NewEventForm';
import { useEventDates } from './useEventDates';

export function EventsSection() {
  const { t } = useMessages();
  const [isCreating, setIsCreating] = useState(false);
  const [open, setOpen] = useState<'events' | 'school' | 'known' | 'export'>();
  const meetings = useRecords('meetings').records;
  const events = useRecords('events').records;
  const today = useToday();
  const eventDates = useEventDates();
  const isOver = ({ startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string }): boolean =>
    startsOn !== '' && (endsOn || startsOn) < today;
  const coming = events.filter((event) => !isOver(event)).sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  const past = events.filter(isOver).sort((a, b) => (a.startsOn < b.startsOn ? 1 : -1));

  function countAt(eventId: string): string {
    const count = meetings.filter((meeting) => meeting.eventId === eventId).length;
    return count === 0 ? '' : t('meetings.plan.events', { count });
  }

  return (
    <Section
      title={t('meetings.events')}
      actions={
        !isCreating && (
          <div className={styles.actions}>
            <Button changesData size="small" onPress={() => setIsCreating(true)}>
              {t('meetings.event.new')}
            </Button>
            <MenuButton
              label={t('meetings.events.more')}
              icon={Ellipsis}
              items={[
                {
                  id: 'import',
                  changesData: true,
                  label: t('meetings.import.open'),
                  icon: CalendarPlus2,
                  onSelect: () => setOpen('events'),
                },
                { id: 'school', label: t('meetings.school.open'), icon: School, onSelect: () => setOpen('known') },
                ...(events.length === 0
                  ? []
                  : [
                      {
                        id: 'export',
                        label: t('listExport.title.events'),
                        icon: FileDown,
                        onSelect: () => setOpen('export'),
                      },
                    ]),
              ]}
            />
          </div>
        )
      }
    >
      {isCreating && <NewEventForm onClose={() => setIsCreating(false)} />}
      {events.length === 0 && !isCreating && (
        <EmptySection
          drawing="events"
          text={t('meetings.event.empty')}
          action={
            <Button changesData size="small" icon={CalendarPlus2} onPress={() => setOpen('events')}>
              {t('meetings.import.open')}
            </Button>
          }
        />
      )}
      <ul>
        {[...coming, ...past].map((event) => (
          <li key={event.id}>
            <Link
              href={eventPath(event.id)}
              className={isOver(event) ? `${styles.event} ${styles.over}` : styles.event}
            >
              <span className={styles.title}>{event.title}</span>
              <span className={styles.detail}>
                {[
                  event.isCancelled ? t('meetings.event.cancelled') : '',
                  eventDates(event),
                  event.city || event.place,
                  countAt(event.id),
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {open === 'export' && (
        <EventExportDialog events={[...coming, ...past]} meetings={meetings} onClose={() => setOpen(undefined)} />
      )}
      {open === 'known' && (
        <SchoolHolidaysDialog onImport={() => setOpen('school')} onClose={() => setOpen(undefined)} />
      )}
      {(open === 'events' || open === 'school') && (
        <CalendarImportDialog purpose={open} onClose={() => setOpen(undefined)} />
      )}
    </Section>
  );
}
