import type { AnyRecord, CollectionName } from '../../shared/schema';
import { RED } from '../../shared/schema/confidentiality';
import { NETWORK_ID } from '../../shared/schema/network';
import { createClock, type Clock } from '../../shared/sync/clock';
import type { Http, RemoteAddress } from '../../shared/sync/couch';
import { createChunkRemote } from '../../shared/sync/files/chunkRemote';
import { isReusedId } from '../../shared/sync/erasure';
import type { Content } from '../../shared/sync/localEdit';
import { withoutErased } from '../../shared/domain/erasure';
import { instantToLocal } from '../../shared/domain/meetings';
import { LAPTOP_ZONE } from '../../shared/laptopZone';
import type { BackupPort, BackupReaderPort } from './backup/backupPort';
import { stageReplacement, type Replacement, type StagedReplacement } from './backup/stageReplacement';
import { createBackups, createNoBackups, type BackupService } from './backup/createBackups';
import { createNoStoreWatch, createStoreWatch, type StoreWatch } from './backup/createStoreWatch';
import { recordHistory, type RecordChange } from './journal/recordHistory';
import { tendJournal } from './journal/tendJournal';
import { localToday } from './localToday';
import { GRACE_MS } from '../../shared/domain/outbox';
import type { Contradiction } from '../../shared/domain/merging';
import { createContradictions } from './merges/createContradictions';
import { tendMerges } from './merges/tendMerges';
import { createNumberMemory } from './numbering/createNumberMemory';
import { createNumberKeeper, type NumberKeeper } from './numbering/numberKeeper';
import { tendNumbers } from './numbering/tendNumbers';
import { waitForServer } from './numbering/waitForServer';
import { createRepositories, type Repositories } from './repositories';
import { chunksOfPoints } from './restore/chunksOfPoints';
import { adoptRecords } from './restore/adoptRecords';
import { createRestore, type Restore } from './restore/createRestore';
import type { RestoreVault } from './restore/restorePoint';
import type { Damage } from './store/damage';
import type { NewerStore } from './store/newerStore';
import type { Store } from './store/openStore';
import { noKeys, type StoreKeys } from './store/storeKeys';
import { createLineDrafts, type LineDrafts } from './drafts/createLineDrafts';
import { createClockWatch, type ClockWatch } from './clock/createClockWatch';
import type { ChunkStore } from './files/chunkStore';
import { createOutbox, type MailPort, type Outbox } from './outbox/createOutbox';
import { createFiles, type FileService } from './files/createFiles';
import { sha256, type Sha256 } from './files/sha256';
import { createErasure, type Erasure } from './erasure/createErasure';
import { createRegister } from './erasure/createRegister';
import { tendTrash } from './erasure/tendTrash';
import { createConfidentiality, type Confidentiality } from './sync/createConfidentiality';
import { createRecalls, type Recalls } from './sync/createRecalls';
import { holdBackBehind } from './sync/holdBackBehind';
import { createDisputes, type Disputes } from './sync/disputes';
import { createRxSyncStore } from './sync/rxSyncStore';
import { breathe } from './breathe';
import { createSyncService, type EngineTime, type SyncService } from './sync/syncService';
import {
  createReader,
  createWriter,
  reverseRecords,
  type Reader,
  type Write,
  type WriteInSteps,
} from './writing/createWriter';
import { createUndoStack, KEPT_STEPS_MS, type UndoStack } from './writing/undoStack';

