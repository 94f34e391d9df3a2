import { calendarDay } from '../../calendarDays';
import { MONTH_NAMES } from '../../text/monthNames';

/** Of figures with slashes or hyphens and the year last, which are written both ways. */
export type SlashOrder = 'dayFirst' | 'monthFirst';

const MONTH = MONTH_NAMES.flat()
  .sort((a, b) => b.length - a.length)
  .join('|');

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/u;
const DOTTED = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?!\d)/u;
const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?![\d-])/u;
/** ISO 8601, basic format: "20260914", "20260914T142210Z". */
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?=t\d{4}|$)/u;
/** "14. September 2026", "14 Sep 26". */
const NAMED = new RegExp(String.raw`^(\d{1,2})\.?\s+(${MONTH})\.?,?\s+(\d{4}|\d{2})(?!\d)`, 'u');
/** "September 14, 2026", "Sep 14 2026". */
const NAMED_FIRST = new RegExp(String.raw`^(${MONTH})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)`, 'u');
/** A weekday before, in whatever language: letters that are no month. */
const WEEKDAY = new RegExp(String.raw`^(?!(?:${MONTH})(?!\p{L}))\p{L}+\.?,?\s+`, 'u');

/**
 * Calendar date `YYYY-MM-DD` at the beginning of a time stamp, as written (in its own time zone): ISO 8601, and as form tools and spreadsheet programs
 * write it in German or English. Undefined for what is no day, and for what could be two: a date that is kept as a proof is never guessed.
 * @param order undefined where nothing says how figures with slashes are meant
 */
export function readDate(text: string, order?: SlashOrder): string | undefined {
  const stamp = text.trim().toLowerCase().replace(WEEKDAY, '');
  const yearFirst = YEAR_FIRST.exec(stamp);
  if (yearFirst) return dayOf(yearFirst[1], yearFirst[2], yearFirst[3]);
  const compact = COMPACT.exec(stamp);
  if (compact) return dayOf(compact[1], compact[2], compact[3]);
  const dotted = DOTTED.exec(stamp);
  if (dotted) return dayOf(dotted[3], dotted[2], dotted[1]);
  const named = NAMED.exec(stamp);
  if (named) return dayOf(named[3], monthOf(named[2]), named[1]);
  const namedFirst = NAMED_FIRST.exec(stamp);
  if (namedFirst) return dayOf(namedFirst[3], monthOf(namedFirst[1]), namedFirst[2]);
  const slashed = SLASHED.exec(stamp);
  if (!slashed) return undefined;
  const [, first, second, year] = slashed;
  const dayFirst = dayOf(year, second, first);
  const monthFirst = dayOf(year, first, second);
  if (order === undefined)
    return dayFirst === undefined || dayFirst === monthFirst || monthFirst === undefined
      ? (dayFirst ?? monthFirst)
      : undefined;
  return order === 'dayFirst' ? (dayFirst ?? monthFirst) : (monthFirst ?? dayFirst);
}

/** Nobody joined a network of this kind before, and programs write the first day that they know where they have none. */
const EARLIEST = '1990-01-01';

/** Whether somebody can have said something on that day, looked at from today. */
export function isPlausibleDay(day: string, today: string): boolean {
  return day >= EARLIEST && day <= today;
}

/** What those of a column that can only be meant one way say about the others; undefined where they say nothing, or both. */
export function slashOrderOf(texts: Iterable<string>): SlashOrder | undefined {
  const seen = new Set<SlashOrder>();
  for (const text of texts) {
    const [, first = '', second = ''] = SLASHED.exec(text.trim()) ?? [];
    if (Number(first) > 12) seen.add('dayFirst');
    if (Number(second) > 12) seen.add('monthFirst');
  }
  return seen.size === 1 ? [...seen][0] : undefined;
}

function dayOf(year: string | undefined, month: string | undefined, date: string | undefined): string | undefined {
  const full = year?.length === 2 ? `20${year}` : year;
  return calendarDay(Number(full), Number(month), Number(date));
}

function monthOf(name: string | undefined): string {
  return String(MONTH_NAMES.findIndex((names) => name !== undefined && names.includes(name)) + 1);
}
