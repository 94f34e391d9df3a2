const HOUR_MS = 3_600_000;

/** How long a link is valid. */
const VALID_HOURS = 24;
/** How wrong the clocks of two laptops may be between them, in both directions: one hour of summer time, one of another zone. */
export const CLOCK_HOURS = 2;

/**
 * Whether a link can be taken now. No link is ever valid for longer than a day, whatever its own date says: one from further ahead is `tooEarly`, as on a laptop
 * whose clock is behind.
 * @param expiresAt by the link's own date, milliseconds since 1970
 * @param now by the clock of this laptop, milliseconds since 1970
 */
export function validityAt(expiresAt: number, now: number): 'valid' | 'expired' | 'tooEarly' {
  if (now > expiresAt + CLOCK_HOURS * HOUR_MS) return 'expired';
  return now < expiresAt - (VALID_HOURS + CLOCK_HOURS) * HOUR_MS ? 'tooEarly' : 'valid';
}

/** When a link made now expires, in whole seconds since 1970. @param now milliseconds since 1970 */
export function expiryAfter(now: number): number {
  return Math.floor((now + VALID_HOURS * HOUR_MS) / 1000);
}