/** One open network: everything a screen may use of the data layer. */
export interface Session {
  /** Of the network on this laptop; the name of its database derives from it. */
  readonly networkId: string;
  readonly deviceId: string;
  readonly repositories: Repositories;
  readonly sync: SyncService;
  /** What label counts for a record, and which never leave this laptop. */
  readonly confidentiality: Confidentiality;
  /** What a person ordered to be taken off the server because it became TLP:RED. */
  readonly recalls: Recalls;
  readonly disputes: Disputes;
  /** Pairs that one person merged and another one told apart, the same array until they change: see [Note: one or two]. */
  readonly contradictions: () => readonly Contradiction[];
  readonly restore: Omit<Restore, 'keep'>;
  readonly backups: BackupService;
  /** Whether the store is what it was, see [Note: the witness]. */
  readonly watch: Pick<StoreWatch, 'snapshot' | 'subscribe' | 'accept'>;
  /**
   * [Note: before a risk] The one thing to call before something that changes much: keeps the present state as a backup, where there is a place for it, and as a restore
   * point on this laptop. Waits until the state is taken, not until the file is written; what prevents the file is told and stops nobody.
   * @returns the restore point's id
   */
  readonly beforeRisk: Restore['keep'];
  /**
   * An earlier state as far as it may come back: without what was erased since, and what was taken off the server as TLP:RED comes back as such. Asked by
   * whoever brings one in.
   * @param records all of that state
   */
  readonly keepOut: (records: readonly AnyRecord[]) => readonly AnyRecord[];
  /** Makes an earlier state ready beside the present one, and compares it with its backup. */
  readonly stageReplacement: (replacement: Replacement) => Promise<StagedReplacement>;
  /** What the disk lost of the network. */
  readonly damage: Damage;
  /** What of a newer version is not understood here: then everything is read and nothing written. Null where it is none. */
  readonly newer: NewerStore | null;
  readonly read: Reader;
  /** The way to change records of several collections, or to get a way back that takes exactly this write back. */
  readonly write: Write;
  /** The same for what is done to thousands of them. */
  readonly writeInSteps: WriteInSteps;
  /** Fills a network that is still empty with records as they were elsewhere, stamps included. They are unsent. */
  readonly adopt: (contents: readonly Content[]) => Promise<void>;
  readonly undo: UndoStack;
  /** Who changed what in a record, the latest first: see [Note: the journal]. */
  readonly history: (record: AnyRecord) => Promise<readonly RecordChange[]>;
  /** Deletes it on this laptop; Ctrl+Z knows nothing of it any more either. */
  readonly forgetHistory: (recordId: string) => Promise<void>;
  readonly clock: Clock;
  /** Whether the clock of this laptop can be right. */
  readonly clockWatch: ClockWatch;
  /** Calls back when an act of a person changed nothing because the login may only read; the answer ends it. */
  readonly onRefusedWrite: (listener: () => void) => () => void;
  /** Lines that somebody writes and that are no record yet. */
  readonly lineDrafts: LineDrafts;
  /** Numbers of decisions, minutes and addenda. */
  readonly numbers: NumberKeeper;
  /** What is deleted for good, and stays away. */
  readonly erasure: Erasure;
  /** What is to leave by mail from this laptop. */
  readonly outbox: Outbox;
  /** Bytes of files: adding, reading, and how far each is on its way. */
  readonly files: FileService;
  readonly close: () => Promise<void>;
}

