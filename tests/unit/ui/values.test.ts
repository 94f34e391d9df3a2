import { expect, test } from 'vitest';
import { formatMinutes } from '../../../renderer/ui/charts/formatMinutes';
import {
  clockToTime,
  dateTimeToLocal,
  isoToDate,
  localToDateTime,
  timeToClock,
} from '../../../renderer/ui/fields/dateValues';

test('date, time and both survive the way through the field', () => {
  expect(isoToDate('2026-11-23')?.toString()).toBe('2026-11-23');
  expect(dateTimeToLocal(localToDateTime('2026-12-09T10:00') ?? '')).toBe('2026-12-09T10:00');
  expect(timeToClock(clockToTime('09:05') ?? '')).toBe('09:05');
});

test('what is no date shows as an empty field', () => {
  expect(isoToDate('23.11.2026')).toBeNull();
  expect(isoToDate('2026-13-40')).toBeNull();
  expect(localToDateTime('')).toBeNull();
  expect(clockToTime(null)).toBeNull();
});

test('durations are written in hours and minutes', () => {
  expect([0, 9, 60, 135, -5].map(formatMinutes)).toEqual(['0:00', '0:09', '1:00', '2:15', '0:00']);
});
