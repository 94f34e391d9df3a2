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
