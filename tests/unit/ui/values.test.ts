import { expect, test } from 'vitest';
import { formatMinutes } from '../../../renderer/ui/charts/formatMinutes';
import { isoToDate } from '../../../renderer/ui/fields/dateValues';

test('what is no date shows as an empty field', () => {
  expect(isoToDate('2026-11-23')?.toString()).toBe('2026-11-23');
  expect(isoToDate('23.11.2026')).toBeNull();
  expect(isoToDate('2026-13-40')).toBeNull();
  expect(isoToDate(null)).toBeNull();
});

test('durations are written in hours and minutes', () => {
  expect([0, 9, 60, 135, -5].map(formatMinutes)).toEqual(['0:00', '0:09', '1:00', '2:15', '0:00']);
});
