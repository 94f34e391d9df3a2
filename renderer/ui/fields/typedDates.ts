// What somebody has typed into a field for a day, a time or both: the day comes first, in both languages of the surface.

/** What a text says. Values are as the store holds them: `YYYY-MM-DD`, `HH:MM` or `YYYY-MM-DDTHH:MM`. */
export type Reading =
  | { readonly kind: 'empty' }
  /** Written in full: nothing that could follow would mean something else. */
  | { readonly kind: 'whole'; readonly value: string }
  /** Understood, but possibly still being typed: 9.12.27 may become 9.12.2705, and 9 o'clock may become 9:30. */
  | { readonly kind: 'short'; readonly value: string }
  | { readonly kind: 'unfinished' }
  /** Written in full, and not to be found in the calendar or on the clock. It is never turned into something near it. */
  | { readonly kind: 'impossible'; readonly what: 'day' | 'time' };

export type Read = (text: string) => Reading;

const UNFINISHED: Reading = { kind: 'unfinished' };

/** The first year that anybody means by four digits; before it, they are still being typed. */
const FIRST_YEAR = 1900;
const SPACED_DATE = /^(\d{1,2})\s*[./ -]\s*(\d{1,2})\s*[./ -]\s*(\d{4}|\d{2})$/;
const DIGIT_DATE = /^(\d{2})(\d{2})(\d{4}|\d{2})$/;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** 9.12.2027, 09122027, 9/12/27 or 2027-12-09. */
export function readDate(text: string): Reading {
  const typed = text.trim();
  if (typed === '') return { kind: 'empty' };
  const [, isoYear, isoMonth, isoDay] = ISO_DATE.exec(typed) ?? [];
  if (isoYear !== undefined) return dayOf(isoYear, isoMonth, isoDay);
  const [, day, month, year] = SPACED_DATE.exec(typed) ?? DIGIT_DATE.exec(typed) ?? [];
  return dayOf(year, month, day);
}

function dayOf(year = '', month = '', day = ''): Reading {
  if (year === '' || (year.length === 4 && Number(year) < FIRST_YEAR)) return UNFINISHED;
  const isShort = year.length === 2;
  const value = [isShort ? `20${year}` : year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  const time = Date.parse(`${value}T00:00Z`);
  // The parser takes a thirty-first of February for a day in March.
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
  if (!exists) return { kind: 'impossible', what: 'day' };
  return { kind: isShort ? 'short' : 'whole', value };
}

const SPACED_TIME = /^(\d{1,2})\s*[:.]\s*(\d{2})$/;
const DIGIT_TIME = /^(\d{1,2})(\d{2})$/;

/** 9:30, 09.30, 0930, 930 or 9, on the clock of 24 hours; also with „Uhr“. */
export function readTime(text: string): Reading {
  const typed = text.replace(/uhr\s*$/iu, '').trim();
  if (typed === '') return { kind: 'empty' };
  if (/^\d{1,2}$/.test(typed)) return timeOf(typed, '00', true);
  const [, hour, minute] = SPACED_TIME.exec(typed) ?? DIGIT_TIME.exec(typed) ?? [];
  // Three digits are the beginning of four as well.
  return hour === undefined ? UNFINISHED : timeOf(hour, minute, /^\d{3}$/.test(typed));
}

function timeOf(hour: string, minute = '', isShort: boolean): Reading {
  if (Number(hour) <= 23 && Number(minute) <= 59)
    return { kind: isShort ? 'short' : 'whole', value: `${hour.padStart(2, '0')}:${minute}` };
  return isShort ? UNFINISHED : { kind: 'impossible', what: 'time' };
}

const DATE_AND_TIME = /^(.+?)[\s,T]+(\d{1,2}(?:[:.]?\d{2})?(?:\s*uhr)?)$/iu;
const DIGIT_DATE_AND_TIME = /^(\d{8})(\d{4})$/;

/** A day and a time behind it: 9.12.2027, 10:00 or 091220271000. A day alone is not finished. */
export function readDateTime(text: string): Reading {
  const typed = text.trim();
  if (typed === '') return { kind: 'empty' };
  const [, date, clock] = DATE_AND_TIME.exec(typed) ?? DIGIT_DATE_AND_TIME.exec(typed) ?? [];
  const whole = readDate(typed.replace(/,$/, ''));
  if (date === undefined || clock === undefined || isUnderstood(whole))
    return whole.kind === 'impossible' ? whole : UNFINISHED;
  const day = readDate(date);
  const time = readTime(clock);
  if (!isUnderstood(day)) return day;
  if (!isUnderstood(time)) return time;
  const kind = day.kind === 'short' || time.kind === 'short' ? 'short' : 'whole';
  return { kind, value: `${day.value}T${time.value}` };
}

export function isUnderstood(reading: Reading): reading is Extract<Reading, { readonly value: string }> {
  return reading.kind === 'whole' || reading.kind === 'short';
}
