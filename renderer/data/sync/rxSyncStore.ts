import { isNumberRange } from '../../../shared/domain/numbering';
import { collectionOfId, COLLECTION_NAMES, type AnyRecord } from '../../../shared/schema';
import { NETWORK_ID } from '../../../shared/schema/network';
import type { Clock } from '../../../shared/sync/clock';
import { toCursor, type Cursor } from '../../../shared/sync/cursor';
import type { Verdict } from '../../../shared/sync/decide';
import type { SyncStore } from '../../../shared/sync/store';
import { groupByCollection } from '../groupByCollection';
import type { Restore } from '../restore/createRestore';
import type { Store } from '../store/openStore';
import type { Change } from '../store/recordTable';
import { createConfidentiality, type Confidentiality } from './createConfidentiality';

const CURSOR = 'sync-cursor';

export interface SyncStoreEffects {
  readonly store: Store;
  readonly clock: Clock;
  readonly deviceId: string;
  readonly restore: Pick<Restore, 'keep'>;
  /** That of the session; one of its own where there is none. */
  readonly confidentiality?: Confidentiality;
}

/** The engine's view of the store. */
export function createRxSyncStore({
  store,
  clock,
  deviceId,
  restore,
  confidentiality = createConfidentiality(store.tables),
}: SyncStoreEffects): SyncStore {
  const { tables } = store;

  /** Whether it is to be sent now: it has an unsent edit that the server has not refused, and it may leave. */
  function isToSend(record: AnyRecord): boolean {
    return record.pending === 1 && record.refused === null && !confidentiality.isWithheld(record);
  }

  function get(id: string): AnyRecord | undefined {
    const collection = collectionOfId(id);
    return collection && tables[collection].get(id);
  }

  return {
    async readCursor() {
      // A parsing edge: only `writeCursor` writes this value, if in an older version.
      const stored = (await store.readLocal(CURSOR)) as Cursor | null | undefined;
      return stored ? toCursor(stored) : null;
    },
    writeCursor: (cursor) => store.writeLocal(CURSOR, cursor),
    databaseId() {
      const value = tables.network.get(NETWORK_ID)?.['databaseId'];
      return typeof value === 'string' ? value : '';
    },
    get,
    ids: () => COLLECTION_NAMES.flatMap((name) => tables[name].snapshot().all.map(({ id }) => id)),
    countLiving: (collection) => tables[collection].snapshot().living.length,
    isWithheld: confidentiality.isWithheld,
    async unsent() {
      const sendable = COLLECTION_NAMES.flatMap((name) => tables[name].pending().filter(isToSend));
      // Claims to numbers first: a network must not be on a server before what its first laptop has numbered is.
      return sendable.sort(
        (a, b) => Number(isNumberRange(b)) - Number(isNumberRange(a)) || (a.updatedAt < b.updatedAt ? -1 : 1),
      );
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
          if (tables[name].pending().some(isToSend)) listener();
        }),
      );
      return () => {
        for (const end of ends) end();
      };
    },
    stamp: () => ({ at: clock.next(), by: deviceId }),
    keepRestorePoint: restore.keep,
  };
}

function decisionToChange(decision: Verdict): Change {
  if (decision.kind === 'keep') return undefined;
  return decision.kind === 'remove' ? 'remove' : decision.record;
}
