import type { CollectionName } from '../../shared/schema';
import { NETWORK_ID } from '../../shared/schema/network';
import { createClock, type Clock } from '../../shared/sync/clock';
import type { Http, RemoteAddress } from '../../shared/sync/couch';
import { localToday } from './localToday';
import { createNumberMemory } from './numbering/createNumberMemory';
import { createNumberKeeper, type NumberKeeper } from './numbering/numberKeeper';
import { tendNumbers } from './numbering/tendNumbers';
import { waitForServer } from './numbering/waitForServer';
import { createRepositories, type Repositories } from './repositories';
import { createRestore, type Restore } from './restore/createRestore';
import type { RestoreVault } from './restore/restorePoint';
import type { Damage } from './store/damage';
import type { Store } from './store/openStore';
import { createConfidentiality, type Confidentiality } from './sync/createConfidentiality';
import { createDisputes, type Disputes } from './sync/disputes';
import { createRxSyncStore } from './sync/rxSyncStore';
import { breathe } from './breathe';
import { createSyncService, type EngineTime, type SyncService } from './sync/syncService';
import { createReader, createWriter, reverseRecords, type Reader, type Write } from './writing/createWriter';
import { createUndoStack, type UndoStack } from './writing/undoStack';

/** One open network: everything a screen may use of the data layer. */
export interface Session {
  /** Of the network on this laptop; the name of its database derives from it. */
  readonly networkId: string;
  readonly deviceId: string;
  readonly repositories: Repositories;
  readonly sync: SyncService;
  /** What label counts for a record, and which never leave this laptop. */
  readonly confidentiality: Confidentiality;
  readonly disputes: Disputes;
  readonly restore: Restore;
  /** What the disk lost of the network. */
  readonly damage: Damage;
  readonly read: Reader;
  /** The way to change records of several collections, or to get a way back that takes exactly this write back. */
  readonly write: Write;
  readonly undo: UndoStack;
  readonly clock: Clock;
  /** Calls back when an act of a person changed nothing because the login may only read; the answer ends it. */
  readonly onRefusedWrite: (listener: () => void) => () => void;
  /** Numbers of decisions, minutes and addenda. */
  readonly numbers: NumberKeeper;
  readonly close: () => Promise<void>;
}

export interface SessionOptions {
  readonly networkId: string;
  readonly deviceId: string;
  readonly store: Store;
  readonly http: Http;
  readonly syncAddress: RemoteAddress;
  readonly vault: RestoreVault;
  /** Days without agreement after which a person looks at the plan before anything is sent. */
  readonly reviewAfterDays?: () => number;
  readonly time?: EngineTime;
  readonly onDefect: (defect: unknown) => void;
  /** Of new records; tests give their own. */
  readonly createId?: (collection: CollectionName) => string;
  /** Where numbers that this laptop gave out were remembered by earlier versions. */
  readonly earlierNumbers?: Pick<Storage, 'getItem' | 'removeItem'>;
}

export async function openSession({
  networkId,
  deviceId,
  store,
  http,
  syncAddress,
  vault,
  reviewAfterDays = () => REVIEW_AFTER_DAYS,
  time = wallTime,
  onDefect,
  earlierNumbers,
  createId,
}: SessionOptions): Promise<Session> {
  const clock = createClock(deviceId, time.now);
  observeAll(store, clock);
  const restore = createRestore({ store, vault, clock, deviceId, now: time.now });
  const confidentiality = createConfidentiality(store.tables);
  const syncStore = await createRxSyncStore({ store, clock, deviceId, restore, confidentiality });
  const sync = await createSyncService({
    store,
    syncStore,
    http,
    address: syncAddress,
    time,
    reviewAfterDays,
    onDefect,
  });
  const refusedListeners = new Set<() => void>();
  const mayWrite = (): boolean => sync.snapshot().access !== 'read';
  const undo = createUndoStack({
    now: time.now,
    reverse: async (records) => (mayWrite() ? reverseRecords(store, { clock, deviceId }, records) : undefined),
    // The last in the queue.
    untilWritten: () => store.writeAll(() => []),
  });
  const author = {
    clock,
    deviceId,
    undo,
    mayWrite,
    ...(createId && { createId }),
    onRefused: () => refusedListeners.forEach((listener) => listener()),
  };
  const write = createWriter(store, author);
  const repositories = createRepositories(store.tables, write);
  const numbers = createNumberKeeper({
    deviceId,
    tables: store.tables,
    repositories,
    memory: createNumberMemory(store, () => repositories.network.get(NETWORK_ID)?.databaseId ?? '', earlierNumbers),
    isLocal: () => sync.snapshot().status.kind === 'local',
    today: localToday,
    wait: waitForServer(store.tables, sync, time),
  });
  const endTending = tendNumbers(numbers, store.tables, sync, onDefect);
  return {
    networkId,
    deviceId,
    repositories,
    sync,
    confidentiality,
    disputes: createDisputes(store, author),
    restore,
    damage: store.damage,
    read: createReader(store),
    write,
    undo,
    clock,
    onRefusedWrite(listener) {
      refusedListeners.add(listener);
      return () => refusedListeners.delete(listener);
    },
    numbers,
    async close() {
      endTending();
      await sync.close();
      await store.close();
      await vault.close();
    },
  };
}

const REVIEW_AFTER_DAYS = 14;

const wallTime: EngineTime = {
  now: Date.now,
  random: Math.random,
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
  breathe,
};

/** After a restart the clock goes on behind the latest time in the store, even where the laptop's own clock was set back. */
function observeAll(store: Store, clock: Clock): void {
  for (const table of Object.values(store.tables))
    for (const { updatedAt } of table.snapshot().all) clock.observe(updatedAt);
}
