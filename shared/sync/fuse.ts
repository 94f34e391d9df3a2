import { collectionOfId, COLLECTION_NAMES, type AnyRecord, type CollectionName } from '../schema';

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

/** Records that the server took away lately. */
export interface Removals {
  /** The last of them, milliseconds since the Unix epoch. */
  readonly at: number;
  readonly ids: readonly string[];
  /** Those of which nothing is left in the store, as they were: a person may want to keep the series that they began. */
  readonly gone: readonly AnyRecord[];
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

/**
 * Those that count together with what comes now; null where there are none any more.
 * @param now milliseconds since the Unix epoch
 */
export function recentRemovals(removals: Removals | null, now: number): Removals | null {
  return removals && now - removals.at < QUIET_MS ? removals : null;
}

export function countRemovals(removals: Pick<Removals, 'ids'> | null): RemovalCounts {
  const counts: { [N in CollectionName]?: number } = {};
  for (const id of removals?.ids ?? []) {
    const collection = collectionOfId(id);
    if (collection) counts[collection] = (counts[collection] ?? 0) + 1;
  }
  return counts;
}

export function addRemovals(earlier: Removals | null, added: Removals): Removals {
  return {
    at: added.at,
    ids: [...new Set([...(earlier?.ids ?? []), ...added.ids])],
    gone: [...(earlier?.gone ?? []), ...added.gone],
  };
}
