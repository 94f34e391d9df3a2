/**
 * Hybrid logical clock (Kulkarni et al. 2014): times that never run backwards on one device, follow what other devices
 * were seen to write, and stay close to wall-clock time. A stamp is text that sorts like the time it stands for:
 * `2026-12-09T09:41:07.120Z-0003-k3f9a2xq` (UTC milliseconds, counter in base 36, device id).
 */
export interface Clock {
  /** A stamp later than every stamp given or observed before. */
  readonly next: () => string;
  /** Takes note of a stamp from elsewhere. */
  readonly observe: (stamp: string) => void;
}

const STAMP = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)-([0-9a-z]{4})-(.+)$/;
const COUNTER_LIMIT = 36 ** 4;
/**
 * A stamp further ahead than this is kept in its record but does not drag our clock along: a laptop whose battery
 * reset its clock to the year 2099 must not make every other laptop write in 2099.
 */
export const STAMP_LEAD_MS = 5 * 60 * 1000;

export interface StampParts {
  /** Milliseconds since the Unix epoch. */
  readonly ms: number;
  readonly counter: number;
  readonly deviceId: string;
}

export function parseStamp(stamp: string): StampParts | undefined {
  const match = STAMP.exec(stamp);
  if (!match) return undefined;
  const [, instant = '', counter = '', deviceId = ''] = match;
  const ms = Date.parse(instant);
  return Number.isNaN(ms) ? undefined : { ms, counter: Number.parseInt(counter, 36), deviceId };
}

export function formatStamp({ ms, counter, deviceId }: StampParts): string {
  return `${new Date(ms).toISOString()}-${counter.toString(36).padStart(4, '0')}-${deviceId}`;
}

/** The wall-clock instant of a stamp as ISO 8601, for showing; `''` where there is none. */
export function stampToInstant(stamp: string): string {
  const parts = parseStamp(stamp);
  return parts ? new Date(parts.ms).toISOString() : '';
}

/** The day of a stamp in UTC, YYYY-MM-DD; `''` where there is none. The same on every laptop, wherever it is. */
export function stampToDay(stamp: string): string {
  return parseStamp(stamp) ? (/^\d{4}-\d\d-\d\d/u.exec(stamp)?.[0] ?? '') : '';
}

/**
 * @param now wall clock in milliseconds since the Unix epoch
 * @param floor a time that has passed for certain: a wall clock that says an earlier one is wrong, and no stamp follows it
 */
export function createClock(deviceId: string, now: () => number, floor = 0): Clock {
  let last: StampParts = { ms: floor, counter: 0, deviceId };

  return {
    next() {
      const wall = now();
      last = wall > last.ms ? { ms: wall, counter: 0, deviceId } : after(last);
      return formatStamp(last);
    },
    observe(stamp) {
      const seen = parseStamp(stamp);
      if (!seen || seen.ms > Math.max(now(), floor) + STAMP_LEAD_MS) return;
      if (seen.ms > last.ms || (seen.ms === last.ms && seen.counter > last.counter)) last = { ...seen, deviceId };
    },
  };
}

function after({ ms, counter, deviceId }: StampParts): StampParts {
  return counter + 1 < COUNTER_LIMIT ? { ms, counter: counter + 1, deviceId } : { ms: ms + 1, counter: 0, deviceId };
}
