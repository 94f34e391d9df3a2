import { afterEach, expect, test, vi } from 'vitest';
import { createFormats } from '../../../renderer/ui/messages/createFormats';
import { LAPTOP_ZONE } from '../../../shared/laptopZone';

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

afterEach(() => {
  vi.unstubAllEnvs();
});

test.each(['Europe/Berlin', 'America/New_York', 'Pacific/Auckland'])(
  'on a laptop in %s a meeting in Berlin has the times of Berlin',
  (zone) => {
    vi.stubEnv('TZ', zone);
    const formats = createFormats('de');
    expect(formats.formatTime('2026-12-09T11:20:00.000Z', 'Europe/Berlin')).toBe('12:20');
    expect(formats.formatDate('2026-12-09T23:30:00Z', 'Europe/Berlin')).toBe('10.12.2026');
    expect(formats.formatDateTime('2026-07-09T11:20:00Z', 'Europe/Berlin')).toBe('09.07.2026, 13:20');
    // Where the clocks of New York skip an hour, Berlin has one.
    expect(formats.formatTime('2026-03-08T02:30')).toBe('02:30');
    expect(formats.formatDateTime('2026-12-09T00:05')).toBe('09.12.2026, 00:05');
  },
);

test('what happens on the laptop has its times', () => {
  vi.stubEnv('TZ', 'Pacific/Auckland');
  expect(createFormats('de').formatTime('2026-12-09T11:20:00Z', LAPTOP_ZONE)).toBe('00:20');
  vi.stubEnv('TZ', 'America/New_York');
  expect(createFormats('de').formatTime('2026-12-09T11:20:00Z', LAPTOP_ZONE)).toBe('06:20');
});

test('an instant without a zone is no time that anybody could mistake for one', () => {
  expect(de.formatTime('2026-12-09T11:20:00.000Z')).toBe('2026-12-09T11:20:00.000Z');
  expect(de.formatDate('2026-12-09T11:20:00+01:00')).toBe('2026-12-09T11:20:00+01:00');
});

test('a zone that nobody knows counts as UTC', () => {
  expect(de.formatTime('2026-12-09T11:20:00Z', 'Mars/Olympus')).toBe('11:20');
  expect(de.formatTime('2026-12-09T11:20:00Z', '')).toBe('11:20');
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
