import type { Event } from '../../../shared/schema';
import { useDraft, useSession } from '../../live';
import { DateField, FieldGrid, FieldGridWide, TextArea, TextField, useMessages } from '../../ui';

export function EventForm({ event }: { readonly event: Event }) {
  const { t } = useMessages();
  const { repositories } = useSession();
  const save = (patch: Partial<Event>): Promise<unknown> => repositories.events.update(event.id, patch);
  const notes = useDraft(event.notes, (value) => save({ notes: value }));
  return (
    <FieldGrid>
      <FieldGridWide>
        <EventText event={event} field="title" label={t('meetings.event.title')} />
      </FieldGridWide>
      <DateField
        label={t('meetings.event.from')}
        value={event.startsOn || null}
        onChange={(value) => save({ startsOn: value ?? '' })}
      />
      <DateField
        label={t('meetings.event.to')}
        value={event.endsOn || null}
        onChange={(value) => save({ endsOn: value ?? '' })}
        error={event.endsOn !== '' && event.endsOn < event.startsOn ? t('meetings.event.endsBeforeStart') : undefined}
      />
      <EventText event={event} field="place" label={t('meetings.event.place')} />
      <EventText event={event} field="city" label={t('meetings.event.city')} />
      <EventText event={event} field="organiser" label={t('meetings.event.organiser')} />
      <EventText event={event} field="website" label={t('meetings.event.website')} />
      <FieldGridWide>
        <TextArea label={t('meetings.event.notes')} {...notes.field} />
      </FieldGridWide>
    </FieldGrid>
  );
}

type EventTextProps = {
  readonly event: Event;
  readonly field: 'title' | 'place' | 'city' | 'organiser' | 'website';
  readonly label: string;
};

function EventText({ event, field, label }: EventTextProps) {
  const { repositories } = useSession();
  const draft = useDraft(event[field], (value) => repositories.events.update(event.id, { [field]: value }));
  return <TextField label={label} {...draft.field} />;
}
