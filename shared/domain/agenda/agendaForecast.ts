import type { AgendaItem, Meeting } from '../../schema';
import { addMinutes, isAgendaPoint, minutesBetween } from './agendaTimes';
import { secondsDiscussed } from './discussionTime';
import { itemState } from './itemState';

export interface AgendaForecast {
  /** Wall-clock time `YYYY-MM-DDTHH:MM` at which the agenda will be through. */
  readonly endsAt: string;
  /** Minutes beyond the planned end; 0 when it fits, null where no end is planned. */
  readonly overrunMinutes: number | null;
}

export interface ForecastMoment {
  /** Milliseconds since the Unix epoch. */
  readonly now: number;
  /** The same moment, and the start of the meeting, on the clock of the place: `YYYY-MM-DDTHH:MM`. */
  readonly localNow: string;
  readonly localStart: string;
}

/** When the meeting will be over if every open item takes what is planned, and the current one at least what it took. */
export function forecastAgenda(
  agenda: readonly AgendaItem[],
  meeting: Pick<Meeting, 'startsAt' | 'endsAt'>,
  moment: ForecastMoment,
): AgendaForecast {
  const remaining = agenda.reduce(
    (sum, item) =>
      itemState(item) !== 'open' || !isAgendaPoint(item)
        ? sum
        : sum + Math.max(0, item.plannedMinutes - secondsDiscussed(item, moment.now) / 60),
    0,
  );
  const endsAt = addMinutes(moment.localNow, Math.round(remaining));
  const planned = plannedEnd(meeting, moment);
  return { endsAt, overrunMinutes: planned === '' ? null : (minutesBetween(planned, endsAt) ?? 0) };
}

/** On its own day the meeting ends when it was announced to; held on another day, after as long as it was planned. */
function plannedEnd(
  { startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>,
  { localStart }: ForecastMoment,
): string {
  if (endsAt === '' || endsAt.slice(0, 10) === localStart.slice(0, 10)) return endsAt;
  const length = minutesBetween(startsAt, endsAt);
  return length === null ? '' : addMinutes(localStart, length);
}
