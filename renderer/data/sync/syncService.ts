import { isNumberRange } from '../../../shared/domain/numbering';
import { collectionOfId, COLLECTION_NAMES, type AnyRecord } from '../../../shared/schema';
import type { Access } from '../../../shared/sync/access';
import type { ArrivalsByCollection } from '../../../shared/sync/arrivals';
import { createCouchRemote, type Http, type RemoteAddress } from '../../../shared/sync/couch';
import type { Reconciliation } from '../../../shared/sync/cursor';
import { createSyncEngine, type EngineEffects, type SyncEngine } from '../../../shared/sync/engine';
import type { SyncError } from '../../../shared/sync/errors';
import { removeDocuments, repairDocuments, type MendEffects } from '../../../shared/sync/mend';
import type { SyncPhase } from '../../../shared/sync/phase';
import { statusOf, type Ledger, type SyncStatus } from '../../../shared/sync/status';
import type { ChunkNotice } from '../../../shared/sync/files/chunkDocument';
import { tellChunks } from '../../../shared/sync/files/tellChunks';
import type { SyncStore } from '../../../shared/sync/store';
import type { SetAside } from '../../../shared/sync/unreadable';
import type { CouchDocument } from '../../../shared/sync/wire';
import type { Store } from '../store/openStore';
import type { Recalls } from './createRecalls';

export interface SyncSnapshot {
  readonly status: SyncStatus;
  readonly ledger: Ledger;
  /** When everything was last in agreement, milliseconds since the Unix epoch; null before. */
  readonly agreedAt: number | null;
  /** What stands in the way, with its details; null while nothing does. */
  readonly trouble: SyncError | null;
  readonly access: Access;
  /** Documents on the server that a newer Verbund wrote and this one leaves alone. */
  readonly newer: number;
  /** The version that can read them, `''` where they do not say. */
  readonly newerNeeds: string;
  /** Documents on the server that cannot be read and that nobody here has repaired yet; the same list until something changes. */
  readonly unreadable: readonly SetAside[];
  /** What came in since the last agreement. */
  readonly arrived: ArrivalsByCollection;
  /** How far the first pull has come while it is not through, running or not. */
  readonly firstPull: { readonly received: number; readonly total: number } | null;
  /** The restore point that was kept before the plan under review; `''` where there is none. */
  readonly reviewPoint: string;
  /** Instant of the earlier state that waits to be looked at before it is sent; `''` where there is none. */
  readonly restoredFrom: string;
  /** When everything here was last compared with the server one by one, milliseconds since the Unix epoch; null before. */
  readonly comparedAt: number | null;
}

export interface SyncService {
  readonly snapshot: () => SyncSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** Begins, unless a person has paused. */
  readonly start: () => void;
  /** In the place of `start` where no server is known: says so, should there have been one. */
  readonly goWithout: () => void;
  readonly stop: () => Promise<void>;
  /** Halts until `resume`, also over a restart. What was received stays, and a first pull goes on where it was. */
  readonly pause: () => Promise<void>;
  readonly resume: () => Promise<void>;
  /** Leaves the server: what a person halted and what the login could do belong to the connection and go with it. */
  readonly disconnect: () => Promise<void>;
  readonly wake: () => void;
  /** The plan after a long absence is good: send. */
  readonly approve: () => void;
  readonly allowRemovals: (choice: 'apply' | 'keep') => Promise<void>;
  readonly reconcile: (choice: Reconciliation) => Promise<void>;
  /** Records with unsent changes, oldest edit first. */
  readonly unsent: () => readonly AnyRecord[];
  /** Records that are to be taken off the server and are still there: see [Note: taken off the server]. */
  readonly leaving: () => readonly AnyRecord[];
  /** Asks for another try at records that the server refused. */
  readonly retry: (ids: readonly string[]) => Promise<void>;
  /** An unreadable document as the server has it now; undefined where it is gone. */
  readonly lookAt: (id: string) => Promise<CouchDocument | undefined>;
  /** Makes whole records of unreadable documents, or puts them into the trash. @returns how many the server still had */
  readonly repair: (ids: readonly string[]) => Promise<number>;
  readonly remove: (ids: readonly string[]) => Promise<number>;
  /** Told of what the feed says of chunks of files; the answer ends it. */
  readonly onChunks: (listener: (notices: readonly ChunkNotice[]) => void) => () => void;
  readonly close: () => Promise<void>;
}

