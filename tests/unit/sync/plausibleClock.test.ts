import { describe, expect, test } from 'vitest';
import { createClock } from '../../../shared/sync/clock';
import { EARLIEST_MS, judgeClock } from '../../../shared/sync/plausibleClock';

const NOON = Date.parse('2026-12-09T12:00:00.000Z');
const DAY = 86_400_000;

describe('a clock', () => {
  test.each([
    ['in 1970', 0, null, 'behind'],
    ['before this was written', EARLIEST_MS - 1, null, 'behind'],
    ['of a laptop that knows nothing', NOON, null, 'right'],
    ['set back by an hour', NOON - DAY / 24, NOON, 'right'],
    ['set back by two days', NOON - 2 * DAY, NOON, 'behind'],
    ['after the summer break', NOON + 60 * DAY, NOON, 'right'],
    ['after half a year', NOON + 180 * DAY, NOON, 'ahead'],
    ['in 2050', Date.UTC(2050, 0, 1), NOON, 'ahead'],
  ] as const)('%s', (_when, now, seen, verdict) => {
    expect(judgeClock(now, seen)).toBe(verdict);
  });
});

test('stamps do not follow a clock that was set back over a restart, and go on to follow others', () => {
  const clock = createClock('a', () => 0, NOON);
  const first = clock.next();
  expect(first.startsWith('2026-12-09T12:00:00.000Z')).toBe(true);
  clock.observe('2026-12-09T12:03:00.000Z-0000-b');
  expect(clock.next()).toBe('2026-12-09T12:03:00.000Z-0001-a');
  clock.observe('2099-01-01T00:00:00.000Z-0000-b');
  expect(clock.next().startsWith('2026-12-09')).toBe(true);
});
