/** Wrong ones that cost nothing: people mistype. */
const FREE = 3;
const LONGEST_WAIT_MS = 60_000;

/** How long to wait after so many wrong attempts in a row, in milliseconds: nothing, then 1 s, doubled each time up to a minute. */
function waitAfter(wrongAttempts: number): number {
  return wrongAttempts < FREE ? 0 : Math.min(1_000 * 2 ** (wrongAttempts - FREE), LONGEST_WAIT_MS);
}

export interface Brake {
  /** Milliseconds before another attempt is looked at. */
  readonly remaining: (wrongAttempts: number) => number;
  /** An attempt was just looked at. */
  readonly attempted: () => void;
}

/**
 * Measures waiting on a clock that only this run knows: who sets the clock of the laptop to 1970 or 2099 gains nothing. After a restart waiting
 * begins anew, by what the ring says about the attempts before.
 * @param monotonicMs milliseconds that never go back
 */
export function createBrake(monotonicMs: () => number): Brake {
  let since = monotonicMs();
  return {
    remaining: (wrongAttempts) => Math.max(0, Math.ceil(since + waitAfter(wrongAttempts) - monotonicMs())),
    attempted() {
      since = monotonicMs();
    },
  };
}
