import { escapeIcsText, foldIcsLine } from './icsText';
import { wallClockIn } from './wallClock';

/** The one zone that calendar entries can carry so far: its VTIMEZONE is below. */
export type IcsTimeZone = 'Europe/Berlin';

export type IcsMeeting = {
  /** Stays the same over all versions of the entry, for example `<record id>@verbund`. */
  readonly uid: string;
  /** Raised with every change that was sent out (RFC 5545 §3.8.7.4). */
  readonly sequence: number;
  /** ISO 8601 instant at which this entry was written. */
  readonly stamp: string;
  /** ISO 8601 instants, or wall-clock times `YYYY-MM-DDTHH:MM` of `timeZone`. */
  readonly start: string;
  readonly end: string;
  readonly timeZone: IcsTimeZone;
  readonly title: string;
  readonly location?: string;
  readonly description?: string;
  readonly url?: string;
  readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
};

/**
 * A calendar file with one meeting, to be saved or attached (METHOD:PUBLISH, RFC 5546 §3.2.1). Times carry the
 * zone and its rules rather than UTC, so that calendars show the hour of the place wherever the reader is.
 */
export function meetingToIcs(meeting: IcsMeeting): string {
  const { timeZone } = meeting;
  const lines = [
    'BEGIN:VCALENDAR',
    'PRODID:-//Verbund//Verbund//DE',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...berlinTimeZone,
    'BEGIN:VEVENT',
    `UID:${escapeIcsText(meeting.uid)}`,
    `DTSTAMP:${wallClockIn(meeting.stamp, 'UTC')}Z`,
    `DTSTART;TZID=${timeZone}:${wallClockIn(meeting.start, timeZone)}`,
    `DTEND;TZID=${timeZone}:${wallClockIn(meeting.end, timeZone)}`,
    `SEQUENCE:${meeting.sequence}`,
    `STATUS:${meeting.status}`,
    `SUMMARY:${escapeIcsText(meeting.title)}`,
    ...textLine('LOCATION', meeting.location),
    ...textLine('DESCRIPTION', meeting.description),
    ...(meeting.url === undefined || !isUri(meeting.url) ? [] : [`URL:${meeting.url}`]),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map(foldIcsLine).join('');
}

// The rules in force since 1996; meetings before that do not exist here.
const berlinTimeZone = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Berlin',
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
] as const;

function textLine(name: string, text: string | undefined): readonly string[] {
  return text === undefined || text.trim() === '' ? [] : [`${name}:${escapeIcsText(text)}`];
}

/** A URI is not escaped, so nothing may stand in it that could end the line. */
function isUri(text: string): boolean {
  return /^https?:\/\/[^\s<>"\\]+$/iu.test(text);
}
