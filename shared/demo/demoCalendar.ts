import { quarterOf, quarterToLabel, shiftQuarter } from '../domain/quarters';
import { onlineVenue, venueByQuarter, type DemoVenue } from './content/meetingPlaces';
import { addDays, toWorkingDay } from './dates';

const CLOSED = 7;
/** Counted from the oldest: one meeting in between was held online, without an event around it. */
const ONLINE_INDEX = 2;

export interface DemoDate {
  readonly venue: DemoVenue;
  /** `Q3/2026` */
  readonly quarter: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

export interface DemoCalendar {
  /** The oldest first. */
  readonly closed: readonly DemoDate[];
  readonly coming: { readonly quarter: string; readonly date: string };
}

/** One meeting in each of the seven quarters before the coming one, which is in about sixteen days; the quarter after it is not planned. */
export function createDemoCalendar(today: string): DemoCalendar {
  const date = toWorkingDay(addDays(today, 16));
  const quarter = quarterOf(date);
  if (!quarter) throw new Error(`${today} is not a date`);
  const closed = Array.from({ length: CLOSED }, (_, index) => {
    const of = shiftQuarter(quarter, index - CLOSED);
    const venue = venueByQuarter[of.quarter];
    const planned = toWorkingDay(`${of.year}-${venue.monthDay}`);
    // Only ever true for the latest, where today is in its quarter.
    const past = planned < today ? planned : toWorkingDay(addDays(today, -7));
    return { venue: index === ONLINE_INDEX ? onlineVenue : venue, quarter: quarterToLabel(of), date: past };
  });
  return { closed, coming: { quarter: quarterToLabel(quarter), date } };
}
