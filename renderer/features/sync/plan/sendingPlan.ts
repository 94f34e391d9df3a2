import { findLikeMembers, type LikeMembers } from '../../../../shared/domain/duplicates';
import { collectionOfId, COLLECTION_NAMES, type CollectionName, type Member } from '../../../../shared/schema';
import type { ArrivalsByCollection } from '../../../../shared/sync/arrivals';
import type { LedgerRow } from '../ledger/ledgerRows';

export interface Group {
  readonly collection: CollectionName;
  readonly rows: readonly LedgerRow[];
  readonly created: number;
  readonly changed: number;
  readonly removed: number;
}

/** What would be sent, by collection in the order of the network: the same order every time. Refused and withheld records are not sent. */
export function groupOutgoing(rows: readonly LedgerRow[]): readonly Group[] {
  const waiting = rows.filter(({ state }) => state === 'waiting');
  return COLLECTION_NAMES.flatMap((collection) => {
    const group = waiting.filter(({ id }) => collectionOfId(id) === collection);
    if (group.length === 0) return [];
    const count = (...kinds: readonly LedgerRow['change']['kind'][]): number =>
      group.filter(({ change }) => kinds.includes(change.kind)).length;
    return [
      {
        collection,
        rows: group,
        created: count('created'),
        changed: count('changed', 'restored'),
        removed: count('deleted'),
      },
    ];
  });
}

export interface Incoming {
  readonly collection: CollectionName;
  readonly created: number;
  readonly changed: number;
  readonly removed: number;
}

export function listIncoming(arrived: ArrivalsByCollection): readonly Incoming[] {
  return COLLECTION_NAMES.flatMap((collection) => {
    const counts = arrived[collection];
    return counts && counts.created + counts.changed + counts.removed > 0 ? [{ collection, ...counts }] : [];
  });
}

/** Members made here, and not yet sent, that look like others. */
export function likelyDuplicates(
  rows: readonly LedgerRow[],
  members: readonly Member[],
): readonly LikeMembers<Member>[] {
  const createdIds = new Set(
    rows.filter(({ id, change }) => collectionOfId(id) === 'members' && change.kind === 'created').map(({ id }) => id),
  );
  return findLikeMembers(
    members.filter(({ id }) => createdIds.has(id)),
    members,
  );
}
