import { describe, expect, test } from 'vitest';
import { createClock, formatStamp, parseStamp, stampToInstant } from '../../../shared/sync/clock';

const NOON = Date.parse('2026-11-23T12:00:00.000Z');

describe('hybrid logical clock', () => {
  test('gives stamps that sort in the order they were given, within one millisecond too', () => {
    const clock = createClock('laptop-a', () => NOON);
    const stamps = Array.from({ length: 50 }, () => clock.next());
    expect([...stamps].sort()).toEqual(stamps);
    expect(new Set(stamps).size).toBe(50);
  });

  test('goes on behind what it observed elsewhere, though its own time is earlier', () => {
    const clock = createClock('laptop-a', () => NOON);
    const seen = formatStamp({ ms: NOON + 60_000, counter: 7, deviceId: 'laptop-b' });
    clock.observe(seen);
    expect(clock.next() > seen).toBe(true);
  });

  test('never runs backwards when the wall clock is set back', () => {
    let now = NOON;
    const clock = createClock('laptop-a', () => now);
    const before = clock.next();
    now -= 2 * 86_400_000;
    expect(clock.next() > before).toBe(true);
  });

  test('is not dragged along by a laptop whose clock is years ahead', () => {
    const clock = createClock('laptop-a', () => NOON);
    clock.observe(formatStamp({ ms: Date.parse('2099-01-01T00:00:00Z'), counter: 0, deviceId: 'laptop-b' }));
    expect(clock.next().startsWith('2026-11-23')).toBe(true);
  });

  test('moves to the next millisecond when the counter is used up', () => {
    const clock = createClock('laptop-a', () => NOON);
    clock.observe(formatStamp({ ms: NOON, counter: 36 ** 4 - 1, deviceId: 'laptop-b' }));
    expect(parseStamp(clock.next())).toEqual({ ms: NOON + 1, counter: 0, deviceId: 'laptop-a' });
  });

  test('ignores what is no stamp', () => {
    const clock = createClock('laptop-a', () => NOON);
    for (const stamp of ['', 'yesterday', '2026-13-45T99:99:99.999Z-0000-x']) clock.observe(stamp);
    expect(clock.next()).toBe('2026-11-23T12:00:00.000Z-0000-laptop-a');
    expect(stampToInstant('nonsense')).toBe('');
    expect(stampToInstant('2026-11-23T12:00:00.000Z-0000-laptop-a')).toBe('2026-11-23T12:00:00.000Z');
  });
});
