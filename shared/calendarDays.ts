/** Reckoning with calendar days as `YYYY-MM-DD`: no zone, no clock. */

const DAY_MS = 86_400_000;

/** @param month 1 to 12; undefined for what is no day, as 31 April */
export function calendarDay(year: number, month: number, date: number): string | undefined {
  const day = new Date(Date.UTC(year, month - 1, date));
  return day.getUTCFullYear() === year && day.getUTCMonth() === month - 1 && day.getUTCDate() === date
    ? toDay(day.getTime())
    : undefined;
}

export function addDays(day: string, count: number): string {
  return toDay(Date.parse(day) + count * DAY_MS);
}

/** A month after 31 January is the last of February. */
export function addMonths(day: string, count: number): string {
  const from = new Date(day);
  const first = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + count, 1);
  const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + count + 1, 0)).getUTCDate();
  return toDay(first + (Math.min(from.getUTCDate(), last) - 1) * DAY_MS);
}

/** The last day of the span that the day lies in: of its month (1), quarter (3) or year (12). */
export function lastDayOf(day: string, months: 1 | 3 | 12): string {
  const from = new Date(day);
  const end = (Math.floor(from.getUTCMonth() / months) + 1) * months;
  return toDay(Date.UTC(from.getUTCFullYear(), end, 0));
}

/** Of the week that the day is in, which begins with it (ISO 8601). */
export function mondayOf(day: string): string {
  return addDays(day, -weekdayOf(day));
}

/** @param weekday 0 for Monday; the next such day after this one */
export function weekdayAfter(day: string, weekday: number): string {
  return addDays(day, ((weekday - weekdayOf(day) + 6) % 7) + 1);
}

/** Monday of a calendar week: the first is the one that 4 January is in (ISO 8601). Undefined where the year has no such week. */
export function mondayOfWeek(year: number, week: number): string | undefined {
  const monday = addDays(mondayOf(`${year}-01-04`), (week - 1) * 7);
  // The Thursday of a week says which year it belongs to.
  return week >= 1 && addDays(monday, 3).startsWith(`${year}-`) ? monday : undefined;
}

/** 0 for Monday. */
function weekdayOf(day: string): number {
  return (new Date(day).getUTCDay() + 6) % 7;
}

function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
