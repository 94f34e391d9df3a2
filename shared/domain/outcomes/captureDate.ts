import { addDays, addMonths, calendarDay, lastDayOf, mondayOf, mondayOfWeek, weekdayAfter } from '../../calendarDays';
import { MONTH_NAMES } from '../../text/monthNames';

export interface CapturedDate {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** The words that said so, to be cut from the text. */
  readonly words: string;
}

/**
 * The first day that a text says, in figures or in words, German or English: "bis 15.12.", "bis spätestens Freitag", "by the end of
 * March", "in zwei Wochen". A word means what is to come: without a year the next such day, and never one before the meeting, unless it says what is past
 * ("bis gestern"): that is a day as well, and whoever typed it is told rather than left with the words in the text. What is no
 * day of the calendar ("31.2.") is text. Without a "bis" or "by" only what can hardly mean anything else is taken, and at the end of
 * the text or before the owner: "Zahlen von Ende März prüfen" says what to check, not when.
 * @param day `YYYY-MM-DD` of the meeting, from which words count
 */
export function captureDate(text: string, day: string): CapturedDate | undefined {
  for (const { date, words } of saidDays(text, day)) if (date !== undefined) return { date, words };
  return undefined;
}

/**
 * The words of a deadline that is no day of the calendar ("bis 31.02.", "bis 15.13.", "bis KW 60"), where the text says no other.
 * @param day as for `captureDate`
 */
export function impossibleDate(text: string, day: string): string | undefined {
  const said = saidDays(text, day);
  return said.some(({ date }) => date !== undefined) ? undefined : said[0]?.words.trim();
}

/**
 * The text without the words of its impossible deadline and what held them in place, everything else as it was: for when the day is chosen by hand.
 * @param day as for `captureDate`
 */
export function withoutImpossibleDate(text: string, day: string): string {
  const words = impossibleDate(text, day);
  if (words === undefined) return text;
  const at = text.indexOf(words);
  const [before = '', after = ''] = withoutBrackets(
    text.slice(0, at).replace(/[ \t]+$/u, ''),
    text.slice(at + words.length).replace(/^[ \t]+/u, ''),
  );
  if (after === '') return before.replace(/[\s,;]+$/u, '');
  if (before === '' || before.endsWith('\n')) return before + after.replace(/^\n/u, '');
  return before + (/^[,.;:!?\n]/u.test(after) ? '' : ' ') + after;
}

function withoutBrackets(before: string, after: string): readonly string[] {
  const isHeld = before.endsWith('(') && after.startsWith(')');
  return isHeld ? [before.slice(0, -1).trimEnd(), after.slice(1).trimStart()] : [before, after];
}

interface SaidDay {
  /** Undefined for what is no day of the calendar. */
  readonly date: string | undefined;
  readonly words: string;
}

/** One for each place in the text, in its order. "bis Freitag, 15.12." is one day, said twice: the longer words say more, possible or not. */
function saidDays(text: string, day: string): readonly SaidDay[] {
  const found = rules.flatMap(({ led, alone, toDate }) =>
    [led, alone].flatMap((pattern) => {
      const match = pattern?.exec(text);
      return match ? [{ date: toDate(match.groups ?? {}, day), words: match[0], at: match.index }] : [];
    }),
  );
  return found
    .sort((a, b) => a.at - b.at || b.words.length - a.words.length)
    .filter(({ at }, index, all) => at !== all[index - 1]?.at);
}

type Said = Readonly<Record<string, string | undefined>>;
type ToDate = (said: Said, day: string) => string | undefined;

interface Rule {
  /** Behind a word for a deadline. */
  readonly led: RegExp;
  /** On its own. */
  readonly alone: RegExp | undefined;
  readonly toDate: ToDate;
}

