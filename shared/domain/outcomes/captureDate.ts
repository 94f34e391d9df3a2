const NUMERIC = /(?:\bbis|\bby)\s+(?:zum\s+)?(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2}(?!\d))?/iu;
const NAMED = /(?:\bbis|\bby)\s+(?:zum\s+)?(\d{1,2})\.?\s+(\p{L}{3,9})\.?(?:\s+(\d{4}))?/iu;

const MONTHS: readonly (readonly string[])[] = [
  ['januar', 'january', 'jan'],
  ['februar', 'february', 'feb'],
  ['märz', 'march', 'mrz', 'mar'],
  ['april', 'apr'],
  ['mai', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['dezember', 'december', 'dez', 'dec'],
];

export interface CapturedDate {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** The words that said so, to be cut from the text. */
  readonly words: string;
}

/**
 * The first date said with "bis" or "by": "bis 15.12.", "bis zum 15. Dezember 2027". Without a year the next such day
 * is meant. What is no day of the calendar ("31.2.") is text.
 * @param today `YYYY-MM-DD`
 */
export function captureDate(text: string, today: string): CapturedDate | undefined {
  const numeric = NUMERIC.exec(text);
  const named = numeric ? null : NAMED.exec(text);
  const match = numeric ?? named;
  if (!match) return undefined;
  const [words, day = '', monthText = '', yearText] = match;
  const month = numeric ? Number(monthText) : MONTHS.findIndex((names) => names.includes(monthText.toLowerCase())) + 1;
  const date = dateOf(
    Number(day),
    month,
    yearText === undefined ? undefined : Number(yearText.padStart(4, '20')),
    today,
  );
  return date === undefined ? undefined : { date, words };
}

function dateOf(day: number, month: number, year: number | undefined, today: string): string | undefined {
  if (year !== undefined) return calendarDay(year, month, day);
  const thisYear = Number(today.slice(0, 4));
  const candidate = calendarDay(thisYear, month, day);
  return candidate !== undefined && candidate >= today ? candidate : calendarDay(thisYear + 1, month, day);
}

function calendarDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}
