import { Link } from 'wouter';
import { proposeEvents } from '../../../../shared/domain/meetings';
import type { Period } from '../../../../shared/domain/quarters';
import type { Event } from '../../../../shared/schema';
import { useRecords, useToday } from '../../../live';
import { Button, useMessages } from '../../../ui';
import { useEventDates } from '../../events';
import { eventPath } from '../../meetings';
import styles from './PeriodRow.module.css';
import type { Planning } from './Planning';

const SHOWN = 3;

/** Congresses of a period at which nobody meets yet, as places for its meeting. */
export function Proposals({
  period,
  onPlan,
}: {
  readonly period: Period;
  readonly onPlan: (planning: Planning) => void;
}) {
  const { t } = useMessages();
  const eventDates = useEventDates();
  return useFreeEvents(period).map((event) => (
    <p key={event.id} className={styles.proposal}>
      <span>
        {t('meetings.plan.proposal', {
          title: event.title,
          when: [eventDates(event), event.city].filter((part) => part !== '').join(', '),
        })}
      </span>
      <Button
        changesData
        size="small"
        variant="quiet"
        aria-label={t('meetings.plan.atEvent', { title: event.title })}
        onPress={() => onPlan({ period, eventId: event.id })}
      >
        {t('meetings.plan.here')}
      </Button>
    </p>
  ));
}

/** The same where a meeting is already planned: good to know about, and a chance to meet again. */
export function OtherEvents({ period }: { readonly period: Period }) {
  const { t } = useMessages();
  const eventDates = useEventDates();
  const events = useFreeEvents(period);
  if (events.length === 0) return null;
  return (
    <p className={styles.proposal}>
      <span>{t('meetings.plan.also')}</span>
      {events.map((event) => (
        <Link key={event.id} href={eventPath(event.id)}>
          {[event.title, eventDates(event), event.city].filter((part) => part !== '').join(', ')}
        </Link>
      ))}
    </p>
  );
}

function useFreeEvents(period: Period): readonly Event[] {
  const events = useRecords('events').records;
  const meetings = useRecords('meetings').records;
  return proposeEvents(period, events, meetings, useToday()).slice(0, SHOWN);
}
