/** Days from `from` to `to`, each a beginning of `YYYY-MM-DD`; null where it is open to that side. */
export interface DateRange {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * `2025`, `03/2025`, `2025-03`, `1.3.2025`, with `<`, `>`, `<=`, `>=` before or `..` between two: `>2025` begins in 2026.
 * @returns undefined where it is no date
 */
export function readDateRange(text: string): DateRange | undefined {
  const [first = '', second] = text.split('..');
  if (second !== undefined) {
    const [from, to] = [first.trim(), second.trim()].map((part) => (part === '' ? null : readPeriod(part)));
    return from === undefined || to === undefined || (from === null && to === null) ? undefined : { from, to };
  }
  const [, sign = '', rest = ''] = /^\s*(<=|>=|<|>)?\s*(.*)$/su.exec(text) ?? [];
  const period = readPeriod(rest.trim());
  if (period === undefined) return undefined;
  switch (sign) {
    case '<':
      return { from: null, to: dayBefore(period) };
    case '<=':
      return { from: null, to: period };
    case '>':
      return { from: afterPeriod(period), to: null };
    case '>=':
      return { from: period, to: null };
    default:
      return { from: period, to: period };
  }
}

/** @param date `YYYY-MM-DD` or `YYYY-MM`; one that is known to the month only counts where all of the month does */
export function isInRange(date: string, { from, to }: DateRange): boolean {
  if (date === '') return false;
  return (from === null || firstDay(date) >= firstDay(from)) && (to === null || isUntil(date, to));
}

function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 'YYYY-MM-DD'.length);
}

function isUntil(date: string, to: string): boolean {
  return date.length < to.length ? date < to.slice(0, date.length) : date.slice(0, to.length) <= to;
}

function readPeriod(text: string): string | undefined {
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/u.exec(text);
  if (iso) return toPeriod(iso[1], iso[2], iso[3]);
  const german = /^(?:(\d{1,2})\.)?(\d{1,2})[./](\d{4})$/u.exec(text);
  return german ? toPeriod(german[3], german[2], german[1]) : undefined;
}

function toPeriod(year = '', month?: string, day?: string): string | undefined {
  if (month === undefined) return year;
  const [monthNumber, dayNumber] = [Number(month), Number(day ?? '1')];
  if (monthNumber < 1 || monthNumber > 12 || dayNumber < 1 || dayNumber > lastDay(Number(year), monthNumber))
    return undefined;
  return [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The first day behind a year, a month or a day. */
function afterPeriod(period: string): string {
  const [year = 0, month, day] = period.split('-').map(Number);
  const time =
    month === undefined
      ? Date.UTC(year + 1, 0, 1)
      : day === undefined
        ? Date.UTC(year, month, 1)
        : Date.UTC(year, month - 1, day + 1);
  return new Date(time).toISOString().slice(0, 10);
}

function dayBefore(period: string): string {
  const [year = 0, month = 1, day = 1] = period.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day - 1)).toISOString().slice(0, 10);
}
