import ICAL from 'ical.js';
import { err, ok, type Result } from '../../result';
import { toPlainText } from '../../text/plainText';
import {
  compareVersions,
  parameterOf,
  parseEvent,
  textOf,
  timeOf,
  versionOf,
  zoneIdOf,
  type Version,
} from './parseEvent';
import { splitCalendar, type CalendarFileError, type CalendarObject, type EventBlock } from './splitCalendar';
import { dayOf, readZoneRules, type ZoneRules } from './timeZones';
import { unfoldLines } from './unfoldLines';

/** An entry of a calendar as days: what a congress or a holiday is. */
export interface CalendarEntry extends Version {
  /** UID, with the RECURRENCE-ID of a moved repetition; made from title and day where the file has none. */
  readonly uid: string;
  readonly line: number;
  /** `''` in some cancellations, which need not repeat it (RFC 5546 §3.2.5). */
  readonly title: string;
  /** `YYYY-MM-DD`, the last day inclusive; both `''` in a cancellation that does not say. */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly location: string;
  readonly description: string;
  readonly organiser: string;
  readonly website: string;
  /** METHOD:CANCEL of the calendar, or STATUS:CANCELLED of the entry. */
  readonly isCancelled: boolean;
  /** Repeats by a rule; only the first time is read. */
  readonly repeats: boolean;
}

export interface EntryProblem {
  readonly line: number;
  /** Title of the entry where it has one. */
  readonly title: string;
  /** `noEvent`: an answer to an invitation or a question about one, by the METHOD of its calendar. */
  readonly type: 'badLine' | 'unreadable' | 'noStart' | 'noTitle' | 'brokenOff' | 'noEvent';
}

export interface CalendarFile {
  /** As the calendar calls itself; `''` where it does not. */
  readonly name: string;
  readonly entries: readonly CalendarEntry[];
  readonly problems: readonly EntryProblem[];
}

/** Of each UID the newest version, in the order in which the file first names it (RFC 5546 §2.1.5); of two that cannot be told apart the later one. */
export function latestVersions<T extends CalendarEntry>(entries: readonly T[]): readonly T[] {
  const latest = new Map<string, T>();
  for (const entry of entries) {
    const known = latest.get(entry.uid);
    if (!known || compareVersions(entry, known) >= 0) latest.set(entry.uid, entry);
  }
  return [...latest.values()];
}

/** Methods by which people talk about an entry without laying one down (RFC 5546 §1.4). */
const TALK = new Set(['REPLY', 'REFRESH', 'COUNTER', 'DECLINECOUNTER']);

/** Every entry of an .ics file that can be read, and what is wrong with the others, by line. Without VEVENT nothing is an error: the list is empty. */
export function readEvents(bytes: Uint8Array): Result<CalendarFile, CalendarFileError> {
  const split = splitCalendar(unfoldLines(bytes));
  if (!split.ok) return err(split.error);
  const { name, objects, brokenOffAt } = split.value;
  const read = objects.flatMap((calendar) => {
    const rules = readZoneRules(calendar.timeZones);
    return calendar.events.map((block) => readBlock(calendar, rules, block));
  });
  return ok({
    name,
    entries: read.flatMap((entry) => ('type' in entry ? [] : [entry])),
    problems: [
      ...read.flatMap((entry) => ('type' in entry ? [entry] : [])),
      ...(brokenOffAt === undefined ? [] : [{ line: brokenOffAt, title: '', type: 'brokenOff' as const }]),
    ],
  });
}

function readBlock({ method }: CalendarObject, rules: ZoneRules, block: EventBlock): CalendarEntry | EntryProblem {
  const title = (block.lines.find(({ text }) => /^SUMMARY[;:]/iu.test(text))?.text ?? '').replace(/^[^:]*:/u, '');
  if (block.badLine) return { line: block.badLine.number, title, type: 'badLine' };
  const component = parseEvent(block);
  if (!component) return { line: block.firstLine, title, type: 'unreadable' };
  if (TALK.has(method)) return { line: block.firstLine, title, type: 'noEvent' };
  const isCancelled = method === 'CANCEL' || /^CANCELL?ED$/iu.test(textOf(component, 'status').trim());
  const start = timeOf(component, 'dtstart');
  const summary = textOf(component, 'summary').trim();
  const namesItself = isCancelled && textOf(component, 'uid').trim() !== '';
  if (!start && !namesItself) return { line: block.firstLine, title, type: 'noStart' };
  if (summary === '' && !namesItself) return { line: block.firstLine, title, type: 'noTitle' };
  const startsOn = start ? dayOf(start, zoneIdOf(component, 'dtstart'), rules) : '';
  return {
    ...versionOf(component),
    uid: uidOf(component, rules) || `${summary}/${startsOn}`,
    line: block.firstLine,
    title: summary,
    startsOn,
    endsOn: start ? lastDayOf(component, rules, start, startsOn) : '',
    location: textOf(component, 'location').trim(),
    description: textOf(component, 'description').trim(),
    organiser: toPlainText(parameterOf(component.getFirstProperty('organizer'), 'cn')),
    website: textOf(component, 'url').trim(),
    isCancelled,
    repeats: component.hasProperty('rrule'),
  };
}

function uidOf(component: ICAL.Component, rules: ZoneRules): string {
  const uid = textOf(component, 'uid').trim();
  const recurrence = timeOf(component, 'recurrence-id');
  return uid !== '' && recurrence ? `${uid}/${dayOf(recurrence, zoneIdOf(component, 'recurrence-id'), rules)}` : uid;
}

/** DTEND is exclusive (RFC 5545 §3.6.1): an all-day entry ends the day before it, and so does one that ends at midnight. */
function lastDayOf(component: ICAL.Component, rules: ZoneRules, start: ICAL.Time, startsOn: string): string {
  const end = timeOf(component, 'dtend');
  const exclusive = end ?? endByDuration(component, start);
  if (!exclusive) return startsOn;
  const last = exclusive.clone();
  last.adjust(exclusive.isDate ? -1 : 0, 0, 0, exclusive.isDate ? 0 : -1);
  const endsOn = dayOf(last, zoneIdOf(component, end ? 'dtend' : 'dtstart'), rules);
  return endsOn < startsOn ? startsOn : endsOn;
}

function endByDuration(component: ICAL.Component, start: ICAL.Time): ICAL.Time | undefined {
  const duration: unknown = component.getFirstPropertyValue('duration');
  if (!(duration instanceof ICAL.Duration)) return undefined;
  const end = start.clone();
  end.addDuration(duration);
  return end;
}
