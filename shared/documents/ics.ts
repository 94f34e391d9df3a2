import { attendeeLines, organizerLine, type IcsAttendee, type IcsPerson } from './icsPerson';
import { escapeIcsText, foldIcsLine } from './icsText';
import { icsTime, icsTimeZone } from './icsTimeZone';

/** What the entry wants (RFC 5546 §3.2): to be kept, to be answered, to be struck out. */
export type IcsMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL';

export type IcsMeeting = {
  readonly method: IcsMethod;
  /** Stays the same over all versions of the entry, for example `<record id>@verbund`. */
  readonly uid: string;
  /** Raised with every change of time or place that goes out (RFC 5545 §3.8.7.4, RFC 5546 §2.1.4). */
  readonly sequence: number;
  /** ISO 8601 instant at which this entry was written. */
  readonly stamp: string;
  /** ISO 8601 instants, or wall-clock times `YYYY-MM-DDTHH:MM` of `timeZone`. */
  readonly start: string;
  readonly end: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly title: string;
  readonly location?: string;
  readonly description?: string;
  readonly url?: string;
  /** Absent when a single person is taken off the list: the meeting itself goes on (RFC 5546 §3.2.5). */
  readonly status?: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
  readonly organizer?: IcsPerson;
  /** Who reads the file sees everybody in it. PUBLISH must not have any (RFC 5546 §3.2.1). */
  readonly attendees: readonly IcsAttendee[];
};

/**
 * A calendar object with one meeting, to be saved, attached or sent as `text/calendar` (RFC 6047). Times carry the
 * zone and its rules rather than UTC, so that calendars show the hour of the place wherever the reader is.
 */
export function meetingToIcs(meeting: IcsMeeting): string {
  const { timeZone, method } = meeting;
  const lines = [
    'BEGIN:VCALENDAR',
    'PRODID:-//Verbund//Verbund//DE',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...icsTimeZone(timeZone),
    'BEGIN:VEVENT',
    `UID:${escapeIcsText(meeting.uid)}`,
    `DTSTAMP:${utc(meeting.stamp)}`,
    icsTime('DTSTART', meeting.start, timeZone),
    icsTime('DTEND', meeting.end, timeZone),
    `SEQUENCE:${meeting.sequence}`,
    ...(meeting.status === undefined ? [] : [`STATUS:${meeting.status}`]),
    `SUMMARY:${escapeIcsText(meeting.title)}`,
    ...textLine('LOCATION', meeting.location),
    ...textLine('DESCRIPTION', meeting.description),
    ...(meeting.url === undefined || !isUri(meeting.url) ? [] : [`URL:${meeting.url}`]),
    'TRANSP:OPAQUE',
    ...organizerLine(meeting.organizer),
    ...(method === 'PUBLISH' ? [] : attendeeLines(meeting.attendees)),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map(foldIcsLine).join('');
}

/** Form 2 of a DATE-TIME, to the second (RFC 5545 §3.3.5). */
function utc(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/gu, '')}Z`;
}

function textLine(name: string, text: string | undefined): readonly string[] {
  return text === undefined || text.trim() === '' ? [] : [`${name}:${escapeIcsText(text)}`];
}

/** A URI is not escaped, so nothing may be in it that could end the line. */
function isUri(text: string): boolean {
  return /^https?:\/\/[^\s<>"\\]+$/iu.test(text);
}