/** From Monday. Short forms want their dot: "so" and "sun" are words. */
const WEEKDAYS: readonly (readonly string[])[] = [
  ['montag', 'monday', 'mo.', 'mon.'],
  ['dienstag', 'tuesday', 'di.', 'tue.'],
  ['mittwoch', 'wednesday', 'mi.', 'wed.'],
  ['donnerstag', 'thursday', 'do.', 'thu.'],
  ['freitag', 'friday', 'fr.', 'fri.'],
  ['samstag', 'sonnabend', 'saturday', 'sa.', 'sat.'],
  ['sonntag', 'sunday', 'so.', 'sun.'],
];
const NUMBERS: readonly (readonly string[])[] = [
  ['ein', 'eine', 'einem', 'einer', 'eines', 'a', 'an', 'one'],
  ['zwei', 'two'],
  ['drei', 'three'],
  ['vier', 'four'],
  ['fünf', 'five'],
  ['sechs', 'six'],
  ['sieben', 'seven'],
  ['acht', 'eight'],
  ['neun', 'nine'],
  ['zehn', 'ten'],
  ['elf', 'eleven'],
  ['zwölf', 'twelve'],
];
const FRIDAY = 4;

function anyOf(words: readonly (readonly string[])[]): string {
  return words
    .flat()
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace('.', String.raw`\.`))
    .join('|');
}
function indexOf(words: readonly (readonly string[])[], said: string | undefined): number {
  return words.findIndex((names) => names.includes((said ?? '').toLowerCase()));
}

const MONTH = `(?<month>${anyOf(MONTH_NAMES)})`;
const WEEKDAY = `(?<weekday>${anyOf(WEEKDAYS)})`;
const YEAR = String.raw`(?:,?\s+(?<year>\d{4})(?!\d))?`;
const NEXT = String.raw`(?<next>nächste[mnrs]?|kommende[mnrs]?|folgende[mnrs]?|next|coming)`;
const LAST = String.raw`(?:letzte[mnrs]?|vorige[mnrs]?|vergangene[mnrs]?|last)`;
const THIS = String.raw`(?:diese[mnrs]?|de[rms]|this|the)`;
const PART = String.raw`(?<part>anfang|beginning|start|early|mitte|middle|mid|ende|end)(?:\s+of|\s*-)?`;
const LEAD = String.raw`(?<![\p{L}\p{N}])(?:bis|by|until|till|due|spätestens|(?:no|not)\s+later\s+than)(?:\s+(?:bis|spätestens|einschließlich|zum|zur|am|den|dem|the|on|in))*\s+`;
/** What says of which time something is, not when it is to be done. */
const NOT_AFTER = String.raw`(?<!(?<![\p{L}])(?:von|vom|seit|ab|für|nach|vor|zu|zum|aus|of|from|since|for|after|before|until)\s+)`;
const WORD_BEGINS = String.raw`(?<![\p{L}\p{N}@])`;
const WORD_ENDS = String.raw`(?![\p{L}\p{N}])`;
const TEXT_ENDS = String.raw`(?=[\s.,;:!?]*(?:$|\s@))`;

function rule(said: string, toDate: ToDate, { alone = false }: { readonly alone?: boolean } = {}): Rule {
  return {
    led: new RegExp(`${LEAD}(?:${said})${WORD_ENDS}`, 'iu'),
    alone: alone ? new RegExp(`${WORD_BEGINS}${NOT_AFTER}(?:${said})${WORD_ENDS}${TEXT_ENDS}`, 'iu') : undefined,
    toDate,
  };
}

const ALONE = { alone: true } as const;
const ON_WEEKDAY = `(?:(?:${anyOf(WEEKDAYS)}),?\\s+(?:den\\s+|dem\\s+)?)?`;

