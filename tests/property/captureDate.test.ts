import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { captureDate } from '../../shared/domain/outcomes';

const DAY_MS = 86_400_000;
const day = fc
  .integer({ min: Date.parse('2024-01-01') / DAY_MS, max: Date.parse('2040-12-31') / DAY_MS })
  .map((days) => new Date(days * DAY_MS).toISOString().slice(0, 10));
const MONTHS = [
  ['Januar', 'January'],
  ['Februar', 'February'],
  ['März', 'March'],
  ['April', 'April'],
  ['Mai', 'May'],
  ['Juni', 'June'],
  ['Juli', 'July'],
  ['August', 'August'],
  ['September', 'September'],
  ['Oktober', 'October'],
  ['November', 'November'],
  ['Dezember', 'December'],
] as const;
const WEEKDAYS = [
  ['Sonntag', 'Sunday'],
  ['Montag', 'Monday'],
  ['Dienstag', 'Tuesday'],
  ['Mittwoch', 'Wednesday'],
  ['Donnerstag', 'Thursday'],
  ['Freitag', 'Friday'],
  ['Samstag', 'Saturday'],
] as const;
const german = fc.constantFrom('bis', 'bis spätestens', 'spätestens', 'bis zum');
const month = fc.nat({ max: 11 });
const read = (text: string, from: string): string => captureDate(`Konzept vorlegen ${text}`, from)?.date ?? '';
const weekdayOf = (date: string): number => new Date(date).getUTCDay();
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** Whatever can be said without a year. */
const word = fc.oneof(
  fc.constantFrom(
    'bis heute',
    'bis morgen',
    'bis übermorgen',
    'by tomorrow',
    'diese Woche',
    'nächste Woche',
    'by next week',
    'Ende der Woche',
    'Mitte der Woche',
    'Anfang der Woche',
    'Ende nächster Woche',
    'Anfang nächster Woche',
    'Ende des Monats',
    'Mitte des Monats',
    'Anfang des Monats',
    'Ende nächsten Monats',
    'bis Monatsende',
    'by the end of the month',
    'bis Quartalsende',
    'bis Jahresende',
    'by the end of the year',
  ),
  fc.tuple(fc.constantFrom('Anfang', 'Mitte', 'Ende'), month).map(([part, of]) => `bis ${part} ${MONTHS[of]?.[0]}`),
  fc.tuple(fc.constantFrom('early', 'mid', 'the end of'), month).map(([part, of]) => `by ${part} ${MONTHS[of]?.[1]}`),
  fc.tuple(german, fc.constantFrom(...WEEKDAYS)).map(([lead, [name]]) => `${lead} ${name}`),
  fc.constantFrom(...WEEKDAYS).map(([name]) => `nächste Woche ${name}`),
  fc
    .tuple(fc.integer({ min: 1, max: 60 }), fc.constantFrom('Tagen', 'Wochen', 'Monaten', 'days', 'weeks'))
    .map(([count, unit]) => `in ${count} ${unit}`),
  fc.tuple(fc.integer({ min: 1, max: 28 }), month).map(([date, of]) => `bis ${date}.${of + 1}.`),
  fc.integer({ min: 1, max: 52 }).map((week) => `bis KW ${week}`),
  fc.integer({ min: 1, max: 4 }).map((quarter) => `bis Ende Q${quarter}`),
);

describe('a day in words', () => {
  test('is a day of the calendar, never one before the meeting, and cut from the text as it was said', () => {
    fc.assert(
      fc.property(word, day, (said, from) => {
        const captured = captureDate(`Konzept vorlegen ${said}`, from);
        expect(captured?.words).toBe(said);
        expect(new Date(captured?.date ?? '').toISOString().slice(0, 10)).toBe(captured?.date);
        expect((captured?.date ?? '') >= from).toBe(true);
      }),
    );
  });

  test('is the last of the month at its end, in leap years too', () => {
    fc.assert(
      fc.property(month, day, fc.option(fc.integer({ min: 2024, max: 2048 })), (of, from, year) => {
        const date = read(`bis Ende ${MONTHS[of]?.[0]}${year === null ? '' : ` ${year}`}`, from);
        expect(Number(date.slice(5, 7))).toBe(of + 1);
        expect(new Date(Date.parse(date) + DAY_MS).getUTCDate()).toBe(1);
        if (year !== null) expect(date.startsWith(`${year}-`)).toBe(true);
        else expect(daysBetween(from, date)).toBeLessThan(366 + 28);
      }),
    );
  });

  test('is the next such day of the week, within seven days', () => {
    fc.assert(
      fc.property(
        german,
        fc.nat({ max: 6 }),
        fc.constantFrom(0 as const, 1 as const),
        day,
        (lead, of, language, from) => {
          const date = read(`${language === 0 ? lead : 'by'} ${WEEKDAYS[of]?.[language]}`, from);
          expect(weekdayOf(date)).toBe(of);
          expect(daysBetween(from, date)).toBeGreaterThanOrEqual(1);
          expect(daysBetween(from, date)).toBeLessThanOrEqual(7);
        },
      ),
    );
  });

  test('is in the week that follows, where the next week is named', () => {
    fc.assert(
      fc.property(fc.nat({ max: 6 }), day, (of, from) => {
        const monday = daysBetween('2024-01-01', from) - ((weekdayOf(from) + 6) % 7);
        const date = read(`nächste Woche ${WEEKDAYS[of]?.[0]}`, from);
        expect(weekdayOf(date)).toBe(of);
        expect(daysBetween('2024-01-01', date) - monday).toBeGreaterThanOrEqual(7);
        expect(daysBetween('2024-01-01', date) - monday).toBeLessThanOrEqual(13);
      }),
    );
  });

  test('counts days and weeks, and months to the same day or the last there is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), day, (count, from) => {
        expect(daysBetween(from, read(`in ${count} Tagen`, from))).toBe(count);
        expect(daysBetween(from, read(`within ${count} weeks`, from))).toBe(7 * count);
        const date = read(`in ${count} Monaten`, from);
        const months = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(months(date) - months(from)).toBe(count);
        expect(Number(date.slice(8))).toBeLessThanOrEqual(Number(from.slice(8)));
        if (date.slice(8) !== from.slice(8)) expect(new Date(Date.parse(date) + DAY_MS).getUTCDate()).toBe(1);
      }),
    );
  });

  test('is found nowhere in a text that says none', () => {
    const harmless = fc.constantFrom(
      'Konzept',
      'prüfen',
      'und',
      'so',
      'an',
      '12',
      'Maiglöckchen',
      'Sonntagsfrage',
      'wed',
    );
    fc.assert(
      fc.property(fc.array(harmless, { maxLength: 8 }), day, (words, from) => {
        expect(captureDate(words.join(' '), from)).toBeUndefined();
      }),
    );
  });
});
