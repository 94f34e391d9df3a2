import type { Meeting } from '../../schema';
import { quarterOf, quarterTimeline, type Quarter, type QuarterState } from '../quarters';

export interface QuarterPlan {
  /** This quarter and later ones, the nearest first. */
  readonly coming: readonly QuarterState[];
  /** Earlier ones back to the first meeting, the latest first. */
  readonly past: readonly QuarterState[];
  /** Meetings without a date. */
  readonly undated: readonly Meeting[];
}

/** Quarters shown ahead even when nothing is planned in them: a year, this quarter included. */
const AHEAD = 3;

/** @param today `YYYY-MM-DD` */
export function quarterPlan(meetings: readonly Meeting[], today: string): QuarterPlan {
  const now = quarterOf(today);
  if (!now) return { coming: [], past: [], undated: [] };
  const dated = meetings.filter(({ startsAt }) => quarterOf(startsAt) !== undefined).sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  const offsets = dated.flatMap(({ startsAt }) => quarterOf(startsAt) ?? []).map((quarter) => quartersBetween(now, quarter));
  const before = Math.max(0, ...offsets.map((offset) => -offset));
  const after = Math.max(AHEAD, ...offsets);
  const timeline = quarterTimeline(dated, today, before, after);
  return { past: timeline.slice(0, before).reverse(), coming: timeline.slice(before), undated: meetings.filter(({ startsAt }) => quarterOf(startsAt) === undefined) };
}

function quartersBetween(from: Quarter, to: Quarter): number {
  return (to.year - from.year) * 4 + to.quarter - from.quarter;
}

/** Meetings that take place at an event, the earliest first. */
export function meetingsAtEvent(meetings: readonly Meeting[], eventId: string): readonly Meeting[] {
  return meetings.filter((meeting) => meeting.eventId === eventId).sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
}