const rules: readonly Rule[] = [
  // 15.12., 15.12.27
  rule(
    String.raw`${ON_WEEKDAY}(?<date>\d{1,2})\.\s?(?<number>\d{1,2})\.(?:\s?(?<year>\d{4}|\d{2})(?!\d))?`,
    ({ date, number, year }, day) => dateOf(Number(date), Number(number), year, day),
  ),
  // 15.12, as it is typed in a hurry: at the end, where it can hardly be a number
  rule(String.raw`${ON_WEEKDAY}(?<date>\d{1,2})\.(?<number>\d{1,2})${TEXT_ENDS}`, ({ date, number }, day) =>
    dateOf(Number(date), Number(number), undefined, day),
  ),
  // 2027-12-15
  rule(String.raw`(?<year>\d{4})-(?<number>\d{2})-(?<date>\d{2})`, ({ date, number, year }) =>
    calendarDay(Number(year), Number(number), Number(date)),
  ),
  // 15. Dezember 2027, 15th of December
  rule(
    String.raw`${ON_WEEKDAY}(?<date>\d{1,2})(?:\.|st|nd|rd|th)?\s+(?:of\s+)?${MONTH}\.?${YEAR}`,
    ({ date, month, year }, day) => dateOf(Number(date), indexOf(MONTH_NAMES, month) + 1, year, day),
  ),
  // December 15, 2027
  rule(String.raw`${MONTH}\.?\s+(?<date>\d{1,2})(?:st|nd|rd|th)?(?![\d.])${YEAR}`, ({ date, month, year }, day) =>
    dateOf(Number(date), indexOf(MONTH_NAMES, month) + 1, year, day),
  ),
  rule('heute|today', (_, day) => day),
  rule('gestern|yesterday', (_, day) => addDays(day, -1)),
  rule('vorgestern', (_, day) => addDays(day, -2)),
  rule(`${LAST}\\s+${WEEKDAY}`, ({ weekday }, day) =>
    addDays(weekdayAfter(addDays(day, -1), indexOf(WEEKDAYS, weekday)), -7),
  ),
  rule(String.raw`${LAST}\s+(?:woche|week)`, (_, day) => addDays(mondayOf(day), FRIDAY - 7)),
  rule('morgen|tomorrow', (_, day) => addDays(day, 1)),
  rule(String.raw`übermorgen|the\s+day\s+after\s+tomorrow|day\s+after\s+tomorrow`, (_, day) => addDays(day, 2)),
  // in zwei Wochen, binnen 14 Tagen
  rule(
    String.raw`(?:in|binnen|innerhalb(?:\s+von)?|within)\s+(?<count>\d{1,3}|${anyOf(NUMBERS)})\s+${unitPattern()}`,
    inUnits,
    ALONE,
  ),
  rule(String.raw`(?<count>\d{1,3}|${anyOf(NUMBERS)})\s+${unitPattern()}`, inUnits),
  // nächste Woche Montag
  rule(String.raw`(?:in\s+der\s+)?${NEXT}\s+(?:woche|week)(?:,?\s+(?:am\s+|on\s+)?${WEEKDAY})?`, nextWeek, ALONE),
  // Montag nächster Woche
  rule(String.raw`${WEEKDAY},?\s+(?:in\s+der\s+|of\s+)?${NEXT}\s+(?:woche|week)`, nextWeek, ALONE),
  rule(String.raw`(?:diese[rn]?|this)\s+(?:woche|week)`, (_, day) => endOfWeek(day), ALONE),
  // Ende nächster Woche, end of the week
  rule(String.raw`${PART}(?:\s+(?:${NEXT}|${THIS}))?\s+(?:woche|week)`, partOfWeek, ALONE),
  rule(String.raw`(?:(?:${NEXT}|${THIS})\s+)?${WEEKDAY}`, ({ weekday }, day) =>
    weekdayAfter(day, indexOf(WEEKDAYS, weekday)),
  ),
  // Ende März 2027, mid-January
  rule(String.raw`${PART}\s*${MONTH}\.?${YEAR}`, partOfNamedMonth, ALONE),
  // Ende des Monats, Mitte nächsten Monats
  rule(String.raw`${PART}\s+(?:${NEXT}|${THIS})\s+(?:monats?|month)`, partOfMonth, ALONE),
  rule(String.raw`monatsende|month[\s-]?end`, (_, day) => lastDayOf(day, 1), ALONE),
  rule(
    String.raw`(?:ende|end\s+of)\s+(?:${NEXT}|${THIS})\s+(?:quartals|quarter)|quartalsende`,
    ({ next }, day) => lastDayOf(next === undefined ? day : addMonths(day, 3), 3),
    ALONE,
  ),
  rule(
    String.raw`(?:ende|end\s+of)\s+(?:${NEXT}|${THIS})\s+(?:jahr(?:e?s)?|year)|jahresende|year[\s-]?end`,
    ({ next }, day) => lastDayOf(next === undefined ? day : addMonths(day, 12), 12),
    ALONE,
  ),
  // Ende Q1 2028
  rule(String.raw`(?:ende|end\s+of)\s+q(?<number>[1-4])(?:[\s/]+(?<year>\d{4})(?!\d))?`, endOfQuarter, ALONE),
  // KW 12
  rule(
    String.raw`(?:(?:ende|end\s+of)\s+)?(?:kw|kalenderwoche)\s*(?<number>\d{1,2})(?:[\s/]+(?<year>\d{4})(?!\d))?`,
    ofWeek,
  ),
];

