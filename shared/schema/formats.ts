import {
  date,
  datePart,
  instant,
  itemDate,
  itemInstant,
  itemLocalDateTime,
  json,
  localDateTime,
  timeZone,
} from './properties';
import type { Shape } from './shape';

/** UTF-16 units. As much as a CouchDB takes in one document by default. */
const LONGEST_TEXT = 8_000_000;
/** Whole numbers beyond are not exact, and as minutes or years they are no time any more. */
const LARGEST_NUMBER = 1e12;
/** Deeper than anything that Verbund writes; what walks through a record calls itself so often at most. */
const DEEPEST = 32;

/** Whether a value of the right type is what its field says: a date that exists, a time zone that is known, a text of a length that can be handled. */
export function hasForm(shape: Shape, value: unknown): boolean {
  if (typeof value === 'number') return Math.abs(value) <= LARGEST_NUMBER;
  if (typeof value !== 'string') return true;
  if (value.length > (shape.maxLength ?? LONGEST_TEXT)) return false;
  return value === '' || (checks.get(shape)?.(value) ?? true);
}

/**
 * Whether a value that no schema describes can be kept: not nested so deeply that comparing or storing it would fail, and
 * without the one key that an assignment takes for something else.
 */
export function isTame(value: unknown, deepest = DEEPEST): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (deepest === 0 || Object.hasOwn(value, '__proto__')) return false;
  return Object.values(value).every((inner) => isTame(inner, deepest - 1));
}

const checks: ReadonlyMap<Shape, (text: string) => boolean> = new Map<Shape, (text: string) => boolean>([
  [date, isDate],
  [itemDate, isDate],
  [datePart, (text) => isDate(text) || isDate(`${text}-01`)],
  [localDateTime, isLocalDateTime],
  [itemLocalDateTime, isLocalDateTime],
  [instant, isInstant],
  [itemInstant, isInstant],
  [timeZone, isTimeZone],
  [json, isTameJson],
]);

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/u.test(text) && isSameDay(text);
}

function isLocalDateTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d$/u.test(text) && isSameDay(text.slice(0, 10));
}

/** `Date` takes 31 April for 1 May. */
function isSameDay(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function isInstant(text: string): boolean {
  return (
    /^(?:\d{4}|[+-]\d{6})-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?Z$/u.test(text) && !Number.isNaN(Date.parse(text))
  );
}

const knownZones = new Set<string>();

function isTimeZone(text: string): boolean {
  if (knownZones.has(text)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
  } catch {
    // There is no other way to ask.
    return false;
  }
  knownZones.add(text);
  return true;
}

function isTameJson(text: string): boolean {
  try {
    return isTame(JSON.parse(text));
  } catch {
    // What is no JSON is shown as the text that it is.
    return true;
  }
}
