// What somebody has typed into a field for a day, a month, a time or a day and a time: the day comes first, in both languages of the surface.

/** What a text says. Values are as the store holds them: `YYYY-MM-DD`, `YYYY-MM`, `HH:MM` or `YYYY-MM-DDTHH:MM`. */
export type Reading =
  | { readonly kind: 'empty' }
  /** Written in full: nothing that could follow would mean something else. */
  | { readonly kind: 'whole'; readonly value: string }
  /** Understood, but possibly still being typed: 9.12.27 may become 9.12.2705, and 9 o'clock may become 9:30. */
  | { readonly kind: 'short'; readonly value: string }
  | { readonly kind: 'unfinished' }
  /** Written in full, and not to be found in the calendar or on the clock. It is never turned into something near it. */
  | Impossible;

interface Impossible {
  readonly kind: 'impossible';
  readonly what: 'day' | 'month' | 'year' | 'time' | 'number' | 'fraction' | 'range';
  /** The part of the text that is wrong, as it was typed. */
  readonly part: string;
}

/** @param known what the field held before; what is left out of a text is taken from there */
export type Read = (text: string, known?: string | null) => Reading;

const UNFINISHED: Reading = { kind: 'unfinished' };

/** What else somebody writes is a slip of the finger: 3026, 0202. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;
const SPACED_DATE = /^(\d{1,2})\s*[./ -]\s*(\d{1,2})\s*[./ -]\s*(\d{4}|\d{2})$/;
const DIGIT_DATE = /^(\d{2})(\d{2})(\d{4}|\d{2})$/;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** 9.12.2027, 09122027, 9/12/27 or 2027-12-09. */
export function readDate(text: string): Reading {
  const typed = text.trim();
  if (typed === '') return { kind: 'empty' };
  const [, isoYear, isoMonth, isoDay] = ISO_DATE.exec(typed) ?? [];
  if (isoYear !== undefined) return dayOf(typed, isoYear, isoMonth, isoDay);
  const [, day, month, year] = SPACED_DATE.exec(typed) ?? DIGIT_DATE.exec(typed) ?? [];
  return year === undefined ? UNFINISHED : dayOf(typed, year, month, day);
}

function dayOf(typed: string, year: string, month = '', day = ''): Reading {
  const isShort = year.length === 2;
  if (!isShort && !isYear(year)) return { kind: 'impossible', what: 'year', part: year };
  const value = [isShort ? `20${year}` : year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  const time = Date.parse(`${value}T00:00Z`);
  // The parser takes a thirty-first of February for a day in March.
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
  if (!exists) return { kind: 'impossible', what: 'day', part: typed };
  return { kind: isShort ? 'short' : 'whole', value };
}

function isYear(year: string): boolean {
  return Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR;
}

const SPACED_MONTH = /^(\d{1,2})\s*[./ -]\s*(\d{4}|\d{2})$/;
const DIGIT_MONTH = /^(\d{2})(\d{4}|\d{2})$/;
const NAMED_MONTH = /^(\p{L}{3,})\.?\s*(\d{4}|\d{2})$/u;
const ISO_MONTH = /^(\d{4})-([1-9]|\d{2})$/;
const MONTH_NAMES = ['de', 'en'].map((language) => {
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2024, month)).toLowerCase());
});

/** 3/2024, 032024, 3.24, März 2024 or 2024-03; also a whole day, where it is known. Six digits are a month and a year. */
export function readMonth(text: string): Reading {
  const typed = text.trim();
  if (typed === '') return { kind: 'empty' };
  const [, isoYear, isoMonth] = ISO_MONTH.exec(typed) ?? [];
  if (isoYear !== undefined) return monthOf(typed, isoYear, isoMonth);
  const [, month, year] = SPACED_MONTH.exec(typed) ?? DIGIT_MONTH.exec(typed) ?? [];
  if (year !== undefined) return monthOf(typed, year, month);
  const [, name, namedYear] = NAMED_MONTH.exec(typed) ?? [];
  if (name === undefined || namedYear === undefined) return readDate(typed);
  const named = monthNamed(name.toLowerCase());
  return named === undefined
    ? { kind: 'impossible', what: 'month', part: typed }
    : monthOf(typed, namedYear, String(named));
}