function unitPattern(): string {
  return String.raw`(?:(?<days>tag(?:e[ns]?)?|days?)|(?<weeks>wochen?|weeks?)|(?<months>monat(?:e[ns]?|s)?|months?)|(?<years>jahr(?:e[ns]?)?|years?))`;
}

/** A day without a year is the next such day. */
function dateOf(date: number, month: number, year: string | undefined, day: string): string | undefined {
  if (year !== undefined) return calendarDay(Number(year.padStart(4, '20')), month, date);
  return next(day, (of) => calendarDay(of, month, date));
}

/** This year's, or next year's where that is over. */
function next(day: string, inYear: (year: number) => string | undefined): string | undefined {
  const year = Number(day.slice(0, 4));
  const candidate = inYear(year);
  return candidate !== undefined && candidate >= day ? candidate : inYear(year + 1);
}

function inUnits({ count = '', days, weeks, months }: Said, day: string): string {
  const number = /^\d/u.test(count) ? Number(count) : indexOf(NUMBERS, count) + 1;
  if (days !== undefined) return addDays(day, number);
  if (weeks !== undefined) return addDays(day, 7 * number);
  return addMonths(day, months === undefined ? 12 * number : number);
}

/** Without a day of the week: its last working day. */
function nextWeek({ weekday }: Said, day: string): string {
  return addDays(mondayOf(day), 7 + (weekday === undefined ? FRIDAY : indexOf(WEEKDAYS, weekday)));
}

/** Its Friday; on a weekend, the Sunday. */
function endOfWeek(day: string): string {
  const friday = addDays(mondayOf(day), FRIDAY);
  return friday >= day ? friday : addDays(mondayOf(day), 6);
}

function partOfWeek({ part, next: following }: Said, day: string): string {
  const place = placeOf(part);
  const monday = addDays(mondayOf(day), following === undefined ? 0 : 7);
  if (place === 'end') return following === undefined ? endOfWeek(day) : addDays(monday, FRIDAY);
  const candidate = addDays(monday, place === 'start' ? 0 : 2);
  return candidate >= day ? candidate : addDays(candidate, 7);
}

function partOfNamedMonth({ part, month, year }: Said, day: string): string | undefined {
  const inYear = (of: number): string | undefined => {
    const first = calendarDay(of, indexOf(MONTH_NAMES, month) + 1, 1);
    return first === undefined ? undefined : partFrom(first, part);
  };
  return year === undefined ? next(day, inYear) : inYear(Number(year));
}

function partOfMonth({ part, next: following }: Said, day: string): string {
  const first = `${day.slice(0, 7)}-01`;
  const candidate = partFrom(following === undefined ? first : addMonths(first, 1), part);
  return candidate >= day ? candidate : partFrom(addMonths(first, 1), part);
}

/** The first days of a month are its fifth at the latest, its middle the fifteenth. */
function partFrom(first: string, part: string | undefined): string {
  const place = placeOf(part);
  return place === 'end' ? lastDayOf(first, 1) : addDays(first, place === 'start' ? 4 : 14);
}

function placeOf(part = ''): 'start' | 'middle' | 'end' {
  if (/^(?:ende|end)$/iu.test(part)) return 'end';
  return /^m/iu.test(part) ? 'middle' : 'start';
}

function endOfQuarter({ number, year }: Said, day: string): string | undefined {
  const inYear = (of: number): string | undefined => {
    const first = calendarDay(of, 3 * Number(number) - 2, 1);
    return first === undefined ? undefined : lastDayOf(first, 3);
  };
  return year === undefined ? next(day, inYear) : inYear(Number(year));
}

/** The Friday of a calendar week (ISO 8601). */
function ofWeek({ number, year }: Said, day: string): string | undefined {
  const inYear = (of: number): string | undefined => {
    const monday = mondayOfWeek(of, Number(number));
    return monday === undefined ? undefined : addDays(monday, FRIDAY);
  };
  return year === undefined ? next(day, inYear) : inYear(Number(year));
}
