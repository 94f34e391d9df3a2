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

function localToDateTime(value: string): CalendarDateTime | null {
  return attempt(() => parseDateTime(value));
}

function clockToTime(value: string): Time | null {
  return attempt(() => parseTime(value));
}

function attempt<T>(parse: () => T): T | null {
  try {
    return parse();
  } catch {
    return null;
  }
}

/** A part of a shown value: where it stands in the text, and what an arrow key moves it by. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly unit: 'days' | 'months' | 'years' | 'hours' | 'minutes';
}

// 09.12.2027, 10:00 and 09/12/2027, 10:00.
const DATE_PARTS: readonly Part[] = [
  { from: 0, to: 2, unit: 'days' },
  { from: 3, to: 5, unit: 'months' },
  { from: 6, to: 10, unit: 'years' },
];
const TIME_PARTS: readonly Part[] = [
  { from: 0, to: 2, unit: 'hours' },
  { from: 3, to: 5, unit: 'minutes' },
];
const DATE_TIME_PARTS: readonly Part[] = [
  ...DATE_PARTS,
  ...TIME_PARTS.map(({ from, to, unit }) => ({ from: from + 12, to: to + 12, unit })),
];

/** The part of a shown value that the caret is in or next to. */
export function partAt(value: string, caret: number): Part | undefined {
  const parts = value.includes('T') ? DATE_TIME_PARTS : value.includes(':') ? TIME_PARTS : DATE_PARTS;
  return parts.find(({ to }) => caret <= to) ?? parts.at(-1);
}

/** One more or one less of a part; the others follow: the day after 31 December is in another year. */
export function stepValue(value: string, unit: Part['unit'], by: 1 | -1): string {
  const step = { [unit]: by };
  if (value.includes('T'))
    return localToDateTime(value)?.add(step).toString().slice(0, 'YYYY-MM-DDTHH:MM'.length) ?? value;
  if (value.includes(':')) return clockToTime(value)?.add(step).toString().slice(0, 'HH:MM'.length) ?? value;
  return isoToDate(value)?.add(step).toString() ?? value;
}

/** What an arrow key makes of a shown value, and where the part that it moved stands. */
export function stepPart(
  value: string | null,
  caret: number,
  by: 1 | -1,
): { readonly value: string; readonly part: readonly [number, number] } | undefined {
  const part = value === null ? undefined : partAt(value, caret);
  return value !== null && part ? { value: stepValue(value, part.unit, by), part: [part.from, part.to] } : undefined;
}
