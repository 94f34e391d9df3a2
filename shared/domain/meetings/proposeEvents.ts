import type { Event, Meeting } from '../../schema';
import { periodOf, periodToOrdinal, type Period } from '../quarters';

/** Events at which the meeting of a period could take place: still to come, in that period, not called off, nobody meets there yet; the earliest first. */
export function proposeEvents(
  period: Period,
  events: readonly Event[],
  meetings: readonly Meeting[],
  today: string,
): readonly Event[] {
  const taken = new Set(meetings.filter(({ cancelledAt }) => cancelledAt === '').map(({ eventId }) => eventId));
  return events
    .filter(({ id, startsOn, isCancelled }) => {
      if (isCancelled) return false;
      const of = periodOf(startsOn, period.cadence);
      return startsOn >= today && !taken.has(id) && of !== undefined && periodToOrdinal(of) === periodToOrdinal(period);
    })
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
}