function monthOf(typed: string, year: string, month = ''): Reading {
  const isShort = year.length === 2;
  const exists = Number(month) >= 1 && Number(month) <= 12;
  // 2024 alone, and the first digits of a day: there is more to come.
  if (!exists && isShort) return UNFINISHED;
  if (!exists) return { kind: 'impossible', what: 'month', part: typed };
  if (!isShort && !isYear(year)) return { kind: 'impossible', what: 'year', part: year };
  return { kind: isShort ? 'short' : 'whole', value: `${isShort ? `20${year}` : year}-${month.padStart(2, '0')}` };
}

/** 1 to 12; undefined where no name, or more than one, begins so. */
function monthNamed(beginning: string): number | undefined {
  const found = new Set(
    MONTH_NAMES.flatMap((names) => names.flatMap((name, index) => (name.startsWith(beginning) ? [index + 1] : []))),
  );
  return found.size === 1 ? [...found][0] : undefined;
}

const SPACED_TIME = /^(\d{1,2})\s*[:.]\s*(\d{2})$/;
const DIGIT_TIME = /^(\d{1,2})(\d{2})$/;

/** 9:30, 09.30, 0930, 930 or 9, on the clock of 24 hours; also with „Uhr“. */
export function readTime(text: string): Reading {
  const typed = text.replace(/uhr\s*$/iu, '').trim();
  if (typed === '') return { kind: 'empty' };
  if (/^\d{1,2}$/.test(typed)) return timeOf(typed, typed, '00', true);
  const [, hour, minute] = SPACED_TIME.exec(typed) ?? DIGIT_TIME.exec(typed) ?? [];
  // Three digits are the beginning of four as well.
  return hour === undefined ? UNFINISHED : timeOf(typed, hour, minute, /^\d{3}$/.test(typed));
}

function timeOf(typed: string, hour: string, minute = '', isShort: boolean): Reading {
  if (Number(hour) <= 23 && Number(minute) <= 59)
    return { kind: isShort ? 'short' : 'whole', value: `${hour.padStart(2, '0')}:${minute}` };
  return isShort ? UNFINISHED : { kind: 'impossible', what: 'time', part: typed };
}

const DATE_AND_TIME = /^(.+?)[\s,T]+(\d{1,2}(?:[:.]?\d{2})?(?:\s*uhr)?)$/iu;
const DIGIT_DATE_AND_TIME = /^(\d{8})(\d{4})$/;
/** Not 9.12, which is a day without its year as well. */
const TIME_ALONE = /^(?:\d{1,4}|\d{1,2}:\d{2}|\d{1,2}[.:]?\d{0,2}\s*uhr)$/iu;

/** A day and a time behind it: 9.12.2027, 10:00 or 091220271000. Of a known day and time, one alone leaves the other as it is. */
export function readDateTime(text: string, known: string | null = null): Reading {
  const typed = text.trim();
  if (typed === '') return { kind: 'empty' };
  const [knownDay, knownTime] = known?.split('T') ?? [];
  if (TIME_ALONE.test(typed)) {
    const time = readTime(typed);
    // 3112 is no time, and the beginning of 31122027.
    if (time.kind === 'impossible' && /^\d+$/.test(typed)) return UNFINISHED;
    return completed(time, knownDay, (clock, day) => `${day}T${clock}`);
  }
  const [, date, clock] = DATE_AND_TIME.exec(typed) ?? DIGIT_DATE_AND_TIME.exec(typed) ?? [];
  const whole = readDate(typed.replace(/,$/, ''));
  if (date === undefined || clock === undefined || isUnderstood(whole))
    return completed(whole, knownTime, (day, time) => `${day}T${time}`);
  const day = readDate(date);
  const time = readTime(clock);
  if (!isUnderstood(day)) return day;
  if (!isUnderstood(time)) return time;
  const kind = day.kind === 'short' || time.kind === 'short' ? 'short' : 'whole';
  return { kind, value: `${day.value}T${time.value}` };
}

/** One half with the other as it was; the other half may still follow. */
function completed(half: Reading, other: string | undefined, join: (half: string, other: string) => string): Reading {
  if (!isUnderstood(half)) return half;
  return other === undefined ? UNFINISHED : { kind: 'short', value: join(half.value, other) };
}

export function isUnderstood(reading: Reading): reading is Extract<Reading, { readonly value: string }> {
  return reading.kind === 'whole' || reading.kind === 'short';
}
