import type { Meeting } from '../../schema';
import { periodOf, periodsPerYear, periodTimeline, periodToOrdinal, type Cadence, type PeriodState } from '../quarters';

export interface QuarterPlan {
  /** This period and later ones, the nearest first; without the meetings that are over already. */
  readonly coming: readonly PeriodState[];
  /** Earlier ones back to the first meeting, the latest first, and before them what of the coming ones is over. */
  readonly past: readonly PeriodState[];
  /** Meetings without a date. */
  readonly undated: readonly Meeting[];
}

/** A year ahead, this period included, even when nothing is planned in it. @param today `YYYY-MM-DD` */
export function quarterPlan(meetings: readonly Meeting[], today: string, cadence: Cadence = 'quarterly'): QuarterPlan {
  const now = periodOf(today, cadence);
  if (!now) return { coming: [], past: [], undated: [] };
  const periodOfMeeting = ({ startsAt }: Meeting) => periodOf(startsAt, cadence);
  const dated = meetings
    .filter((meeting) => periodOfMeeting(meeting) !== undefined)
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  const offsets = dated
    .flatMap((meeting) => periodOfMeeting(meeting) ?? [])
    .map((period) => periodToOrdinal(period) - periodToOrdinal(now));
  const before = Math.max(0, ...offsets.map((offset) => -offset));
  const after = Math.max(yearAhead(cadence), ...offsets);
  const timeline = periodTimeline(dated, today, cadence, before, after);
  const ahead = timeline.slice(before);
  return {
    past: [...ahead.flatMap((state) => only(state, isOver)).reverse(), ...timeline.slice(0, before).reverse()],
    coming: ahead.map((state) => ({ ...state, meetings: state.meetings.filter((meeting) => !isOver(meeting)) })),
    undated: meetings.filter((meeting) => periodOfMeeting(meeting) === undefined),
  };
}

/** Closed before its date came, or in the period that still runs. */
function isOver({ status }: Meeting): boolean {
  return status === 'closed';
}

/** The period with some of its meetings, if there are any. */
function only(state: PeriodState, isMeant: (meeting: Meeting) => boolean): readonly PeriodState[] {
  const meetings = state.meetings.filter(isMeant);
  return meetings.length === 0 ? [] : [{ ...state, meetings, state: 'past' }];
}

/** Periods after this one that are always shown; at least the next. */
function yearAhead(cadence: Cadence): number {
  return Math.max(1, periodsPerYear(cadence) - 1);
}

/** Meetings that take place at an event, the earliest first. */
export function meetingsAtEvent(meetings: readonly Meeting[], eventId: string): readonly Meeting[] {
  return meetings.filter((meeting) => meeting.eventId === eventId).sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
}
