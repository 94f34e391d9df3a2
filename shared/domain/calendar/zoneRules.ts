import { longestZoneName, mostZoneChanges, mostZoneRules } from './limits';
import type { ContentLine } from './unfoldLines';

/** How far the clock of a zone is ahead of UTC, in milliseconds. @param wall figures of a clock there, as if they were UTC */
export type ZoneOffset = (wall: number) => number;

/** What a TZID of one calendar means; undefined where the calendar has no rules for it. */
export type ZoneRules = (tzid: string) => ZoneOffset | undefined;

/** A STANDARD or DAYLIGHT part: from when on which offset holds. */
interface Observance {
  /** Milliseconds ahead of UTC before and after it begins. */
  readonly from: number;
  readonly to: number;
  /** When it begins, by the clock before it: DTSTART and RDATEs. */
  readonly onsets: readonly number[];
  readonly rule: YearlyRule | undefined;
}

/** What of RRULE countries use to change their clocks: one day of the year, every year. */
interface YearlyRule {
  readonly firstYear: number;
  readonly lastYear: number;
  /** The last onset, as if its figures were UTC. */
  readonly until: number;
  /** From 0. */
  readonly month: number;
  /** Days of the month that count; none: all. */
  readonly monthDays: readonly number[];
  /** Of the weekday, which one in its month (-1: the last; 0: the first that counts). Undefined: any day. */
  readonly weekday: { readonly day: number; readonly nth: number } | undefined;
  /** Milliseconds since midnight. */
  readonly time: number;
}

const DAY = 86_400_000;
/** So many years back an onset is looked for, where some years lack the day of the rule. */
const YEARS_BACK = 4;
const PARTS: ReadonlySet<string> = new Set([
  'FREQ',
  'INTERVAL',
  'BYMONTH',
  'BYMONTHDAY',
  'BYDAY',
  'UNTIL',
  'COUNT',
  'WKST',
]);
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/**
 * Rules of the VTIMEZONE components of one calendar (RFC 5545 §3.6.5), each read when it is first asked for; one that is broken, or that
 * repeats otherwise than once a year, is as if it were not there.
 *
 * [Note: zones are not expanded] A library that lists every change of the clock up to the year of an event runs for minutes over
 * FREQ=SECONDLY. Here each part is only asked for its last onset before a time: a few steps, whatever the rule says.
 */
export function readZoneRules(lines: readonly ContentLine[]): ZoneRules {
  const zoneByName = new Map(splitZones(lines).map((zone) => [nameKey(tzidOf(zone)), zone]));
  const known = new Map<string, ZoneOffset | undefined>();
  return (tzid) => {
    const name = nameKey(tzid);
    if (!known.has(name)) known.set(name, toOffset(zoneByName.get(name)));
    return known.get(name);
  };
}

/** Names of zones are compared without case, quotes and doubled blanks. One that is too long to be a name is `''`. */
export function nameKey(tzid: string): string {
  return unquoted(tzid).toLowerCase();
}

