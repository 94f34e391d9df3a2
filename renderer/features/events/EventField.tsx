import { useMemo } from 'react';
import { useRecords, useSession } from '../../live';
import { ComboBox, type MaybeAsync, useMessages } from '../../ui';
import { useEventDates } from './useEventDates';

type EventFieldProps = { readonly value: string | null; readonly onChange: (eventId: string | null) => MaybeAsync };

/** The congress a meeting takes place at; a new one is created in place. */
export function EventField({ value, onChange }: EventFieldProps) {
  const { t } = useMessages();
  const events = useRecords('events').records;
  const { repositories } = useSession();
  const eventDates = useEventDates();
  const options = useMemo(
    () =>
      [...events]
        .sort((a, b) => (a.startsOn < b.startsOn ? 1 : -1))
        .map((event) => ({
          id: event.id,
          label: event.title,
          detail: [eventDates(event), event.city].filter((part) => part !== '').join(' · ') || undefined,
        })),
    [events, eventDates],
  );

  async function create(title: string): Promise<void> {
    const event = await repositories.events.create({ title });
    await onChange(event.id);
  }

  return (
    <ComboBox
      label={t('meetings.field.event')}
      description={t('meetings.field.eventHint')}
      options={options}
      value={value}
      onChange={onChange}
      onCreate={(title) => create(title)}
    />
  );
}
