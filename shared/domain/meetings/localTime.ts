import { LAPTOP_ZONE } from '../../laptopZone';
import type { Meeting } from '../../schema';

const formatByZone = new Map<string, Intl.DateTimeFormat>();
/** More than there are zones; records and files may name any number that do not exist. */
const MOST_NAMES = 1000;

/**
 * What the clock of a place shows at an instant, as `YYYY-MM-DDTHH:MM`.
 * @param ms milliseconds since the Unix epoch
 * @param timeZone IANA name, or `LAPTOP_ZONE`; an unknown one counts as UTC
 */
export function instantToLocal(ms: number, timeZone: string): string {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/**
 * The instant at which the clock of a place shows a time. Of an hour that the clocks skip it is the one an hour later, of one that they
 * repeat the first.
 * @param local `YYYY-MM-DDTHH:MM`
 * @param timeZone IANA name; an unknown one counts as UTC
 * @returns milliseconds since the Unix epoch, NaN for what is no time
 */
export function localToInstant(local: string, timeZone: string): number {
  const wanted = Date.parse(`${local}Z`);
  if (Number.isNaN(wanted)) return Number.NaN;
  const offsetAt = (ms: number): number =>
    Date.parse(`${instantToLocal(ms, timeZone)}Z`) - Math.floor(ms / 60_000) * 60_000;
  const before = offsetAt(wanted - DAY_MS);
  const after = offsetAt(wanted + DAY_MS);
  const first = wanted - Math.max(before, after);
  // The offset of the day before holds until the clocks change; which side of the change the time is on, it says itself.
  return [first, wanted - Math.min(before, after)].find((ms) => offsetAt(ms) === wanted - ms) ?? wanted - before;
}

const DAY_MS = 86_400_000;

// Creating a format costs a hundred times what using it does, and a clock on the screen asks every second.
function formatOf(timeZone: string): Intl.DateTimeFormat {
  // Names are compared without case (ECMA-402 §6.5): otherwise a file could ask for a format in each of a thousand spellings.
  const name = timeZone.toLowerCase();
  const known = formatByZone.get(name);
  if (known) return known;
  const format = createFormat(timeZone) ?? formatOf('UTC');
  // The laptop may travel.
  if (formatByZone.size < MOST_NAMES && timeZone !== LAPTOP_ZONE) formatByZone.set(name, format);
  return format;
}

/** Undefined for a zone that is not known. */
function createFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  const options = {
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  try {
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: timeZone === LAPTOP_ZONE ? undefined : timeZone });
  } catch {
    // There is no other way to ask.
    return undefined;
  }
}

/**
 * Whether the clock of this laptop shows something else than that of a meeting's place, then or now: a colleague in Vienna reads the same
 * times as one in Berlin.
 * @param now milliseconds since the Unix epoch
 */
export function isForeignZone({ startsAt, timeZone }: Pick<Meeting, 'startsAt' | 'timeZone'>, now: number): boolean {
  const start = localToInstant(startsAt, timeZone);
  return [now, ...(Number.isNaN(start) ? [] : [start])].some(
    (ms) => instantToLocal(ms, timeZone) !== instantToLocal(ms, LAPTOP_ZONE),
  );
}
