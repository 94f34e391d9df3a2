import { useState } from 'react';
import { useLocation } from 'wouter';
import { periodOf, periodToLabel } from '../../../../shared/domain/quarters';
import type { Event } from '../../../../shared/schema';
import { MEETING_FORMATS, type MeetingFormat } from '../../../../shared/schema/meetings';
import { useSession } from '../../../live';
import {
  DateField,
  FieldGrid,
  FieldGridWide,
  FormDialog,
  SegmentedControl,
  TextField,
  TimeField,
  useMessages,
} from '../../../ui';
import { EMPTY_AGENDA, planMeeting } from '../../../actions';
import { AgendaSourceField } from '../../agenda';
import { EventField } from '../../events';
import { meetingPath } from '../../meetings';
import { DateConflictsNote } from './DateConflictsNote';
import type { Planning } from './Planning';
import styles from './NewMeetingDialog.module.css';
import { useCadence } from './usePlan';

type NewMeetingDialogProps = Planning & { readonly onClose: () => void };

/** The least a draft needs; everything else is filled in on its own screen. */
export function NewMeetingDialog({ period, eventId: proposedId, onClose }: NewMeetingDialogProps) {
  const { t, language } = useMessages();
  const cadence = useCadence();
  const session = useSession();
  const { repositories } = session;
  const [, navigate] = useLocation();
  const [typedTitle, setTypedTitle] = useState<string | null>(null);
  const proposed = proposedId === undefined ? undefined : repositories.events.get(proposedId);
  const [eventId, setEventId] = useState<string | null>(proposed?.id ?? null);
  const [date, setDate] = useState<string | null>(proposed?.startsOn ?? null);
  const [start, setStart] = useState<string | null>('10:00');
  const [end, setEnd] = useState<string | null>('12:00');
  const [format, setFormat] = useState<MeetingFormat>('onsite');
  const [place, setPlace] = useState(proposed ? placeAt(proposed) : '');
  const [sourceId, setSourceId] = useState(EMPTY_AGENDA);

  const planned = (date === null ? undefined : periodOf(date, cadence)) ?? period;
  const title =
    typedTitle ?? (planned ? t('meetings.defaultTitle', { quarter: periodToLabel(planned, language) }) : '');

  function chooseEvent(id: string | null): void {
    setEventId(id);
    const event = id === null ? undefined : repositories.events.get(id);
    if (!event) return;
    if (event.startsOn !== '') setDate(event.startsOn);
    if (place === '') setPlace(placeAt(event));
  }

  async function create(): Promise<void> {
    const at = (time: string | null): string => (date === null || time === null ? '' : `${date}T${time}`);
    const draft = { title: title.trim(), eventId: eventId ?? '', startsAt: at(start), endsAt: at(end), format, place };
    const meeting = await planMeeting(session, draft, sourceId, t);
    onClose();
    navigate(meetingPath(meeting.id));
  }

  return (
    <FormDialog
      title={t('meetings.new.title')}
      submitLabel={t('meetings.new.create')}
      onSubmit={() => create()}
      onClose={onClose}
    >
      <FieldGrid>
        <FieldGridWide>
          <TextField label={t('meetings.field.title')} value={title} onChange={setTypedTitle} autoFocus />
        </FieldGridWide>
        <FieldGridWide>
          <EventField value={eventId} onChange={chooseEvent} />
        </FieldGridWide>
        <FieldGridWide>
          <div className={styles.when}>
            <DateField label={t('meetings.field.date')} value={date} onChange={setDate} />
            <TimeField label={t('meetings.field.start')} value={start} onChange={setStart} />
            <TimeField label={t('meetings.field.end')} value={end} onChange={setEnd} />
          </div>
          {date !== null && <DateConflictsNote day={date} eventId={eventId ?? ''} />}
        </FieldGridWide>
        <FieldGridWide>
          <AgendaSourceField startsAt={date ?? ''} value={sourceId} onChange={setSourceId} />
        </FieldGridWide>
        <SegmentedControl
          label={t('meetings.field.format')}
          value={format}
          onChange={setFormat}
          options={MEETING_FORMATS.map((id) => ({ id, label: t(`meetings.format.${id}`) }))}
        />
        {format !== 'online' && <TextField label={t('meetings.field.place')} value={place} onChange={setPlace} />}
      </FieldGrid>
    </FormDialog>
  );
}

function placeAt({ place, city }: Pick<Event, 'place' | 'city'>): string {
  return [place, city].filter((part) => part !== '').join(', ');
}
