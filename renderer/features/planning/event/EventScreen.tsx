import { CalendarPlus, History, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { meetingsAtEvent } from '../../../../shared/domain/meetings';
import { useRecord, useRecords } from '../../../live';
import { Button, EmptyState, IconButton, Page, PageHeader, Section, useMessages, useOfferCommands } from '../../../ui';
import { MeetingRow } from '../plan/MeetingRow';
import { NewMeetingDialog } from '../plan/NewMeetingDialog';
import { useHistory } from '../../history';
import { useRemoval } from '../../meetings';
import { EventForm, useEventDates } from '../../events';

export function EventScreen({ id }: { readonly id: string }) {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  const event = useRecord('events', id);
  const { records } = useRecords('meetings');
  const meetings = meetingsAtEvent(records, id);
  const eventDates = useEventDates();
  const remove = useRemoval();
  const [isPlanning, setIsPlanning] = useState(false);
  const history = useHistory(id);
  useOfferCommands(
    event?.title ?? '',
    event
      ? [
          {
            id: 'plan',
            changesData: true,
            label: t('meetings.plan'),
            icon: CalendarPlus,
            onSelect: () => setIsPlanning(true),
          },
          history.entry,
          {
            id: 'remove',
            changesData: true,
            label: t('meetings.event.remove'),
            icon: Trash2,
            tone: 'danger',
            onSelect: () => removeEvent(event.title),
          },
        ]
      : [],
  );
  if (!event)
    return (
      <EmptyState
        drawing="gone"
        title={t('meetings.event.gone')}
        text={t('meetings.event.goneText')}
        action={<Link href="/meetings">{t('meetings.toList')}</Link>}
      />
    );

  async function removeEvent(title: string): Promise<void> {
    await remove('events', [id], t('meetings.event.removed', { title }));
    navigate('/meetings');
  }

  return (
    <Page layout="read">
      <PageHeader
        preline={<Link href="/meetings">{t('meetings.events')}</Link>}
        title={event.title}
        subtitle={[event.isCancelled ? t('meetings.event.cancelled') : '', eventDates(event), event.city]
          .filter((part) => part !== '')
          .join(' · ')}
        actions={
          <>
            <IconButton label={history.entry.label} icon={History} onPress={history.entry.onSelect} />
            <IconButton
              changesData
              label={t('meetings.event.remove')}
              icon={Trash2}
              onPress={() => removeEvent(event.title)}
            />
          </>
        }
      />
      {history.dialog}
      <EventForm key={event.id} event={event} />
      <Section
        title={t('meetings.event.meetings')}
        actions={
          <Button changesData size="small" onPress={() => setIsPlanning(true)}>
            {t('meetings.plan')}
          </Button>
        }
      >
        {meetings.length === 0 && <p>{t('meetings.event.noMeetings')}</p>}
        {meetings.map((meeting) => (
          <MeetingRow key={meeting.id} meeting={meeting} />
        ))}
      </Section>
      {isPlanning && <NewMeetingDialog eventId={id} onClose={() => setIsPlanning(false)} />}
    </Page>
  );
}
