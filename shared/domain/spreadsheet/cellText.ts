import { calendarDay } from '../../calendarDays';

const DAY_MS = 24 * 60 * 60 * 1000;
const LAST_SERIAL = 2_958_465;

/** "0,30000000000000004" is 0,3: a double holds fifteen digits for certain. Without an exponent, as people write figures. */
export function numberToText(value: number): string {
  if (!Number.isFinite(value)) return '';
  const rounded = Number(value.toPrecision(15));
  if (Number.isInteger(rounded) && Math.abs(rounded) < 1e21) return BigInt(rounded).toString();
  return String(rounded).replace('.', ',');
}

/**
 * A day, a time or both, as Germans write them: "14.09.2026", "14.09.2026 09:30", "09:30". Days are counted from 31 December 1899 as day 1, with a
 * 29 February 1900 that never was (as Lotus did), or from 1 January 1904 as day 0.
 */
export function serialToText(serial: number, is1904: boolean): string | undefined {
  if (!Number.isFinite(serial) || serial < 0 || serial > LAST_SERIAL) return undefined;
  const minutes = Math.round((serial % 1) * 24 * 60);
  if (serial < 1) return timeText(minutes % (24 * 60));
  const day = Math.floor(serial) + (minutes === 24 * 60 ? 1 : 0);
  const since = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day > 60 ? 30 : 31);
  const date = new Date(since + day * DAY_MS);
  const text = dayText(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  const isMidnight = minutes % (24 * 60) === 0;
  return isMidnight ? text : `${text} ${timeText(minutes)}`;
}

/** "2026-09-14", "2026-09-14T09:30:00" (ISO 8601), likewise; what is none stays as it is. */
export function isoToText(iso: string): string {
  const [, year, month, date, hours, minutes] = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/u.exec(iso) ?? [];
  if (calendarDay(Number(year), Number(month), Number(date)) === undefined) return iso;
  const text = dayText(Number(year), Number(month), Number(date));
  const isMidnight = hours === undefined || (hours === '00' && minutes === '00');
  return isMidnight ? text : `${text} ${hours}:${minutes}`;
}

function dayText(year: number, month: number, date: number): string {
  return `${two(date)}.${two(month)}.${year}`;
}

function timeText(minutes: number): string {
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** As German programs show a truth value. */
export function booleanToText(isTrue: boolean): string {
  return isTrue ? 'WAHR' : 'FALSCH';
}
