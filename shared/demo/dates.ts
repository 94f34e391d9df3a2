const DAY = 86_400_000;

/** @param date `YYYY-MM-DD` */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** Nobody meets at a weekend: Saturday and Sunday move to the Tuesday after. */
export function toWorkingDay(date: string): string {
  const weekday = new Date(date).getUTCDay();
  if (weekday === 6) return addDays(date, 3);
  return weekday === 0 ? addDays(date, 2) : date;
}

/**
 * Wall-clock time in Berlin as instant. Summer time from the last Sunday in March to the last in October; the hours of the
 * change itself do not matter here, no meeting is held at night.
 * @param time `HH:MM`
 */
export function berlinToInstant(date: string, time: string): string {
  const year = date.slice(0, 4);
  const isSummer = date >= lastSunday(`${year}-03-31`) && date < lastSunday(`${year}-10-31`);
  return new Date(Date.parse(`${date}T${time}:00Z`) - (isSummer ? 2 : 1) * 3_600_000).toISOString();
}

function lastSunday(monthEnd: string): string {
  return addDays(monthEnd, -new Date(monthEnd).getUTCDay());
}
