const DAY_MS = 24 * 60 * 60 * 1000;
/** So many unsent records are a congress, not an afternoon. */
const MANY_UNSENT = 500;

/**
 * Whether a person looks at the plan before anything is sent. Not at the first connection: there is nothing yet that one
 * could be surprised by. Always where an earlier state took the place of the present one: what has changed and what is to go is more than anybody has seen one by one.
 * @param agreedAt when everything was last in agreement, milliseconds since the Unix epoch; null before
 * @param afterDays a person's setting
 */
export function isReviewDue({
  agreedAt,
  now,
  unsent,
  afterDays,
  isRestored = false,
}: {
  readonly agreedAt: number | null;
  readonly now: number;
  readonly unsent: number;
  readonly afterDays: number;
  readonly isRestored?: boolean;
}): boolean {
  if (unsent === 0) return false;
  if (isRestored) return true;
  if (agreedAt === null) return false;
  return now - agreedAt >= afterDays * DAY_MS || unsent >= MANY_UNSENT;
}