export interface SessionOptions {
  readonly networkId: string;
  readonly deviceId: string;
  readonly store: Store;
  readonly http: Http;
  readonly syncAddress: RemoteAddress;
  readonly vault: RestoreVault;
  readonly chunks: ChunkStore;
  /** What the store is sealed with; absent where it is not. */
  readonly keys?: StoreKeys;
  /** Forgets the state that the present one took the place of; absent where there is never one. */
  readonly forgetReplaced?: () => Promise<void>;
  /** Absent for a network that is not backed up: what is made anew at every start, and what lies in no database. */
  readonly backupPort?: BackupPort & BackupReaderPort;
  /** The way to the mail server; absent in a demonstration, and where nothing is written. */
  readonly mailPort?: MailPort;
  /** In which a letter may be taken back after it was put into the outbox. */
  readonly graceMs?: number;
  /** Days without agreement after which a person looks at the plan before anything is sent. */
  readonly reviewAfterDays?: () => number;
  readonly time?: EngineTime;
  readonly onDefect: (defect: unknown) => void;
  /** Of new records; tests give their own. */
  readonly createId?: (collection: CollectionName) => string;
  /** SHA-256; a simulation whose time does not wait for the browser's brings its own. */
  readonly digest?: Sha256;
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
  chunks,
  keys = noKeys,
  forgetReplaced,
  backupPort,
  mailPort,
  graceMs = GRACE_MS,
  reviewAfterDays = () => REVIEW_AFTER_DAYS,
  time = wallTime,
  onDefect,
  digest = sha256,
  earlierNumbers,
  createId,
}: SessionOptions): Promise<Session> {
  const clockWatch = await createClockWatch({ store, deviceId, time, onDefect });
  const clock = createClock(deviceId, time.now, clockWatch.floor);
  observeAll(store, clock);
  const register = await createRegister(store);
  const recalls = await createRecalls(store, time.now);
  const { isRecalled } = recalls;
  const watch = backupPort ? createStoreWatch({ store, port: backupPort, time, onDefect }) : createNoStoreWatch();
  const backups = backupPort
    ? createBackups({ networkId, store, chunks, port: backupPort, watch, time, dayOf, onDefect })
    : createNoBackups();
  const { keep: beforeRisk, ...points } = createRestore({
    store,
    vault,
    register,
    clock,
    deviceId,
    now: time.now,
    isRecalled,
    backUp: backups.before,
  });
  const restore = {
    ...points,
    // What was erased is in no earlier state, wherever that lies.
    async dropErased() {
      await forgetReplaced?.();
      await points.dropErased();
    },
  };
  const confidentiality = createConfidentiality(store.tables, recalls, register.isOpen);
  const syncStore = await createRxSyncStore({
    store,
    clock,
    deviceId,
    keepState: beforeRisk,
    recalls,
    confidentiality,
    register,
  });
  const sync = await createSyncService({
    store,
    syncStore,
    recalls,
    http,
    address: syncAddress,
    time,
    reviewAfterDays,
    onDefect,
  });
  const endComparing = sync.subscribe(() => {
    if (sync.snapshot().status.kind === 'upToDate') watch.takeSynced().catch(onDefect);
  });
  const refusedListeners = new Set<() => void>();
  const mayWrite = (): boolean => sync.snapshot().access !== 'read';
  const undo = createUndoStack({
    now: time.now,
    reverse: async (records, annotate) =>
      mayWrite() ? reverseRecords(store, { clock, deviceId }, records, annotate) : undefined,
    // The last in the queue.
    untilWritten: () => store.writeAll(() => []),
    journal: await store.journal.since(time.now() - KEPT_STEPS_MS),
  });
  const endForgetting = store.journal.onForgotten(undo.forget);
  const author = {
    clock,
    deviceId,
    undo,
    mayWrite,
    ...(createId && { createId }),
    onRefused: () => refusedListeners.forEach((listener) => listener()),
    onLowered: recalls.noteLowered,
  };
  const { write, writeInSteps } = createWriter(store, author);
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
  const erasure = createErasure({
    store,
    register,
    sync: syncStore,
    holdBack: (ids) => holdBackBehind(store, { confidentiality, recalls, deviceId }, ids),
    restore,
    clock,
    deviceId,
    mayWrite,
    onDefect,
  });
  const isErasedFile = (id: string): boolean => register.read().has(id);
  const files = await createFiles({
    store,
    chunks,
    remote: createChunkRemote(http, syncAddress),
    repositories,
    sync,
    write,
    mayWrite,
    isWithheld: confidentiality.isWithheld,
    isGone: (id) => isErasedFile(id) || isRecalled(id),
    isErased: isErasedFile,
    pointChunks: () => chunksOfPoints(vault),
    isClockRight: () => clockWatch.snapshot() === null,
    time,
    sha256: digest,
    breathe: time.breathe ?? breathe,
    onDefect,
  });
  const outbox = createOutbox({
    deviceId,
    repositories,
    write,
    isAlone: () => sync.snapshot().status.kind === 'local' && repositories.network.get(NETWORK_ID)?.rev === '',
    isHeldBack: (message) => confidentiality.isWithheld(message) || !repositories.members.get(message.memberId),
    now: time.now,
    after: time.after,
    graceMs,
    mail: mailPort,
    onDefect,
  });
  const endTending = tendNumbers(numbers, store.tables, sync, onDefect);
  const endMerges = tendMerges({ tables: store.tables, write, sync, time, onDefect });
  const endTrash = tendTrash({ erasure, tables: store.tables, sync, clockWatch, time, onDefect });
  const endJournal = tendJournal({
    store,
    stepsMs: KEPT_STEPS_MS,
    isErased: (id) => register.read().has(id) && !isReusedId(id),
    time,
    onDefect,
  });
  return {
    networkId,
    deviceId,
    repositories,
    sync,
    confidentiality,
    recalls,
    disputes: createDisputes(store, author),
    contradictions: createContradictions(store.tables),
    restore,
    backups,
    watch,
    beforeRisk,
    keepOut: (records) =>
      withoutErased(records, register.read()).map((record) =>
        isRecalled(record.id) && record['tlp'] !== undefined && !syncStore.get(record.id)
          ? { ...record, tlp: RED }
          : record,
      ),
    stageReplacement: (replacement) =>
      stageReplacement({ networkId, store, keys, stamp: clock.next, deviceId }, replacement),
    damage: store.damage,
    newer: store.newer,
    read: createReader(store),
    write,
    writeInSteps,
    adopt: (contents) => adoptRecords(store, clock, contents),
    undo,
    async history({ id, tlp }) {
      // Whoever saw a record change asks at once, a moment before its entry is known.
      await store.writeAll(() => []);
      return recordHistory(await store.journal.of(id), id, tlp);
    },
    async forgetHistory(recordId) {
      await store.writeAll(
        () => [],
        () => ({ at: time.now(), forgets: [recordId] }),
      );
    },
    clock,
    clockWatch,
    onRefusedWrite(listener) {
      refusedListeners.add(listener);
      return () => refusedListeners.delete(listener);
    },
    lineDrafts: await createLineDrafts(store),
    numbers,
    erasure,
    files,
    outbox,
    async close() {
      endTending();
      await outbox.close();
      endMerges();
      endTrash();
      clockWatch.close();
      endJournal();
      endForgetting();
      erasure.close();
      await erasure.settled();
      // It reads from what the other closes.
      await backups.close();
      await files.close();
      endComparing();
      await watch.close();
      await sync.close();
      await store.close();
      await vault.close();
    },
  };
}

const REVIEW_AFTER_DAYS = 14;

function dayOf(ms: number): string {
  return instantToLocal(ms, LAPTOP_ZONE).slice(0, 10);
}

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
