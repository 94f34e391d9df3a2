import { isNumberRange } from '../../../shared/domain/numbering';
import { collectionOfId, COLLECTION_NAMES, type AnyRecord } from '../../../shared/schema';
import { INHERITING, isOnServer } from '../../../shared/schema/confidentiality';
import { NETWORK_ID } from '../../../shared/schema/network';
import { toCursor, type Cursor } from '../../../shared/sync/cursor';
import type { Verdict } from '../../../shared/sync/decide';
import type { RecallWish } from '../../../shared/sync/recalled';
import type { SyncStore } from '../../../shared/sync/store';
import { groupByCollection } from '../groupByCollection';
import { holdBackBehind } from './holdBackBehind';
import { stampToDay, type Clock } from '../../../shared/sync/clock';
import { erasureListId, isErased, isErasureList } from '../../../shared/sync/erasure';
import { addToList } from '../erasure/addToList';
import { createRegister, type Register } from '../erasure/createRegister';
import { isRetracted, latestCreation } from '../../../shared/sync/retracted';
import type { Store } from '../store/openStore';
import type { Change } from '../store/recordTable';
import { createConfidentiality, type Confidentiality } from './createConfidentiality';
import { createRecalls, type Recalls } from './createRecalls';

const CURSOR = 'sync-cursor';
export const OFFERED = 'sync-offered';
/** Instant of the state that took the place of the present one, until it was in agreement. */
export const RESTORED = 'sync-restored';

export interface SyncStoreEffects {
  readonly store: Store;
  readonly clock: Clock;
  readonly deviceId: string;
  readonly keepState: SyncStore['keepRestorePoint'];
  /** Those of the session; of its own where there are none. */
  readonly recalls?: Recalls;
  readonly confidentiality?: Confidentiality;
  readonly register?: Register;
}

/** The engine's view of the store. */
export async function createRxSyncStore({
  store,
  clock,
  deviceId,
  keepState,
  ...known
}: SyncStoreEffects): Promise<SyncStore> {
  const { tables } = store;
  const register = known.register ?? (await createRegister(store));
  const recalls = known.recalls ?? (await createRecalls(store, Date.now));
  const confidentiality = known.confidentiality ?? createConfidentiality(tables, recalls, register.isOpen);
  // A parsing edge: only `noteOffered` writes this value.
  let notedUntil = ((await store.readLocal(OFFERED)) as string | undefined) ?? '';
  let offeredUntil = notedUntil === '' ? await offeredBefore(store) : notedUntil;

  const restored = await store.readLocal(RESTORED);
  // Where the disk lost it, a person rather looks once too often; when that state was is then not known.
  let restoredFrom = typeof restored === 'string' ? restored : store.isLocalLost(RESTORED) ? LONG_AGO : '';

  /** Whether it is to be sent now: it has an unsent edit that the server has not refused, and it may leave. */
  function isToSend(record: AnyRecord): boolean {
    return (
      record.pending === 1 &&
      record.refused === null &&
      !isErasedHere(record) &&
      !isRetractedHere(record) &&
      !confidentiality.isWithheld(record)
    );
  }

  /** Whoever made a record with the id of one that was erased: it never leaves. */
  function isErasedHere(record: AnyRecord): boolean {
    return isErased(record, register.read());
  }

  function isRetractedHere(record: AnyRecord): boolean {
    return isRetracted(record, { deviceId, until: offeredUntil });
  }

  function get(id: string): AnyRecord | undefined {
    const collection = collectionOfId(id);
    return collection && tables[collection].get(id);
  }

  function inheriting(): readonly AnyRecord[] {
    return COLLECTION_NAMES.flatMap((name) => (INHERITING.has(name) ? tables[name].snapshot().all : NOTHING));
  }

  /** Records in the trash included: the server has what they say. */
  function toRecall(): readonly RecallWish[] {
    if (!recalls.hasOrders()) return NOTHING;
    return inheriting().flatMap((record) => {
      if (!isOnServer(record)) return [];
      const because = confidentiality.of(record).redFrom.filter((id) => recalls.orderedAt(id) !== undefined);
      return because.length > 0 ? [{ id: record.id, because }] : [];
    });
  }

  return {
    deviceId,
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
    isMarkedRed: confidentiality.isMarkedRed,
    isRetracted: isRetractedHere,
    toRecall,
    noteRecalled: recalls.note,
    letOutAgain: recalls.letOutAgain,
    noteLetOut: recalls.noteLetOut,
    isRecalled: recalls.isRecalled,
    register: register.read,
    async keepErased(ids) {
      const stamp = clock.next();
      const on = stampToDay(stamp);
      const list = erasureListId(deviceId, on);
      await store.writeAll(() => [
        { id: list, change: addToList(tables.network.get(list), { kept: ids }, { id: list, on, stamp, deviceId }) },
      ]);
    },
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
      return sendable.sort((a, b) => rank(a) - rank(b) || (a.updatedAt < b.updatedAt ? -1 : 1));
    },
    async decide(ids, decision) {
      const going = ids.filter((id) => decision(id, get(id)).kind === 'remove');
      await holdBackBehind(store, { confidentiality, recalls, deviceId }, going);
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
      const ends = [
        ...COLLECTION_NAMES.map((name) =>
          tables[name].subscribe(() => {
            if (tables[name].pending().some(isToSend) || toRecall().length > 0) listener();
          }),
        ),
        recalls.subscribe(listener),
      ];
      return () => {
        for (const end of ends) end();
      };
    },
    restoredFrom: () => restoredFrom,
    async noteAgreement() {
      if (restoredFrom === '') return;
      await store.writeLocal(RESTORED, '');
      restoredFrom = '';
    },
    lost: () => store.damage.snapshot()?.missing ?? [],
    hasUnnamedLoss: () => (store.damage.snapshot()?.unnamed.length ?? 0) > 0,
    noteRemoved: store.damage.settle,
    stamp: () => ({ at: clock.next(), by: deviceId }),
    keepRestorePoint: keepState,
  };
}

const NOTHING: readonly never[] = [];
const LONG_AGO = new Date(0).toISOString();

/**
 * Claims to numbers first: a network must not be on a server before what its first laptop has numbered is. Then what was erased, so that it is known
 * before anything else that hangs on it.
 */
function rank(record: AnyRecord): number {
  return isNumberRange(record) ? 0 : isErasureList(record) ? 1 : 2;
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
