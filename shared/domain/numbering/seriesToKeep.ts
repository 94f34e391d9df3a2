import type { Meeting, Minutes } from '../../schema';
import { decisionSeries, minutesSeries, type NumberSeries } from './series';

/**
 * The series of which a laptop keeps a reserve: of this year, and of the years of meetings that are to come or have no
 * minutes yet.
 * @param today `YYYY-MM-DD`
 */
export function seriesToKeep(
  meetings: readonly Meeting[],
  minutes: readonly Minutes[],
  today: string,
): readonly NumberSeries[] {
  const recorded = new Set(minutes.map(({ meetingId }) => meetingId));
  const years = meetings.flatMap(({ id, startsAt, status }) =>
    startsAt === '' || (status === 'closed' && recorded.has(id)) ? [] : [yearOf(startsAt)],
  );
  return [...new Set([yearOf(today), ...years])]
    .sort((a, b) => a - b)
    .flatMap((year) => [decisionSeries(year), minutesSeries(year)]);
}

/** Numbers carry the year of the meeting; of a meeting without a day, this year. */
export function yearOf(day: string): number {
  return Number.parseInt(day, 10);
}
