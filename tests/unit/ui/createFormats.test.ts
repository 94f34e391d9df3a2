import { expect, test } from 'vitest';
import { createFormats } from '../../../renderer/ui/messages/createFormats';

const de = createFormats('de');
const en = createFormats('en');

test('a calendar date stays the day it is in every time zone', () => {
  expect(de.formatDate('2026-11-23')).toBe('23.11.2026');
  expect(en.formatDate('2026-11-23')).toBe('23/11/2026');
  expect(de.formatLongDate('2026-12-09')).toBe('Mittwoch, 9. Dezember 2026');
  expect(de.formatDayMonth('2026-12-15')).toBe('15.12.');
});

test('a local time is shown as it was written', () => {
  expect(de.formatTime('2026-12-09T09:05')).toBe('09:05');
  expect(de.formatDateTime('2026-12-09T09:05')).toBe('09.12.2026, 09:05');
});

test('a month is written with a slash, from a date or from a month', () => {
  expect(de.formatMonth('2024-03')).toBe('03/2024');
  expect(de.formatMonth('2024-03-31')).toBe('03/2024');
  expect(en.formatMonth('2024-03')).toBe('03/2024');
});

test('numbers follow the language', () => {
  expect(de.formatNumber(1234.5)).toBe('1.234,5');
  expect(en.formatNumber(1234.5)).toBe('1,234.5');
});

test('what is no date is shown as it stands', () => {
  expect(de.formatDate('im Herbst')).toBe('im Herbst');
});

test('names sort as Germans expect, in both languages', () => {
  const names = ['Zander', 'Özil', 'Äpfel', 'Ohm', 'Azur'];
  const sorted = ['Äpfel', 'Azur', 'Ohm', 'Özil', 'Zander'];
  expect(names.toSorted(de.collator.compare)).toEqual(sorted);
  expect(names.toSorted(en.collator.compare)).toEqual(sorted);
});
