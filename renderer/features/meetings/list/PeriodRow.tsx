import { proposeEvents } from '../../../../shared/domain/meetings';
import { periodToLabel, type PeriodState } from '../../../../shared/domain/quarters';
import { useRecords, useToday } from '../../../live';
import { Button, useMessages } from '../../../ui';
import { useEventDates } from '../events/useEventDates';
import { MeetingRow } from './MeetingRow';
import type { Planning } from './Planning';
import styles from './PeriodRow.module.css';

type PeriodRowProps = { readonly state: PeriodState; readonly onPlan?: (planning: Planning) => void };

/** A period with its meetings; one without says so, and where its meeting could be. */
export function PeriodRow({ state: { period, meetings, state }, onPlan }: PeriodRowProps) {
  const { t, language } = useMessages();
  const label = periodToLabel(period, language);
  const isOpen = state === 'missed' || state === 'unplanned';
  return (
    <li className={styles.period}>
      <span className={styles.label}>{label}</span>
      <div className={styles.meetings}>
        {meetings.map((meeting) => (
          <MeetingRow key={meeting.id} meeting={meeting} />
        ))}
        {isOpen && (
          <div className={styles.empty}>
            <span>{state === 'missed' ? t('meetings.quarter.missed') : t('meetings.plan.unplanned', { period: label })}</span>
            {onPlan && (
              <Button size="small" variant="quiet" aria-label={t('meetings.planQuarter', { quarter: label })} onPress={() => onPlan({ period })}>
                {t('meetings.plan')}
              </Button>
            )}
          </div>
        )}
        {isOpen && onPlan && <Proposals period={period} onPlan={onPlan} />}
      </div>
    </li>
  );
}

const SHOWN = 3;

/** Congresses of the period at which nobody meets yet. */
function Proposals({ period, onPlan }: { readonly period: PeriodState['period']; readonly onPlan: (planning: Planning) => void }) {
  const { t } = useMessages();
  const events = useRecords('events').records;
  const meetings = useRecords('meetings').records;
  const today = useToday();
  const eventDates = useEventDates();
  return proposeEvents(period, events, meetings, today)
    .slice(0, SHOWN)
    .map((event) => (
      <p key={event.id} className={styles.proposal}>
        <span>{t('meetings.plan.proposal', { title: event.title, when: [eventDates(event), event.city].filter((part) => part !== '').join(', ') })}</span>
        <Button size="small" variant="quiet" aria-label={t('meetings.plan.atEvent', { title: event.title })} onPress={() => onPlan({ period, eventId: event.id })}>
          {t('meetings.plan.here')}
        </Button>
      </p>
    ));
}