/** What does not depend on the network: a simulation brings its own. */
export type EngineTime = Pick<EngineEffects, 'now' | 'random' | 'after' | 'breathe'>;

export interface SyncOptions {
  readonly store: Store;
  readonly syncStore: SyncStore;
  /** What of the store's answers is not in its tables. */
  readonly recalls: Pick<Recalls, 'subscribe'>;
  readonly http: Http;
  /** In the application the gateway's. */
  readonly address: RemoteAddress;
  readonly time: EngineTime;
  readonly reviewAfterDays: () => number;
  readonly onDefect: (defect: unknown) => void;
}

const PAUSED = 'sync-paused';
const ACCESS = 'sync-access';
/** True from the first agreement with a server until a person leaves it. */
const CONNECTED = 'sync-connected';

export async function createSyncService({
  store,
  syncStore,
  recalls,
  http,
  address,
  time,
  reviewAfterDays,
  onDefect,
}: SyncOptions): Promise<SyncService> {
  const listeners = new Set<() => void>();
  // See [Note: newer stores]: nothing is begun that would have to be written down.
  const isNewer = store.newer !== null;
  let phase: SyncPhase | undefined;
  // Somebody halted it at some time, which is all that is known where the value is lost: nothing is sent before a person says so.
  let isPaused = store.isLocalLost(PAUSED) || (await store.readLocal(PAUSED)) === true;
  // Offline, the last word of the server counts.
  let access = isNewer ? 'read' : toAccess(await store.readLocal(ACCESS));
  let wasConnected = (await store.readLocal(CONNECTED)) === true;
  let isWithoutServer = false;
  let cursor = await syncStore.readCursor();
  let agreedAt = cursor?.agreedAt ?? null;
  let snapshot: SyncSnapshot | undefined;

  const chunkListeners = new Set<(notices: readonly ChunkNotice[]) => void>();
  const remote = tellChunks(createCouchRemote(http, address), (notices) => {
    for (const listener of chunkListeners) listener(notices);
  });
  const mending: MendEffects = { store: syncStore, remote, now: time.now };

  const engine: SyncEngine = createSyncEngine({
    ...time,
    store: {
      ...syncStore,
      async writeCursor(next) {
        await syncStore.writeCursor(next);
        cursor = next;
        changed();
      },
    },
    remote,
    reviewAfterDays,
    isAutomatic: isNumberRange,
    onPhase(next) {
      phase = next;
      if (next.kind === 'live' && !wasConnected) setConnected(true).catch(onDefect);
      changed();
    },
    onAccess(next) {
      if (next === access) return;
      access = next;
      store.writeLocal(ACCESS, next).catch(onDefect);
      changed();
    },
    onDefect,
  });

  async function setConnected(next: boolean): Promise<void> {
    wasConnected = next;
    await store.writeLocal(CONNECTED, next);
  }

  function readStatus(ledger: Ledger): SyncStatus {
    if (isNewer) return { kind: 'newerStore' };
    const status = statusOf({ phase, isPaused, access }, ledger);
    const isUnconnected = status.kind === 'local' || status.kind === 'paused';
    return isUnconnected && isWithoutServer && wasConnected ? { kind: 'serverLost', unsent: ledger.unsent } : status;
  }

  function changed(): void {
    snapshot = undefined;
    for (const listener of listeners) listener();
  }

  const ends = [...COLLECTION_NAMES.map((name) => store.tables[name].subscribe(changed)), recalls.subscribe(changed)];

  function pending(): readonly AnyRecord[] {
    return COLLECTION_NAMES.flatMap((name) => store.tables[name].pending()).filter(
      (record) => !syncStore.isRetracted(record),
    );
  }

  function readLedger(): Ledger {
    const all = pending();
    const sendable = all.filter((record) => !syncStore.isWithheld(record));
    return {
      // The server is to be told of these, too.
      unsent: sendable.length + syncStore.toRecall().length,
      refused: sendable.filter(({ refused }) => refused !== null).length,
      withheld: all.length - sendable.length,
    };
  }

  /** Those that a person has repaired or removed wait to be sent: the record here is at the very revision that cannot be read. */
  function readUnreadable(): readonly SetAside[] {
    const listed = cursor?.unreadable ?? NOTHING;
    const open = listed.filter(({ id, rev }) => rev === '' || revOf(id) !== rev);
    return open.length === listed.length ? listed : open;
  }

  function revOf(id: string): string | undefined {
    const collection = collectionOfId(id);
    return collection && store.tables[collection].get(id)?.rev;
  }

  function start(): void {
    isWithoutServer = false;
    if (isPaused || isNewer) changed();
    else engine.start();
  }

  async function setPaused(next: boolean): Promise<void> {
    isPaused = next;
    await store.writeLocal(PAUSED, next);
    if (next) await engine.stop();
    else start();
    changed();
  }

  return {
    snapshot() {
      if (!snapshot) {
        const ledger = readLedger();
        const status = readStatus(ledger);
        if (status.kind === 'upToDate') agreedAt = time.now();
        snapshot = {
          status,
          ledger,
          agreedAt,
          trouble: phase && 'error' in phase ? phase.error : null,
          access,
          newer: cursor?.newer.length ?? 0,
          newerNeeds: cursor?.newerNeeds ?? '',
          unreadable: readUnreadable(),
          arrived: cursor?.arrived ?? {},
          firstPull: cursor?.firstPull ?? null,
          reviewPoint: cursor?.reviewPoint ?? '',
          restoredFrom: syncStore.restoredFrom(),
          comparedAt: cursor?.comparedAt ?? null,
        };
      }
      return snapshot;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start,
    goWithout() {
      isWithoutServer = true;
      changed();
    },
    stop: engine.stop,
    pause: () => setPaused(true),
    resume: () => setPaused(false),
    async disconnect() {
      await engine.stop();
      isPaused = false;
      access = 'unknown';
      await Promise.all([store.writeLocal(PAUSED, false), store.writeLocal(ACCESS, access), setConnected(false)]);
      changed();
    },
    wake: engine.wake,
    approve: engine.approve,
    allowRemovals: engine.allowRemovals,
    reconcile: engine.reconcile,
    unsent: () => [...pending()].sort((a, b) => (a.updatedAt < b.updatedAt ? -1 : 1)),
    leaving: () => syncStore.toRecall().flatMap(({ id }) => syncStore.get(id) ?? []),
    async retry(ids) {
      await syncStore.decide(ids, (_id, current) =>
        current?.refused ? { kind: 'write', record: { ...current, refused: null } } : { kind: 'keep' },
      );
    },
    async lookAt(id) {
      return (await remote.byIds([id], neverAborted())).get(id);
    },
    repair: (ids) => repairDocuments(mending, ids, neverAborted()),
    remove: (ids) => removeDocuments(mending, ids, neverAborted()),
    onChunks(listener) {
      chunkListeners.add(listener);
      return () => chunkListeners.delete(listener);
    },
    async close() {
      await engine.stop();
      for (const end of ends) end();
    },
  };
}

const NOTHING: readonly never[] = [];

/** One request that a person waits for; the gateway ends what takes too long. */
function neverAborted(): AbortSignal {
  return new AbortController().signal;
}

function toAccess(stored: unknown): Access {
  return stored === 'write' || stored === 'read' ? stored : 'unknown';
}
