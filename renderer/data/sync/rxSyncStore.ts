import { isNumberRange } from '../../../shared/domain/numbering';
import { collectionOfId, COLLECTION_NAMES, type AnyRecord } from '../../../shared/schema';
import { NETWORK_ID } from '../../../shared/schema/network';
import type { Clock } from '../../../shared/sync/clock';
import { toCursor, type Cursor } from '../../../shared/sync/cursor';
import type { Verdict } from '../../../shared/sync/decide';
import type { SyncStore } from '../../../shared/sync/store';
import { groupByCollection } from '../groupByCollection';
import type { Restore } from '../restore/createRestore';
import { isRetracted, latestCreation } from '../../../shared/sync/retracted';
import type { Store } from '../store/openStore';
import type { Change } from '../store/recordTable';
import { createConfidentiality, type Confidentiality } from './createConfidentiality';

const CURSOR = 'sync-cursor';
const OFFERED = 'sync-offered';

export interface SyncStoreEffects {
  readonly store: Store;
  readonly clock: Clock;
  readonly deviceId: string;
  readonly restore: Pick<Restore, 'keep'>;
  /** That of the session; one of its own where there is none. */
  readonly confidentiality?: Confidentiality;
}

/** The engine's view of the store. */
export async function createRxSyncStore({
  store,
  clock,
  deviceId,
  restore,
  confidentiality = createConfidentiality(store.tables),
}: SyncStoreEffects): Promise<SyncStore> {
  const { tables } = store;
  // A parsing edge: only `noteOffered` writes this value.
  let notedUntil = ((await store.readLocal(OFFERED)) as string | undefined) ?? '';
  let offeredUntil = notedUntil === '' ? await offeredBefore(store) : notedUntil;

  /** Whether it is to be sent now: it has an unsent edit that the server has not refused, and it may leave. */
  function isToSend(record: AnyRecord): boolean {
    return (
      record.pending === 1 && record.refused === null && !isRetractedHere(record) && !confidentiality.isWithheld(record)
    );
  }

  function isRetractedHere(record: AnyRecord): boolean {
    return isRetracted(record, { deviceId, until: offeredUntil });
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
    isRetracted: isRetractedHere,
    async noteOffered(records) {
      const latest = latestCreation(records);
      // Counts at once, for what is deleted meanwhile; the disk has to have it before anything is sent.
      if (latest > offeredUntil) offeredUntil = latest;
      if (latest <= notedUntil) return;
      const until = offeredUntil;
      await store.writeLocal(OFFERED, until, 'strict');
      notedUntil = until;
    },
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
    lost: () => store.damage.snapshot()?.missing ?? [],
    hasUnnamedLoss: () => (store.damage.snapshot()?.unnamed.length ?? 0) > 0,
    noteRemoved: store.damage.settle,
    stamp: () => ({ at: clock.next(), by: deviceId }),
    keepRestorePoint: restore.keep,
  };
}

/**
 * A store that says nothing of it is of an earlier version, or met no server. If it did, everything in it may have been sent; so it may where the
 * disk lost what it said.
 */
async function offeredBefore({ readLocal, isLocalLost, tables }: Store): Promise<string> {
  if (!isLocalLost(OFFERED) && !isLocalLost(CURSOR) && !(await readLocal(CURSOR))) return '';
  return latestCreation(COLLECTION_NAMES.flatMap((name) => tables[name].pending()));
}

function decisionToChange(decision: Verdict): Change {
  if (decision.kind === 'keep') return undefined;
  return decision.kind === 'remove' ? 'remove' : decision.record;
}
