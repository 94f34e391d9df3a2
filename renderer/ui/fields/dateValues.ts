import {
  parseDate,
  parseDateTime,
  parseTime,
  type CalendarDate,
  type CalendarDateTime,
  type Time,
} from '@internationalized/date';

// The store's strings at the edge of React Aria's date objects. What is no date shows as an empty field.

export function isoToDate(value: string | null): CalendarDate | null {
  return value === null ? null : attempt(() => parseDate(value));
}

export function localToDateTime(value: string | null): CalendarDateTime | null {
  return value === null ? null : attempt(() => parseDateTime(value));
}

export function clockToTime(value: string | null): Time | null {
  return value === null ? null : attempt(() => parseTime(value));
}

/** `YYYY-MM-DDTHH:MM`, without the seconds that the library adds. */
export function dateTimeToLocal(value: { toString: () => string }): string {
  return value.toString().slice(0, 'YYYY-MM-DDTHH:MM'.length);
}

/** `HH:MM` */
export function timeToClock(value: { toString: () => string }): string {
  return value.toString().slice(0, 'HH:MM'.length);
}

function attempt<T>(parse: () => T): T | null {
  try {
    return parse();
  } catch {
    return null;
  }
}

/** The first year that anybody means by four digits; before it, they are still being typed. */
const FIRST_YEAR = 1900;

/**
 * A date or date-time with the year that is meant: 28 is 2028; undefined for other years before 1900, which nobody means.
 * @param value `YYYY-MM-DD…` or null
 */
export function completeYear(value: string | null): string | null | undefined {
  if (value === null) return null;
  const [year = ''] = value.split('-', 1);
  if (Number(year) >= FIRST_YEAR) return value;
  return Number(year) >= 10 && Number(year) < 100 ? `20${String(Number(year))}${value.slice(year.length)}` : undefined;
}