export function unquoted(tzid: string): string {
  if (tzid.length > longestZoneName) return '';
  return tzid.replace(/^[\s"']+|[\s"']+$/gu, '').replace(/\s+/gu, ' ');
}

function splitZones(lines: readonly ContentLine[]): readonly (readonly string[])[] {
  const zones: string[][] = [];
  for (const { text } of lines) {
    if (/^BEGIN:VTIMEZONE\s*$/iu.test(text)) zones.push([]);
    zones.at(-1)?.push(text);
  }
  return zones;
}

function tzidOf(zone: readonly string[]): string {
  const line = zone.find((text) => /^TZID[;:]/iu.test(text)) ?? '';
  return line.slice(0, 2 * longestZoneName).replace(/^TZID(?:;(?:[^:"]|"[^"]*")*)?:/iu, '');
}

function toOffset(lines: readonly string[] | undefined): ZoneOffset | undefined {
  const observances = lines && readObservances(lines);
  if (!observances) return undefined;
  const first = observances.reduce((left, right) => (firstOnset(right) < firstOnset(left) ? right : left));
  return (wall) => {
    let latest = -Infinity;
    let offset = first.from;
    for (const observance of observances) {
      const onset = lastOnset(observance, wall);
      if (onset === undefined || onset - observance.from < latest) continue;
      latest = onset - observance.from;
      offset = observance.to;
    }
    return offset;
  };
}

/** Undefined where one of them is broken, there are none, or more than any country ever had. */
function readObservances(lines: readonly string[]): readonly [Observance, ...Observance[]] | undefined {
  const observances: Observance[] = [];
  let open: Map<string, string[]> | undefined;
  let onsets = 0;
  let rules = 0;
  for (const line of lines) {
    if (/^BEGIN:(?:STANDARD|DAYLIGHT)\s*$/iu.test(line)) open = new Map();
    else if (/^END:(?:STANDARD|DAYLIGHT)\s*$/iu.test(line)) {
      const observance = open && readObservance(open);
      onsets += observance?.onsets.length ?? 0;
      rules += observance?.rule ? 1 : 0;
      if (!observance || onsets > mostZoneChanges || rules > mostZoneRules) return undefined;
      observances.push(observance);
      open = undefined;
    } else if (open) {
      const name = (/^[A-Z-]+/iu.exec(line)?.[0] ?? '').toUpperCase();
      const text = line.slice(line.lastIndexOf(':') + 1);
      const values = open.get(name) ?? [];
      open.set(name, values);
      for (const value of text.slice(0, longestValues).split(',')) values.push(value);
      if (text.length > longestValues || values.length > mostZoneChanges) return undefined;
    }
  }
  const [first, ...others] = observances;
  return first && [first, ...others];
}

/** Characters of a list of dates that holds more of them than are read. */
const longestValues = mostZoneChanges * 'YYYYMMDDTHHMMSSZ,'.length;

function readObservance(properties: ReadonlyMap<string, readonly string[]>): Observance | undefined {
  const value = (name: string): string => properties.get(name)?.join(',') ?? '';
  const from = readOffset(value('TZOFFSETFROM'));
  const to = readOffset(value('TZOFFSETTO'));
  const start = readWall(value('DTSTART'));
  const further = (properties.get('RDATE') ?? []).map(readWall);
  if (from === undefined || to === undefined || start === undefined) return undefined;
  const onsets = [start, ...further.flatMap((onset) => onset ?? [])];
  if (onsets.length !== further.length + 1) return undefined;
  if (!properties.has('RRULE')) return { from, to, onsets, rule: undefined };
  const rule = readRule(value('RRULE'), start, from);
  return rule && { from, to, onsets, rule };
}

/** Undefined for a rule that is none, or that no country's clocks go by. */
function readRule(text: string, start: number, from: number): YearlyRule | undefined {
  if (text.length > longestZoneName) return undefined;
  const parts = new Map(
    text
      .toUpperCase()
      .trim()
      .split(';')
      .filter((part) => part !== '')
      .map((part) => [part.replace(/=.*$/u, ''), part.replace(/^[^=]*=?/u, '')]),
  );
  if (parts.get('FREQ') !== 'YEARLY' || (parts.get('INTERVAL') ?? '1') !== '1') return undefined;
  if ([...parts.keys()].some((name) => !PARTS.has(name))) return undefined;
  const begin = new Date(start);
  const month = readNumber(parts.get('BYMONTH'), 1, 12);
  const days = parts
    .get('BYMONTHDAY')
    ?.split(',')
    .map((day) => readNumber(day, -31, 31));
  const monthDays = (days ?? []).flatMap((day) => day ?? []);
  const weekday = readWeekday(parts.get('BYDAY'));
  const count = readNumber(parts.get('COUNT'), 1, 10_000);
  const until = readWall(parts.get('UNTIL') ?? '');
  const isRead = (name: string, value: unknown): boolean => !parts.has(name) || value !== undefined;
  if (!isRead('BYMONTH', month) || !isRead('BYDAY', weekday) || !isRead('COUNT', count) || !isRead('UNTIL', until))
    return undefined;
  // Without a month these are days of the whole year.
  if ((days && days.length !== monthDays.length) || ((weekday || days) && month === undefined)) return undefined;
  return {
    firstYear: begin.getUTCFullYear(),
    lastYear: begin.getUTCFullYear() + (count ?? Infinity) - 1,
    // UNTIL is UTC (RFC 5545 §3.3.10): compared by the clock before the onset.
    until: until === undefined ? Infinity : until + from,
    month: month === undefined ? begin.getUTCMonth() : month - 1,
    monthDays: days || weekday ? [...new Set(monthDays)] : [begin.getUTCDate()],
    weekday,
    time: start - Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth(), begin.getUTCDate()),
  };
}

/** "-1SU" is the last Sunday; "SU" the first of those that BYMONTHDAY allows. */
function readWeekday(text: string | undefined): YearlyRule['weekday'] {
  const { nth = '0', name = '' } = /^(?<nth>[+-]?[1-5])?(?<name>SU|MO|TU|WE|TH|FR|SA)$/u.exec(text ?? '')?.groups ?? {};
  return name === '' ? undefined : { day: WEEKDAYS.indexOf(name), nth: Number(nth) };
}

function readNumber(text: string | undefined, from: number, to: number): number | undefined {
  const value = /^[+-]?\d{1,5}$/u.test(text ?? '') ? Number(text) : NaN;
  return value >= from && value <= to ? value : undefined;
}

/** Milliseconds of "+0100" or "-023000" (RFC 5545 §3.3.14). */
function readOffset(text: string): number | undefined {
  const [, sign, hours, minutes, seconds = '0'] = /^\s*([+-])(\d\d):?(\d\d):?(\d\d)?\s*$/u.exec(text) ?? [];
  if (hours === undefined || minutes === undefined || Number(hours) > 23) return undefined;
  const ahead = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  return sign === '-' ? -ahead : ahead;
}

/** Figures of a clock as if they were UTC; of a PERIOD (RDATE) its beginning. */
function readWall(text: string): number | undefined {
  const [, year, month, day, hour = '0', minute = '0', second = '0'] =
    /^\s*(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d):?(\d\d)?Z?)?(?:\/[^/]*)?\s*$/iu.exec(text) ?? [];
  return year === undefined
    ? undefined
    : utcOf(Number(year), Number(month) - 1, Number(day)) + clockOf(hour, minute, second);
}

function clockOf(hour: string, minute: string, second: string): number {
  return (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) * 1000;
}

/** `Date.UTC` takes the years 0 to 99 for those of the last century. */
function utcOf(year: number, month: number, day: number): number {
  return year < 100 ? new Date(0).setUTCFullYear(year, month, day) : Date.UTC(year, month, day);
}

function firstOnset({ onsets }: Observance): number {
  return onsets.reduce((left, right) => Math.min(left, right));
}

/**
 * The last time the observance began at or before a time there. Within the hour that is skipped the clock before it counts, and so it
 * does in the first of the two hours that are doubled (RFC 5545 §3.3.5).
 */
function lastOnset({ from, to, onsets, rule }: Observance, wall: number): number | undefined {
  const latest = wall - Math.max(0, to - from);
  const listed = onsets.reduce((last, onset) => (onset <= latest && onset > last ? onset : last), -Infinity);
  const ruled = rule ? lastOfRule(rule, latest) : -Infinity;
  const onset = Math.max(listed, ruled);
  return onset === -Infinity ? undefined : onset;
}

function lastOfRule(rule: YearlyRule, latest: number): number {
  const bound = Math.min(latest, rule.until);
  const last = Math.min(new Date(bound).getUTCFullYear(), rule.lastYear);
  for (let year = last; year >= Math.max(rule.firstYear, last - YEARS_BACK); year -= 1) {
    const onset = dayOfRule(rule, year);
    if (onset !== undefined && onset + rule.time <= bound) return onset + rule.time;
  }
  return -Infinity;
}

/** Midnight of the day in that year; undefined where the year has none. */
function dayOfRule({ month, monthDays, weekday }: YearlyRule, year: number): number | undefined {
  const first = utcOf(year, month, 1);
  const length = Math.round((utcOf(year, month + 1, 1) - first) / DAY);
  const weekdayOfFirst = new Date(first).getUTCDay();
  const days: number[] = [];
  for (let day = weekday ? 1 + ((weekday.day - weekdayOfFirst + 7) % 7) : 1; day <= length; day += weekday ? 7 : 1) {
    if (monthDays.length === 0 || monthDays.includes(day) || monthDays.includes(day - length - 1)) days.push(day);
  }
  const nth = weekday?.nth ?? 0;
  const day = days.at(nth > 0 ? nth - 1 : nth);
  return day === undefined ? undefined : first + (day - 1) * DAY;
}
