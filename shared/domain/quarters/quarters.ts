import type { Meeting } from '../../schema';

/** A quarter of a year. */
export interface Quarter {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
}

export interface QuarterState {
  readonly quarter: Quarter;
  readonly meetings: readonly Meeting[];
  readonly state: 'past' | 'next' | 'planned' | 'unplanned' | 'missed';
}

const BY_MONTH = [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4] as const;

/** @param date ISO 8601 date or date and time; undefined where it has no month */
export function quarterOf(date: string): Quarter | undefined {
  const year = Number.parseInt(date.slice(0, 4), 10);
  const quarter = BY_MONTH[Number.parseInt(date.slice(5, 7), 10) - 1];
  return Number.isNaN(year) || quarter === undefined ? undefined : { year, quarter };
}

/** "Q4/2026" */
export function quarterToLabel({ year, quarter }: Quarter): string {
  return `Q${quarter}/${year}`;
}

export function shiftQuarter({ year, quarter }: Quarter, by: number): Quarter {
  const index = year * 4 + quarter - 1 + by;
  const shifted = BY_MONTH[(index % 4) * 3] ?? 1;
  return { year: Math.floor(index / 4), quarter: shifted };
}

function indexOf({ year, quarter }: Quarter): number {
  return year * 4 + quarter;
}

/**
 * How the quarters around today stand: held, coming, not yet planned. The state is honest: a past quarter without a
 * closed meeting is missed, not forgotten.
 * @param today `YYYY-MM-DD`
 */
export function quarterTimeline(meetings: readonly Meeting[], today: string, before: number, after: number): readonly QuarterState[] {
  const now = quarterOf(today);
  if (!now) return [];
  const next = nextMeeting(meetings, today);
  return Array.from({ length: before + after + 1 }, (_, offset) => {
    const quarter = shiftQuarter(now, offset - before);
    const held = meetings.filter(({ startsAt }) => {
      const of = quarterOf(startsAt);
      return of !== undefined && indexOf(of) === indexOf(quarter);
    });
    return { quarter, meetings: held, state: stateOf(held, indexOf(quarter) - indexOf(now), next) };
  });
}

function stateOf(meetings: readonly Meeting[], distance: number, next: Meeting | undefined): QuarterState['state'] {
  if (meetings.length === 0) return distance < 0 ? 'missed' : 'unplanned';
  if (meetings.some(({ id }) => id === next?.id)) return 'next';
  return meetings.every(({ status }) => status === 'closed') || distance < 0 ? 'past' : 'planned';
}

/** The running meeting, else the earliest that is neither closed nor over. */
export function nextMeeting(meetings: readonly Meeting[], today: string): Meeting | undefined {
  const open = meetings.filter(({ status, startsAt }) => status === 'running' || (status !== 'closed' && startsAt.slice(0, 10) >= today));
  return open.sort((a, b) => Number(b.status === 'running') - Number(a.status === 'running') || (a.startsAt < b.startsAt ? -1 : 1))[0];
}
