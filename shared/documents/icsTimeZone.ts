import { wallClockIn } from './wallClock';

/**
 * Zones whose clocks have gone with Berlin's since 1996: UTC+1, an hour more from the last Sunday of March to the last Sunday of
 * October (Directive 2000/84/EC). Calendars get their rules with the entry; other zones are written in UTC.
 */
const CENTRAL_EUROPEAN: ReadonlySet<string> = new Set(
  [
    ...[
      'Amsterdam',
      'Belgrade',
      'Berlin',
      'Bratislava',
      'Brussels',
      'Budapest',
      'Busingen',
      'Copenhagen',
      'Ljubljana',
      'Luxembourg',
      'Madrid',
    ],
    ...['Oslo', 'Paris', 'Prague', 'Rome', 'Stockholm', 'Vaduz', 'Vienna', 'Warsaw', 'Zagreb', 'Zurich'],
  ].map((city) => `Europe/${city}`),
);

/** VTIMEZONE of a zone that `icsTime` names by TZID (RFC 5545 §3.6.5), with the rules in force since 1996; meetings before that do not exist here. */
export function icsTimeZone(timeZone: string): readonly string[] {
  if (!CENTRAL_EUROPEAN.has(timeZone)) return [];
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
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
  ];
}

/**
 * A DATE-TIME property (RFC 5545 §3.3.5): form 3 (TZID) where `icsTimeZone` has the rules, else form 2 (UTC).
 * @param time ISO 8601 instant, or wall-clock time `YYYY-MM-DDTHH:MM` of `timeZone`
 */
export function icsTime(property: 'DTSTART' | 'DTEND', time: string, timeZone: string): string {
  if (CENTRAL_EUROPEAN.has(timeZone)) return `${property};TZID=${timeZone}:${wallClockIn(time, timeZone)}`;
  return `${property}:${wallClockIn(toInstant(time, timeZone), 'UTC')}Z`;
}

const WALL_CLOCK = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/u;

/** Twice, because the offset is read at the first guess and may be another one at the instant meant. */
function toInstant(time: string, timeZone: string): string {
  if (!WALL_CLOCK.test(time)) return time;
  const wanted = Date.parse(`${time}Z`);
  const guess = wanted - offsetAt(wanted, timeZone);
  return new Date(wanted - offsetAt(guess, timeZone)).toISOString();
}

/** Milliseconds that the clocks of a zone are ahead of UTC; 0 for a zone nobody knows. */
function offsetAt(instant: number, timeZone: string): number {
  try {
    const [, year = '', month = '', day = '', hour = '', minute = '', second = ''] =
      /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)$/u.exec(wallClockIn(new Date(instant).toISOString(), timeZone)) ?? [];
    return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - Math.floor(instant / 1000) * 1000;
  } catch (error) {
    if (error instanceof RangeError) return 0;
    throw error;
  }
}
