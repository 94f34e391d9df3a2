import { COLLECTION_NAMES, type CollectionName } from '../schema';
import type { Cursor } from './cursor';

/** Removing more records of a collection than both of these at once stops first and asks. */
const FUSE_COUNT = 20;
const FUSE_SHARE = 0.05;

/** Removals in a row count together; after this time without one they start from zero. */
const QUIET_MS = 60 * 60 * 1000;

export interface FuseTrip {
  readonly collection: CollectionName;
  readonly removals: number;
  /** Living records before the first of these removals. */
  readonly total: number;
}

export type RemovalCounts = { readonly [N in CollectionName]?: number };

/** @param total living records before the removal */
export function isMassRemoval(removals: number, total: number): boolean {
  return removals > FUSE_COUNT && removals > total * FUSE_SHARE;
}

/**
 * The first collection of which too much would go.
 * @param earlier removals that happened already, and so are no longer among the living
 */
export function findMassRemoval(
  removals: RemovalCounts,
  earlier: RemovalCounts,
  livingOf: (collection: CollectionName) => number,
): FuseTrip | undefined {
  for (const collection of COLLECTION_NAMES) {
    const before = earlier[collection] ?? 0;
    const count = (removals[collection] ?? 0) + before;
    const total = livingOf(collection) + before;
    if ((removals[collection] ?? 0) > 0 && isMassRemoval(count, total)) return { collection, removals: count, total };
  }
  return undefined;
}

/** @param now milliseconds since the Unix epoch */
export function recentRemovals(removals: Cursor['removals'], now: number): RemovalCounts {
  return removals && now - removals.at < QUIET_MS ? removals.counts : {};
}

export function addRemovals(earlier: RemovalCounts, added: RemovalCounts): RemovalCounts {
  return Object.fromEntries(
    COLLECTION_NAMES.flatMap((name) => {
      const count = (earlier[name] ?? 0) + (added[name] ?? 0);
      return count === 0 ? [] : [[name, count]];
    }),
  );
}
