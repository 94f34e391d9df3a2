import { isNumberBlock } from '../../../shared/domain/numbering';
import { collectionOfId, COLLECTION_NAMES, type AnyRecord, type CollectionName } from '../../../shared/schema';
import { NETWORK_ID } from '../../../shared/schema/network';
import type { Clock } from '../../../shared/sync/clock';
import type { Decision } from '../../../shared/sync/decide';
import type { Cursor, SyncStore } from '../../../shared/sync/store';
import { isWithheld } from '../../../shared/sync/withheld';
import type { Store } from '../store/openStore';
import type { Change } from '../store/recordTable';

const CURSOR = 'sync-cursor';

/** The engine's view of the store. */
export function createRxSyncStore(store: Store, clock: Clock): SyncStore {
  const { tables } = store;

  function isSendable(record: AnyRecord): boolean {
    return record.refused === null && !isWithheld(record, tables.meetings.get);
  }

  return {
    async readCursor() {
      // A parsing edge: only `writeCursor` writes this value.
      return ((await store.readLocal(CURSOR)) ?? null) as Cursor | null;
    },
    writeCursor: (cursor) => store.writeLocal(CURSOR, cursor),
    databaseId() {
      const value = tables.network.get(NETWORK_ID)?.['databaseId'];
      return typeof value === 'string' ? value : '';
    },
    async unsent() {
      const sendable = COLLECTION_NAMES.flatMap((name) => tables[name].pending().filter(isSendable));
      // Claims to numbers first: a network must not be on a server before what its first laptop has numbered is.
      return sendable.sort((a, b) => Number(isNumberBlock(b)) - Number(isNumberBlock(a)) || (a.updatedAt < b.updatedAt ? -1 : 1));
    },
    async decide(ids, decision) {
      await Promise.all(
        [...groupByCollection(ids)].map(([name, group]) =>
          tables[name].write(group, (id, current) => {
            const decided = decision(id, current);
            if (decided.kind === 'write') clock.observe(decided.record.updatedAt);
            return decisionToChange(decided);
          }),
        ),
      );
    },
    onUnsent(listener) {
      const ends = COLLECTION_NAMES.map((name) =>
        tables[name].subscribe(() => {
          if (tables[name].pending().some(isSendable)) listener();
        }),
      );
      return () => {
        for (const end of ends) end();
      };
    },
  };
}

function decisionToChange(decision: Decision): Change {
  if (decision.kind === 'keep') return undefined;
  return decision.kind === 'remove' ? 'remove' : decision.record;
}

function groupByCollection(ids: readonly string[]): ReadonlyMap<CollectionName, readonly string[]> {
  const groups = new Map<CollectionName, string[]>();
  for (const id of ids) {
    const name = collectionOfId(id);
    if (!name) continue;
    const group = groups.get(name);
    if (group) group.push(id);
    else groups.set(name, [id]);
  }
  return groups;
}
