import type { Meeting } from '../../schema';
import { periodOf, periodToOrdinal, shiftPeriod, type Cadence, type Period } from './periods';

export interface PeriodState {
  readonly period: Period;
  /** With those that were called off: they stay in the plan and say so. */
  readonly meetings: readonly Meeting[];
  readonly state: 'past' | 'next' | 'planned' | 'unplanned' | 'missed';
}

/**
 * How the periods around today stand: held, coming, not yet planned. The state is honest: a past period without a
 * meeting is missed, not forgotten, and a meeting that was called off plans nothing.
 * @param today `YYYY-MM-DD`
 * @param since the day on which the network began, `YYYY-MM-DD`: periods that were over by then missed nothing. They give way to later ones.
 */
export function periodTimeline(
  meetings: readonly Meeting[],
  today: string,
  cadence: Cadence,
  before: number,
  after: number,
  since = '',
): readonly PeriodState[] {
  const now = periodOf(today, cadence);
  if (!now) return [];
  const next = nextMeeting(meetings, today);
  const began = Math.max(-before, Math.min(0, firstPeriod(meetings, since, cadence) - periodToOrdinal(now)));
  return Array.from({ length: before + after + 1 }, (_, offset) => {
    const period = shiftPeriod(now, offset + began);
    const ordinal = periodToOrdinal(period);
    const within = meetings.filter(({ startsAt }) => {
      const of = periodOf(startsAt, cadence);
      return of !== undefined && periodToOrdinal(of) === ordinal;
    });
    return {
      period,
      meetings: within,
      state: stateOf(within.filter(takesPlace), ordinal - periodToOrdinal(now), next),
    };
  });
}

/** The ordinal of the period in which the network began, or of its first meeting, which may have been written down afterwards. */
function firstPeriod(meetings: readonly Meeting[], since: string, cadence: Cadence): number {
  const days = [since, ...meetings.filter(takesPlace).map(({ startsAt }) => startsAt)].filter((day) => day !== '');
  const periods = since === '' ? [] : days.flatMap((day) => periodOf(day, cadence) ?? []);
  return periods.length === 0 ? -Infinity : Math.min(...periods.map(periodToOrdinal));
}

function stateOf(meetings: readonly Meeting[], distance: number, next: Meeting | undefined): PeriodState['state'] {
  if (meetings.length === 0) return distance < 0 ? 'missed' : 'unplanned';
  if (meetings.some(({ id }) => id === next?.id)) return 'next';
  return meetings.every(({ status }) => status === 'closed') || distance < 0 ? 'past' : 'planned';
}

/** The running meeting; otherwise the earliest that is neither closed nor over nor called off. */
export function nextMeeting(meetings: readonly Meeting[], today: string): Meeting | undefined {
  const open = meetings.filter(
    (meeting) =>
      takesPlace(meeting) &&
      (meeting.status === 'running' || (meeting.status !== 'closed' && meeting.startsAt.slice(0, 10) >= today)),
  );
  return open.sort(
    (a, b) => Number(b.status === 'running') - Number(a.status === 'running') || (a.startsAt < b.startsAt ? -1 : 1),
  )[0];
}

function takesPlace({ cancelledAt }: Meeting): boolean {
  return cancelledAt === '';
}
