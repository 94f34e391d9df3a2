const DAY_MS = 24 * 60 * 60 * 1000;

/** What a laptop's clock says, beside what is known of time. */
export type ClockVerdict = 'right' | 'behind' | 'ahead';

/** When this was written; raised with a release. A clock that says an earlier time is wrong. */
export const EARLIEST_MS = Date.UTC(2026, 10, 1);
/** Clocks are set by a little, and a time zone that was wrong moves them by hours. */
const BEHIND_MS = DAY_MS;
/** A laptop that rests over the summer break is no reason to ask. */
const AHEAD_MS = 60 * DAY_MS;

/**
 * [Note: a wrong clock] An empty battery sets a clock to 1970, a slip of the hand to 2050. Nothing that happens by itself and cannot be taken back may
 * follow such a clock: what lies in the trash would be erased everywhere. It waits until the clock is right again, or a person says that it is.
 * @param now milliseconds since the Unix epoch
 * @param seen when the clock was last right, as far as is known
 */
export function judgeClock(now: number, seen: number | null): ClockVerdict {
  if (now < EARLIEST_MS) return 'behind';
  if (seen === null) return 'right';
  if (now < seen - BEHIND_MS) return 'behind';
  return now > seen + AHEAD_MS ? 'ahead' : 'right';
}
