import ICAL from 'ical.js';
import { err, ok, type Result } from '../../result';
import { toPlainText } from '../../text/plainText';
import { firstYear, lastYear, longestDays, longestField } from './limits';
import {
  compareVersions,
  parameterOf,
  parseEvent,
  readLines,
  textOf,
  timeOf,
  versionOf,
  zoneIdOf,
  type Version,
} from './parseEvent';
import { splitCalendar, type CalendarFileError, type CalendarObject, type EventBlock } from './splitCalendar';
import { dayOf } from './timeZones';
import { unfoldLines } from './unfoldLines';
import { readZoneRules, type ZoneRules } from './zoneRules';

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
  /**
   * `noEvent`: an answer to an invitation or a question about one, by the METHOD of its calendar. `outOfRange`, `tooLong`, `fieldTooLong`:
   * beyond what an entry may be ([Note: limits of calendars]).
   */
  readonly type:
    | 'badLine'
    | 'unreadable'
    | 'noStart'
    | 'noTitle'
    | 'brokenOff'
    | 'noEvent'
    | 'outOfRange'
    | 'tooLong'
    | 'fieldTooLong';
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

const DAY_SECONDS = 86_400;
/** Characters of a title that is named in a problem. */
const LONGEST_TITLE = 200;
/** Methods by which people talk about an entry without laying one down (RFC 5546 §1.4). */
const TALK = new Set(['REPLY', 'REFRESH', 'COUNTER', 'DECLINECOUNTER']);

/** Every entry of an .ics file that can be read, and what is wrong with the others, by line. Without VEVENT nothing is an error: the list is empty. */
export function readEvents(bytes: Uint8Array): Result<CalendarFile, CalendarFileError> {
  const lines = unfoldLines(bytes);
  const split = lines.ok ? splitCalendar(lines.value) : lines;
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

function readBlock(calendar: CalendarObject, rules: ZoneRules, block: EventBlock): CalendarEntry | EntryProblem {
  const line = block.lines.find(({ text }) => /^SUMMARY[;:]/iu.test(text))?.text ?? '';
  const title = line.slice(line.indexOf(':') + 1).slice(0, LONGEST_TITLE);
  if (block.badLine) return { line: block.badLine.number, title, type: 'badLine' };
  const problem = (type: EntryProblem['type']): EntryProblem => ({ line: block.firstLine, title, type });
  if (!block.isWhole) return problem('unreadable');
  const lines = readLines(block);
  if (lines.some((text) => text.length > longestField)) return problem('fieldTooLong');
  try {
    const read = readEntry(calendar, rules, lines);
    if (typeof read === 'string') return problem(read);
    return { ...read, line: block.firstLine, repeats: block.lines.some(({ text }) => /^RRULE[;:]/iu.test(text)) };
  } catch {
    // The library decodes a value when it is asked for and throws for what it does not expect; the other entries are still good.
    return problem('unreadable');
  }
}

function readEntry(
  { method }: CalendarObject,
  rules: ZoneRules,
  lines: readonly string[],
): Omit<CalendarEntry, 'line' | 'repeats'> | EntryProblem['type'] {
  const component = parseEvent(lines);
  if (!component) return 'unreadable';
  if (TALK.has(method)) return 'noEvent';
  const isCancelled = method === 'CANCEL' || /^CANCELL?ED$/iu.test(textOf(component, 'status').trim());
  const start = timeOf(component, 'dtstart');
  const summary = textOf(component, 'summary').trim();
  const namesItself = isCancelled && textOf(component, 'uid').trim() !== '';
  if (!start && !namesItself) return 'noStart';
  if (summary === '' && !namesItself) return 'noTitle';
  const days = start ? daysOf(component, rules, start) : { startsOn: '', endsOn: '' };
  if (typeof days === 'string') return days;
  return {
    ...versionOf(component),
    ...days,
    uid: uidOf(component, rules) || `${summary}/${days.startsOn}`,
    title: summary,
    location: textOf(component, 'location').trim(),
    description: textOf(component, 'description').trim(),
    organiser: toPlainText(parameterOf(component.getFirstProperty('organizer'), 'cn')),
    website: textOf(component, 'url').trim(),
    isCancelled,
  };
}

function uidOf(component: ICAL.Component, rules: ZoneRules): string {
  const uid = textOf(component, 'uid').trim();
  const recurrence = timeOf(component, 'recurrence-id');
  return uid !== '' && recurrence ? `${uid}/${dayOf(recurrence, zoneIdOf(component, 'recurrence-id'), rules)}` : uid;
}

/** Checked before anything is added to them: the library counts a duration day by day. */
function daysOf(
  component: ICAL.Component,
  rules: ZoneRules,
  start: ICAL.Time,
): Pick<CalendarEntry, 'startsOn' | 'endsOn'> | 'outOfRange' | 'tooLong' {
  const end = timeOf(component, 'dtend');
  const duration = end ? undefined : durationOf(component);
  if (![start, end].every((time) => !time || isInRange(time.year))) return 'outOfRange';
  if (duration && !(Math.abs(duration.toSeconds()) <= longestDays * DAY_SECONDS)) return 'tooLong';
  const startsOn = dayOf(start, zoneIdOf(component, 'dtstart'), rules);
  const exclusive = end ?? (duration && endAfter(start, duration));
  const endZone = zoneIdOf(component, end ? 'dtend' : 'dtstart');
  const endsOn = exclusive ? lastDayBefore(exclusive, endZone, rules) : startsOn;
  if (!isInRange(yearOf(startsOn)) || !isInRange(yearOf(endsOn))) return 'outOfRange';
  if (Date.parse(endsOn) - Date.parse(startsOn) > longestDays * DAY_SECONDS * 1000) return 'tooLong';
  return { startsOn, endsOn: endsOn < startsOn ? startsOn : endsOn };
}

/** DTEND is exclusive (RFC 5545 §3.6.1): an all-day entry ends the day before it, and so does one that ends at midnight. */
function lastDayBefore(exclusive: ICAL.Time, tzid: string, rules: ZoneRules): string {
  const last = exclusive.clone();
  last.adjust(exclusive.isDate ? -1 : 0, 0, 0, exclusive.isDate ? 0 : -1);
  return dayOf(last, tzid, rules);
}

function endAfter(start: ICAL.Time, duration: ICAL.Duration): ICAL.Time {
  const end = start.clone();
  end.addDuration(duration);
  return end;
}

function durationOf(component: ICAL.Component): ICAL.Duration | undefined {
  const duration: unknown = component.getFirstPropertyValue('duration');
  return duration instanceof ICAL.Duration ? duration : undefined;
}

function isInRange(year: number): boolean {
  return firstYear <= year && year <= lastYear;
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
