import ICAL from 'ical.js';
import { err, ok, type Result } from '../../result';
import { instantToLocal } from '../meetings/localTime';
import { parseEvent, textOf, timeOf } from './parseEvent';
import { splitCalendar, type CalendarFileError, type EventBlock, type SplitCalendar } from './splitCalendar';
import { unfoldLines } from './unfoldLines';

/** An entry of a calendar as days: what a congress or a holiday is. */
export interface CalendarEntry {
  /** UID, with the RECURRENCE-ID of a moved repetition; made from title and day where the file has none. */
  readonly uid: string;
  readonly line: number;
  readonly title: string;
  /** `YYYY-MM-DD`, the last day inclusive. */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly location: string;
  readonly description: string;
  readonly organiser: string;
  readonly website: string;
  readonly isCancelled: boolean;
  /** Repeats by a rule; only the first time is read. */
  readonly repeats: boolean;
}

export interface EntryProblem {
  readonly line: number;
  /** Title of the entry where it has one. */
  readonly title: string;
  readonly type: 'badLine' | 'unreadable' | 'noStart' | 'noTitle' | 'brokenOff';
}

export interface CalendarFile {
  /** As the calendar calls itself; `''` where it does not. */
  readonly name: string;
  readonly entries: readonly CalendarEntry[];
  readonly problems: readonly EntryProblem[];
}

const HOME = 'Europe/Berlin';

/** Every entry of an .ics file that can be read, and what is wrong with the others, by line. Without VEVENT nothing is an error: the list is empty. */
export function readEvents(bytes: Uint8Array): Result<CalendarFile, CalendarFileError> {
  const split = splitCalendar(unfoldLines(bytes));
  if (!split.ok) return err(split.error);
  const calendar = split.value;
  const read = calendar.events.map((block) => readBlock(calendar, block));
  return ok({
    name: calendar.properties.get('X-WR-CALNAME') ?? '',
    entries: read.flatMap((entry) => ('type' in entry ? [] : [entry])),
    problems: [
      ...read.flatMap((entry) => ('type' in entry ? [entry] : [])),
      ...(calendar.brokenOffAt === undefined
        ? []
        : [{ line: calendar.brokenOffAt, title: '', type: 'brokenOff' as const }]),
    ],
  });
}

function readBlock(calendar: SplitCalendar, block: EventBlock): CalendarEntry | EntryProblem {
  const title = (block.lines.find(({ text }) => /^SUMMARY[;:]/iu.test(text))?.text ?? '').replace(/^[^:]*:/u, '');
  if (block.badLine) return { line: block.badLine.number, title, type: 'badLine' };
  const component = parseEvent(calendar, block);
  if (!component) return { line: block.firstLine, title, type: 'unreadable' };
  const start = timeOf(component, 'dtstart');
  if (!start) return { line: block.firstLine, title, type: 'noStart' };
  const summary = textOf(component, 'summary').trim();
  if (summary === '') return { line: block.firstLine, title, type: 'noTitle' };
  const startsOn = dayOf(start);
  const recurrence = timeOf(component, 'recurrence-id');
  const uid = textOf(component, 'uid').trim();
  return {
    uid: uid === '' ? `${summary}/${startsOn}` : recurrence ? `${uid}/${dayOf(recurrence)}` : uid,
    line: block.firstLine,
    title: summary,
    startsOn,
    endsOn: lastDayOf(component, start, startsOn),
    location: textOf(component, 'location').trim(),
    description: textOf(component, 'description').trim(),
    organiser: organiserOf(component),
    website: textOf(component, 'url').trim(),
    isCancelled: textOf(component, 'status').toUpperCase() === 'CANCELLED',
    repeats: component.hasProperty('rrule'),
  };
}

/** The day as people there live it: a time in UTC is looked at on a German clock, any other as it is written. */
function dayOf(time: ICAL.Time): string {
  if (time.zone === ICAL.Timezone.utcTimezone) return instantToLocal(time.toJSDate().getTime(), HOME).slice(0, 10);
  return isoDay(time);
}

function isoDay({ year, month, day }: ICAL.Time): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** DTEND is exclusive (RFC 5545 §3.6.1): an all-day entry ends the day before it, and so does one that ends at midnight. */
function lastDayOf(component: ICAL.Component, start: ICAL.Time, startsOn: string): string {
  const end = timeOf(component, 'dtend') ?? endByDuration(component, start);
  if (!end) return startsOn;
  const last = end.clone();
  last.adjust(0, 0, 0, end.isDate ? 0 : -1);
  if (end.isDate) last.adjust(-1, 0, 0, 0);
  const endsOn = dayOf(last);
  return endsOn < startsOn ? startsOn : endsOn;
}

function endByDuration(component: ICAL.Component, start: ICAL.Time): ICAL.Time | undefined {
  const duration: unknown = component.getFirstPropertyValue('duration');
  if (!(duration instanceof ICAL.Duration)) return undefined;
  const end = start.clone();
  end.addDuration(duration);
  return end;
}

function organiserOf(component: ICAL.Component): string {
  const name: unknown = component.getFirstProperty('organizer')?.getParameter('cn');
  return typeof name === 'string' ? name : '';
}
