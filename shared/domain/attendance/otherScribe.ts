import type { AgendaItem } from '../../schema';
import { parseStamp } from '../../sync/clock';

export interface OtherScribe {
  readonly itemId: string;
  /** Milliseconds since the Unix epoch of the last change seen from there. */
  readonly at: number;
}

/** So long after their last change somebody counts as still writing: a pause in the discussion, not a break. */
const STILL_THERE_MS = 3 * 60_000;

/**
 * Whoever else keeps these minutes, told by what they wrote: the latest item that another laptop changed. Nothing is sent
 * for this, so it is true offline as well: nobody is seen who is not seen.
 */
export function otherScribe(
  agenda: readonly Pick<AgendaItem, 'id' | 'createdAt' | 'updatedAt' | 'updatedBy'>[],
  deviceId: string,
  now: number,
): OtherScribe | undefined {
  return (
    agenda
      // Putting an item on the agenda is not minuting it.
      .filter(
        ({ createdAt, updatedAt, updatedBy }) => updatedBy !== '' && updatedBy !== deviceId && updatedAt !== createdAt,
      )
      .map(({ id, updatedAt }) => ({ itemId: id, at: parseStamp(updatedAt)?.ms ?? 0 }))
      .filter(({ at }) => isStillThere(at, now))
      .sort((a, b) => b.at - a.at)[0]
  );
}

/** @param at milliseconds since the Unix epoch, as is `now` */
export function isStillThere(at: number, now: number): boolean {
  return at > now - STILL_THERE_MS;
}
