import type { Event, Meeting } from '../../schema';
import { addMinutes } from '../agenda';

type SentEntry = Meeting['sentEntry'];
/** What calendars must hear about, because people would otherwise be in the wrong place at the wrong time. */
export type EntryChange = 'start' | 'end' | 'timeZone' | 'place' | 'link' | 'cancelled' | 'reinstated';

const UNTIL_KNOWN_MINUTES = 120;

/** Where a meeting is, from the most particular to the city: "Messe, M3, Berlin"; `''` for one that is only online. */
export function placeOf(
  { place, room, format }: Pick<Meeting, 'place' | 'room' | 'format'>,
  event: Pick<Event, 'place' | 'city'> | undefined,
): string {
  if (format === 'online') return '';
  const venue = place || event?.place || '';
  const city = event && !venue.includes(event.city) ? event.city : '';
  return [venue, room, city].filter((part) => part !== '').join(', ');
}

/** End as `YYYY-MM-DDTHH:MM`; two hours after the start until it is known. */
export function endOf({ startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>): string {
  return endsAt > startsAt ? endsAt : addMinutes(startsAt, UNTIL_KNOWN_MINUTES);
}

/** The part of the calendar entry whose change raises SEQUENCE, as it stands now. */
export function entryOf(meeting: Meeting, event: Event | undefined): Omit<SentEntry, 'sentAt'> {
  return {
    startsAt: meeting.startsAt,
    endsAt: endOf(meeting),
    place: placeOf(meeting, event),
    link: meeting.format === 'onsite' ? '' : meeting.onlineUrl,
    isCancelled: meeting.cancelledAt !== '',
  };
}

/** What differs from what went out last; nothing while nothing went out. */
export function changesSinceSent(meeting: Meeting, event: Event | undefined): readonly EntryChange[] {
  const { sentEntry: sent } = meeting;
  const now = entryOf(meeting, event);
  if (sent.sentAt === '') return [];
  if (sent.isCancelled !== now.isCancelled) return [now.isCancelled ? 'cancelled' : 'reinstated'];
  return [
    ...when(sent.startsAt !== now.startsAt, 'start'),
    ...when(sent.startsAt === now.startsAt && sent.endsAt !== now.endsAt, 'end'),
    ...when(meeting.sentTimeZone !== '' && meeting.sentTimeZone !== meeting.timeZone, 'timeZone'),
    ...when(sent.place !== now.place, 'place'),
    ...when(sent.link !== now.link, 'link'),
  ];
}

/**
 * Another zone for a meeting. Entries that an earlier version sent do not say in which zone they were: until it is changed, it is the meeting's.
 * @param timeZone IANA name
 */
export function timeZonePatch(
  { sentEntry, sentTimeZone, timeZone: before }: Meeting,
  timeZone: string,
): Partial<Pick<Meeting, 'timeZone' | 'sentTimeZone'>> {
  return sentEntry.sentAt !== '' && sentTimeZone === '' ? { timeZone, sentTimeZone: before } : { timeZone };
}

function when(applies: boolean, change: EntryChange): readonly EntryChange[] {
  return applies ? [change] : [];
}

/** SEQUENCE of the next entry to go out: raised by a change of date, time, place or standing, and by nothing else (RFC 5546 §2.1.4). */
export function sequenceToSend(meeting: Meeting, event: Event | undefined): number {
  return changesSinceSent(meeting, event).length > 0 ? meeting.calendarSequence + 1 : meeting.calendarSequence;
}
