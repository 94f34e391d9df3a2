import { afterEach, describe, expect, it, vi } from 'vitest';
import { instantToLocal, isForeignZone, localToInstant } from '../../../shared/domain/meetings';
import { LAPTOP_ZONE } from '../../../shared/laptopZone';

const at = (instant: string): number => Date.parse(instant);

describe('the instant of a time on the clock of a place', () => {
  it('is the one at which that clock shows it', () => {
    expect(localToInstant('2026-12-09T10:00', 'Europe/Berlin')).toBe(at('2026-12-09T09:00:00Z'));
    expect(localToInstant('2026-07-09T10:00', 'America/New_York')).toBe(at('2026-07-09T14:00:00Z'));
    expect(localToInstant('2026-12-09T10:00', 'Pacific/Auckland')).toBe(at('2026-12-08T21:00:00Z'));
    expect(localToInstant('2026-12-09T10:00', 'Asia/Kathmandu')).toBe(at('2026-12-09T04:15:00Z'));
  });
  it('is the first of an hour that comes twice, and after an hour that is skipped', () => {
    expect(localToInstant('2026-10-25T02:30', 'Europe/Berlin')).toBe(at('2026-10-25T00:30:00Z'));
    expect(localToInstant('2026-03-29T02:30', 'Europe/Berlin')).toBe(at('2026-03-29T01:30:00Z'));
  });
  it('is none for what is no time, and UTC in a zone that nobody knows', () => {
    expect(localToInstant('', 'Europe/Berlin')).toBeNaN();
    expect(localToInstant('2026-12-09T10:00', 'Mars/Olympus')).toBe(at('2026-12-09T10:00:00Z'));
  });
});

describe('a laptop elsewhere', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });
  const meeting = { startsAt: '2026-12-09T10:00', timeZone: 'Europe/Berlin' };
  const now = at('2026-11-29T10:00:00Z');

  it.each([
    ['Europe/Berlin', false],
    ['Europe/Vienna', false],
    ['America/New_York', true],
    ['Pacific/Auckland', true],
  ])('in %s is told of the zone: %s', (zone, isTold) => {
    vi.stubEnv('TZ', zone);
    expect(isForeignZone(meeting, now)).toBe(isTold);
  });
  it('counts as such too when only the season makes the difference', () => {
    // In July, Tunis has the time of London, and Berlin does not.
    vi.stubEnv('TZ', 'Africa/Tunis');
    expect(isForeignZone({ ...meeting, startsAt: '2027-07-09T10:00' }, now)).toBe(true);
    expect(isForeignZone(meeting, now)).toBe(false);
  });
  it('has a day of its own', () => {
    vi.stubEnv('TZ', 'Pacific/Auckland');
    expect(instantToLocal(at('2026-12-09T11:20:00Z'), LAPTOP_ZONE)).toBe('2026-12-10T00:20');
  });
});
