import type { AgendaItem, Attendance, Meeting, Outcome } from '../../schema';
import { addMinutes, isAgendaPoint, minutesBetween, wasTaken } from '../agenda';
import { instantToLocal, localToInstant } from './localTime';
import type { MeetingGap } from './meetingGaps';

/** Where a moment lies, on the clock of the meeting's place. */
export type MeetingDay = 'undated' | 'before' | 'today' | 'after';

type When = Pick<Meeting, 'startsAt' | 'endsAt' | 'timeZone'>;

/**
 * A meeting of several days is on each of them; so is the night through which one goes on.
 * @param now milliseconds since the Unix epoch
 */
export function meetingDay({ startsAt, endsAt, timeZone }: When, now: number): MeetingDay {
  if (startsAt === '') return 'undated';
  const today = instantToLocal(now, timeZone).slice(0, 10);
  const first = startsAt.slice(0, 10);
  const last = endsAt > startsAt ? endsAt.slice(0, 10) : first;
  if (today < first) return 'before';
  return today <= last ? 'today' : 'after';
}

/**
 * The one thing to do next with a meeting. `complete`: something is missing that an invitation needs. `wait`: everybody is invited, and the day has
 * not come. `record`: the day is over, and nobody has written minutes. `none`: it was called off, or is closed and goes on with its minutes.
 */
export type NextAction = 'complete' | 'invite' | 'wait' | 'begin' | 'record' | 'continue' | 'none';

/** @param now milliseconds since the Unix epoch */
export function nextAction(
  meeting: When & Pick<Meeting, 'status' | 'cancelledAt'>,
  gaps: readonly MeetingGap[],
  now: number,
): NextAction {
  if (meeting.status === 'running') return 'continue';
  if (meeting.status === 'closed' || meeting.cancelledAt !== '') return 'none';
  const day = meetingDay(meeting, now);
  const canBegin = gaps.every(({ type }) => type !== 'agenda');
  if (canBegin && day === 'today') return 'begin';
  if (canBegin && day === 'after') return 'record';
  if (gaps.some(({ isRequired }) => isRequired)) return 'complete';
  return meeting.status === 'draft' ? 'invite' : 'wait';
}

/** Another start; the end moves along, so that the meeting stays as long as it was planned. One that ends before it begins has no length to keep. */
export function moveStart(
  { startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>,
  toStartsAt: string,
): Pick<Meeting, 'startsAt' | 'endsAt'> {
  const length = startsAt === '' || endsAt === '' || toStartsAt === '' ? null : minutesBetween(startsAt, endsAt);
  return { startsAt: toStartsAt, endsAt: length === null ? endsAt : addMinutes(toStartsAt, length) };
}

const STEP_MINUTES = 5;

/**
 * The start of a meeting that takes place now: the last five minutes on the clock of its place, as a date is written.
 * @param now milliseconds since the Unix epoch
 */
export function startForNow({ timeZone }: Pick<Meeting, 'timeZone'>, now: number): string {
  const local = instantToLocal(now, timeZone);
  return addMinutes(local, -(Number(local.slice(-2)) % STEP_MINUTES));
}

export interface RecordOfMeeting {
  readonly agendaItems: readonly AgendaItem[];
  readonly attendance: readonly Pick<Attendance, 'presentFrom'>[];
  readonly outcomes: readonly Pick<Outcome, 'agendaItemId'>[];
}

/**
 * Whether nothing would be lost if the beginning were taken back: nobody is checked in, nothing written, decided, ticked or set aside, and no item was
 * discussed. The stretch that began with the meeting does not count; it is what beginning by mistake leaves.
 */
export function isNothingRecorded({ agendaItems, attendance, outcomes }: RecordOfMeeting): boolean {
  return (
    outcomes.length === 0 &&
    attendance.every(({ presentFrom }) => presentFrom === '') &&
    agendaItems
      .filter(isAgendaPoint)
      .every((item) => !item.done && item.setAside === '' && !wasTaken(item, outcomes, item.spentSeconds))
  );
}

const HOUR_MS = 3_600_000;
/** A meeting goes on until late at night at most. */
const LONGEST_DAY_HOURS = 16;

/**
 * Whether the clocks of a running meeting run: not when its minutes are written days later, or when it was left running overnight.
 * @param now milliseconds since the Unix epoch
 */
export function isUnderWay(
  { status, startedAt, startsAt, endsAt }: Pick<Meeting, 'status' | 'startedAt' | 'startsAt' | 'endsAt'>,
  now: number,
): boolean {
  const planned = (minutesBetween(startsAt, endsAt) ?? 0) / 60;
  const hours = Math.max(LONGEST_DAY_HOURS, planned + 4);
  return status === 'running' && startedAt !== '' && now - Date.parse(startedAt) < hours * HOUR_MS;
}

/**
 * When a meeting that somebody closes now has ended: now, while it is under way; else what was recorded last, or the planned end.
 * @param now milliseconds since the Unix epoch
 * @returns milliseconds since the Unix epoch
 */
export function proposeEnd(
  meeting: Course,
  attendance: readonly Pick<Attendance, 'presentFrom' | 'presentUntil'>[],
  now: number,
): number {
  if (meeting.status === 'closed' && meeting.closedAt !== '') return Date.parse(meeting.closedAt);
  if (meeting.startedAt === '' || isUnderWay(meeting, now)) return now;
  const began = Date.parse(meeting.startedAt);
  const length = minutesBetween(meeting.startsAt, meeting.endsAt);
  const seen = attendance
    .flatMap(({ presentFrom, presentUntil }) => [presentFrom, presentUntil])
    .filter((at) => at !== '')
    .map((at) => Date.parse(at));
  const latest = Math.max(
    began + (length ?? 0) * 60_000,
    ...seen.filter((at) => at > began && isUnderWay(meeting, at)),
  );
  return Math.min(latest, now);
}

type Course = Pick<Meeting, 'status' | 'startedAt' | 'closedAt' | 'startsAt' | 'endsAt'>;

/**
 * When somebody came who is checked in now (also to a meeting that is not known any more): now, while the meeting is under way; else, as when its minutes are written or corrected afterwards, when it began.
 * @param now milliseconds since the Unix epoch
 * @returns ISO 8601 instant
 */
export function arrivalAt(meeting: Course | undefined, now: number): string {
  return !meeting || meeting.startedAt === '' || isUnderWay(meeting, now)
    ? new Date(now).toISOString()
    : meeting.startedAt;
}

/**
 * When somebody left who is checked out now: now, or when the meeting ended.
 * @param now milliseconds since the Unix epoch
 * @returns ISO 8601 instant
 */
export function departureAt(meeting: Course | undefined, now: number): string {
  return new Date(meeting ? proposeEnd(meeting, [], now) : now).toISOString();
}

/** The planned start as an instant, for a meeting that is written up afterwards. @returns milliseconds since the Unix epoch */
export function plannedStart({ startsAt, timeZone }: Pick<Meeting, 'startsAt' | 'timeZone'>): number {
  return localToInstant(startsAt, timeZone);
}
