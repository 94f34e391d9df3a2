const MONTH_YEAR = /^(\d{1,2})\s*[./-]\s*(\d{4})$/u;
const ISO = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/u;
const DAY = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/u;

/** „3/2024“, „03.2024“, „2024-03“ → `2024-03`; „15.3.2024“ → `2024-03-15`; `''` for nothing; undefined for what is no month. */
export function parseMonth(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return '';
  const [, monthFirst, yearLast] = MONTH_YEAR.exec(trimmed) ?? [];
  if (monthFirst !== undefined && yearLast !== undefined) return toIso(yearLast, monthFirst);
  const [, year, month, isoDay] = ISO.exec(trimmed) ?? [];
  if (year !== undefined && month !== undefined) return toIso(year, month, isoDay);
  const [, day, dayMonth, dayYear] = DAY.exec(trimmed) ?? [];
  return day !== undefined && dayMonth !== undefined && dayYear !== undefined
    ? toIso(dayYear, dayMonth, day)
    : undefined;
}

function toIso(year: string, month: string, day?: string): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}${day === undefined ? '' : `-${day.padStart(2, '0')}`}`;
  const time = new Date(iso.length === 7 ? `${iso}-01` : iso);
  // Date takes 2024-02-31 for a day in March in some engines: written back, it must be the same.
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(iso) ? iso : undefined;
}
