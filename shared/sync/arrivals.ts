import { collectionOfId, COLLECTION_NAMES, type AnyRecord, type CollectionName } from '../schema';
import { isRemoval, type Verdict } from './decide';
import type { RemovalCounts } from './fuse';

/** What came in from the server, in records. */
export interface Arrivals {
  readonly created: number;
  readonly changed: number;
  readonly removed: number;
}

export type ArrivalsByCollection = { readonly [N in CollectionName]?: Arrivals };

/** A record as it is, and what is about to become of it. */
export interface Judged {
  readonly current: AnyRecord | undefined;
  readonly decision: Verdict;
}

const NONE: Arrivals = { created: 0, changed: 0, removed: 0 };

export function countArrivals(judged: ReadonlyMap<string, Judged>): ArrivalsByCollection {
  const counts: { [N in CollectionName]?: Arrivals } = {};
  for (const [id, { current, decision }] of judged) {
    const collection = collectionOfId(id);
    const kind = kindOf(current, decision);
    if (!collection || !kind) continue;
    const before = counts[collection] ?? NONE;
    counts[collection] = { ...before, [kind]: before[kind] + 1 };
  }
  return counts;
}

function kindOf(current: AnyRecord | undefined, decision: Verdict): keyof Arrivals | undefined {
  if (decision.kind === 'keep') return undefined;
  if (isRemoval(current, decision)) return 'removed';
  if (!current) return decision.kind === 'write' && decision.record.deletedAt === '' ? 'created' : undefined;
  // What we had sent coming back is no news.
  const isEcho = decision.kind === 'write' && current.pending === 1 && decision.record.pending === 0;
  return decision.kind === 'remove' || isEcho ? undefined : 'changed';
}

export function addArrivals(before: ArrivalsByCollection, added: ArrivalsByCollection): ArrivalsByCollection {
  return Object.fromEntries(
    COLLECTION_NAMES.flatMap((name) => {
      const [earlier, later] = [before[name] ?? NONE, added[name] ?? NONE];
      const sum: Arrivals = {
        created: earlier.created + later.created,
        changed: earlier.changed + later.changed,
        removed: earlier.removed + later.removed,
      };
      return sum.created + sum.changed + sum.removed === 0 ? [] : [[name, sum]];
    }),
  );
}

export function removalsOf(arrivals: ArrivalsByCollection): RemovalCounts {
  return Object.fromEntries(
    Object.entries(arrivals).flatMap(([name, { removed }]) => (removed > 0 ? [[name, removed]] : [])),
  );
}
