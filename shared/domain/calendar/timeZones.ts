import ICAL from 'ical.js';
import { instantToLocal } from '../meetings/localTime';
import { nameKey, unquoted, type ZoneRules } from './zoneRules';

/** The clock that days go by: the network's meetings and journeys are planned in Germany. */
const HOME = 'Europe/Berlin';

/** Spellings of UTC by programs of many languages; compared without case, blanks, brackets, hyphens and underscores. */
const UTC_NAMES: ReadonlySet<string> = new Set([
  ...['utc', 'uct', 'ut', 'gmt', 'gmt0', 'z', 'zulu', 'universal', 'greenwich'].flatMap((name) => [
    name,
    `etc/${name}`,
  ]),
  ...['coordinateduniversaltime', 'universalcoordinatedtime', 'universaltime', 'universaltimecoordinated'],
  ...['koordinierteweltzeit', 'weltzeit', 'utcweltzeit', 'mittleregreenwichzeit', 'greenwichzeit'],
  ...['tempsuniverselcoordonné', 'tempsuniversel', 'tiempouniversalcoordinado', 'tempocoordinatouniversale'],
  // "GMT Standard Time" is not among them: that is the zone of London, with summer time.
  ...['greenwichmeantime', 'greenwichstandardtime', 'utcstandardtime', 'utccoordinateduniversaltime'],
  ...['utckoordinierteweltzeit', 'gmtgreenwichmeantime', 'utcuniversaltime'],
]);

/** What Windows calls the zones from which calendars come here most often. */
const PLACE_BY_WINDOWS_NAME: ReadonlyMap<string, string> = new Map([
  ['w. europe standard time', 'Europe/Berlin'],
  ['central europe standard time', 'Europe/Budapest'],
  ['central european standard time', 'Europe/Warsaw'],
  ['romance standard time', 'Europe/Paris'],
  ['gmt standard time', 'Europe/London'],
  ['e. europe standard time', 'Europe/Chisinau'],
  ['fle standard time', 'Europe/Kyiv'],
  ['gtb standard time', 'Europe/Bucharest'],
  ['eastern standard time', 'America/New_York'],
  ['central standard time', 'America/Chicago'],
  ['pacific standard time', 'America/Los_Angeles'],
]);

/**
 * The day as people there live it: a time at a place is taken as it is written, and one in UTC, or in a zone that names no place, is
 * looked at on a German clock. Rules that the file gives for the zone count before what its name says.
 * @returns `YYYY-MM-DD`
 */
export function dayOf(time: ICAL.Time, tzid: string, rules: ZoneRules): string {
  if (time.isDate) return isoDay(time);
  const offset = offsetToApply(time, tzid, rules);
  return offset === undefined ? isoDay(time) : instantToLocal(wallClock(time) - offset, HOME).slice(0, 10);
}

/** Milliseconds that the clock of the time is ahead of UTC; undefined where the time counts as it is written. */
function offsetToApply(time: ICAL.Time, tzid: string, rules: ZoneRules): number | undefined {
  // The library takes "TZID=UTC" for UTC before it asks the file's own rules; a time with Z has no TZID by now.
  if (nameKey(tzid) === '') return time.zone === ICAL.Timezone.utcTimezone ? 0 : undefined;
  const zone = rules(tzid);
  const place = placeOf(tzid);
  if (!zone) return place === undefined ? fixedOffset(tzid) : undefined;
  const offset = zone(wallClock(time));
  return place !== undefined && (place === '' || offset === offsetAt(wallClock(time) - offset, place))
    ? undefined
    : offset;
}

/** IANA name of the place whose clock is meant; `''` for a place without one here, undefined for UTC, an offset, or a name that says nothing. */
function placeOf(tzid: string): string | undefined {
  if (fixedOffset(tzid) !== undefined) return undefined;
  const windows = /^.* (?:standard|daylight|summer) time$/iu.exec(nameKey(tzid))?.[0];
  if (windows !== undefined) return PLACE_BY_WINDOWS_NAME.get(windows.replace(/ \S+ time$/u, ' standard time')) ?? '';
  return endings(tzid).find((name) => name.includes('/') && isIana(name));
}

/**
 * Milliseconds ahead of UTC of a zone whose name is an offset ("UTC", "GMT+2", "/mozilla.org/20050126_1/Etc/UTC"); undefined for any
 * other. The signs of IANA's "Etc/GMT-2" are the other way round.
 */
function fixedOffset(tzid: string): number | undefined {
  for (const name of endings(tzid)) {
    const plain = name.toLowerCase().replace(/[\s()_.:-]+/gu, '');
    if (UTC_NAMES.has(plain)) return 0;
    const [, etc, sign, hours, minutes = '0'] =
      /^(etc\/)?(?:utc|gmt)?\s*([+\u2212-])\s*(\d{1,2})(?::?(\d\d))?$/iu.exec(
        name.replace(/^\((.*)\)$/u, '$1').trim(),
      ) ?? [];
    if (hours === undefined) continue;
    const ahead = (Number(hours) * 60 + Number(minutes)) * 60_000;
    return ahead === 0 || (sign === '+') !== (etc !== undefined) ? ahead : -ahead;
  }
  return undefined;
}

/** A TZID without the registry that some programs put before it, the longest remainder first. */
function endings(tzid: string): readonly string[] {
  const parts = unquoted(tzid)
    .split('/')
    .filter((part) => part !== '');
  return [...new Set([3, 2, 1].map((count) => parts.slice(-count).join('/')))].filter((name) => name !== '');
}

const isIanaByName = new Map<string, boolean>();
/** A file may make up a name for each of its entries. */
const MOST_NAMES = 1000;

function isIana(spelling: string): boolean {
  const name = spelling.toLowerCase();
  const known = isIanaByName.get(name);
  if (known !== undefined) return known;
  let isKnown = true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    // There is no other way to ask.
    isKnown = false;
  }
  if (isIanaByName.size >= MOST_NAMES) isIanaByName.clear();
  isIanaByName.set(name, isKnown);
  return isKnown;
}

function offsetAt(instant: number, place: string): number {
  return Date.parse(`${instantToLocal(instant, place)}Z`) - Math.floor(instant / 60_000) * 60_000;
}

/** The figures of a time as if they were UTC, in milliseconds. */
export function wallClock({ year, month, day, hour, minute, second }: ICAL.Time): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function isoDay({ year, month, day }: ICAL.Time): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
