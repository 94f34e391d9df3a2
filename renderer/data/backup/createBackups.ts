import type { BackupReason } from '../../../shared/domain/backup';
import { concat, encodeFrame, type Bytes } from '../../../shared/frames';
import type { BackupProblem, Backups } from '../../../shared/ipc/backup';
import { settled } from '../../../shared/settled';
import type { Store } from '../store/openStore';
import type { EngineTime } from '../sync/syncService';
import { framesOf } from '../transfer/databaseCopy';
import { chunksOfFiles, type ChunksOfFiles } from '../files/chunksOfFiles';
import type { ChunkStore } from '../files/chunkStore';
import { nameOfStore } from '../transfer/networkDatabases';
import type { BackupPort, BackupReaderPort, Problem } from './backupPort';
import { readBackup } from './readContent';
import { countRecords, isSameSum, sumRecords } from './sumRecords';
import type { StoreWatch } from './createStoreWatch';
import { backUpChunks, type FilesInBackup } from './backUpChunks';
import { takeSnapshot, type Snapshot } from './takeSnapshot';

export interface BackupState {
  /** Undefined before the main process has answered; null where this network is not backed up: the demonstration. */
  readonly known: Backups | null | undefined;
  readonly running: RunningBackup | undefined;
}

export interface RunningBackup {
  readonly reason: BackupReason;
  /** The records come first, and the backup counts as soon as they were tried. */
  readonly part: 'records' | 'files';
  /** Entries that are written, of how many; the last part of the records is opening them to try them. */
  readonly done: number;
  readonly total: number;
}

export type BackupResult =
  | { readonly kind: 'made'; readonly name: string; readonly records: number; readonly files: FilesInBackup }
  | { readonly kind: 'cancelled' }
  | Problem;

/** The backups of an open network. */
export interface BackupService {
  /** The same object until something changes. */
  readonly snapshot: () => BackupState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Asks the main process again. */
  readonly refresh: () => Promise<void>;
  /** Makes one, opens it to try it, and compares. */
  readonly run: (reason: BackupReason) => Promise<BackupResult>;
  /**
   * Something is about to change much. Resolves as soon as the present state is taken; its file is written while that goes on. What prevents it (no
   * place, a missing one, a full one) stops nobody: it is noted, and the restore point in the profile is there as well.
   */
  readonly before: (reason: BackupReason) => Promise<void>;
  /** Calls back when what should have been written before something risky was not; the answer ends it. */
  readonly onMissed: (listener: (problem: BackupProblem) => void) => () => void;
  /** A person says that the latest backups hold far fewer records than earlier ones, and rightly so: see `splitShrunk`. */
  readonly acceptShrunk: () => Promise<void>;
  readonly cancel: () => void;
  /** Makes one where one is due: the first of a day, or what a missing place prevented. */
  readonly tend: () => Promise<void>;
  /** Resolves when nothing is being written any more. */
  readonly idle: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface BackupEffects {
  readonly networkId: string;
  readonly store: Pick<Store, 'tables' | 'writeAll'>;
  readonly chunks: Pick<ChunkStore, 'open' | 'read'>;
  readonly port: BackupPort & BackupReaderPort;
  /** What is here is less than there was: nothing is written that nobody asked for, see [Note: the witness]. */
  readonly watch: Pick<StoreWatch, 'isLost' | 'note'>;
  readonly time: Pick<EngineTime, 'now' | 'after'>;
  /** Calendar day of an instant in milliseconds, `YYYY-MM-DD`. */
  readonly dayOf: (ms: number) => string;
  readonly onDefect: (defect: unknown) => void;
}

/** How much is handed to the main process at once: a bar that moves, and a cancelling that is heard. */
const PIECE_BYTES = 1024 * 1024;
/** When a network was opened, people want to see it first; milliseconds. */
const FIRST_LOOK_MS = 5_000;
/** A stick that was plugged in again is noticed after so long, in milliseconds, if the window was never left meanwhile. */
const LOOK_EVERY_MS = 10 * 60_000;
/** A place that is full stays so for a while; each attempt would write all of it again. */
const AFTER_FAILURE_MS = 60 * 60_000;

export function createBackups(effects: BackupEffects): BackupService {
  const { networkId, store, chunks, port, watch, time, dayOf, onDefect } = effects;
  const database = nameOfStore(networkId);
  const listeners = new Set<() => void>();
  const missedListeners = new Set<(problem: BackupProblem) => void>();
  let state: BackupState = { known: undefined, running: undefined };
  let queue: Promise<unknown> = Promise.resolve();
  let isCancelled = false;
  let isClosed = false;
  let restUntil = 0;
  let endTimer = (): void => undefined;

  function set(change: Partial<BackupState>): void {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  }

  async function refresh(): Promise<void> {
    const known = await port.read();
    if (!isClosed) set({ known });
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(work);
    queue = settled(turn);
    return turn;
  }

  function make(reason: BackupReason, take: () => Promise<Snapshot>): Promise<BackupResult> {
    return inTurn(async () => {
      if (isClosed) return { kind: 'cancelled' };
      isCancelled = false;
      set({ running: { reason, part: 'records', done: 0, total: 1 } });
      try {
        // What a backup holds was in the store.
        await watch.note().catch(onDefect);
        const result = await write(reason, take);
        if (isToRest(result)) restUntil = time.now() + AFTER_FAILURE_MS;
        return result;
      } finally {
        set({ running: undefined });
        await refresh();
      }
    });
  }

  async function write(reason: BackupReason, take: () => Promise<Snapshot>): Promise<BackupResult> {
    const snapshot = await take();
    const files = chunksOfFiles(snapshot.records.get('files'));
    const begun = await port.begin(reason, [...files.named.keys()]);
    if (begun.kind === 'problem') return begun;
    const { id } = begun;
    const failure = await send(id, reason, snapshot);
    if (failure) return failure;
    const written = await port.complete(id);
    if (written.kind === 'problem') return written;
    const { name } = written;
    const found = await tryOut(name, snapshot);
    if (typeof found === 'string') return { kind: 'problem', problem: found };
    await refresh();
    return { kind: 'made', name, records: found, files: await writeFiles(name, reason, files) };
  }

  function writeFiles(name: string, reason: BackupReason, files: ChunksOfFiles): Promise<FilesInBackup> {
    return backUpChunks(name, files, {
      port,
      chunks,
      onProgress: (done, total) => set({ running: { reason, part: 'files', done, total } }),
      stops: () => (isClosed ? 'closed' : isCancelled ? 'cancelled' : undefined),
    });
  }

  /** Undefined where all of it was taken. */
  async function send(id: string, reason: BackupReason, { content }: Snapshot): Promise<BackupResult | undefined> {
    const total = content.stores.reduce((all, { entries }) => all + entries.length, 0);
    let held: Bytes[] = [];
    let size = 0;
    let done = 0;
    async function flush(): Promise<Problem | undefined> {
      const step = await port.write(id, concat(held));
      held = [];
      size = 0;
      set({ running: { reason, part: 'records', done, total } });
      return step.kind === 'problem' ? step : undefined;
    }
    for (const frame of framesOf(content)) {
      const encoded = encodeFrame(frame);
      held.push(encoded);
      size += encoded.byteLength;
      done = Math.min(total, done + 1);
      if (size < PIECE_BYTES) continue;
      const problem = await flush();
      if (problem) return problem;
      if (isCancelled || isClosed) {
        await port.cancel(id);
        return { kind: 'cancelled' };
      }
    }
    return flush();
  }

  /** Restores it into memory. @returns how many records it holds where they are those of the snapshot; otherwise what is wrong with it */
  async function tryOut(name: string, { records }: Snapshot): Promise<number | BackupProblem> {
    const found = await readBack(name);
    if (typeof found === 'string') {
      await port.confirm(name, found);
      return found;
    }
    const [written, meant] = [await sumRecords(found), await sumRecords(records)];
    const result = isSameSum(written, meant) ? countRecords(written) : 'different';
    await port.confirm(name, result);
    return result;
  }

  async function readBack(name: string): Promise<Snapshot['records'] | BackupProblem> {
    const opened = await port.open({ kind: 'listed', networkId, name });
    if (opened.kind !== 'opened') return opened.kind === 'problem' ? opened.problem : 'damaged';
    try {
      const read = await readBackup(port, opened);
      return read.kind === 'problem' ? read.problem : read.content.records;
    } finally {
      await port.close(opened.id);
    }
  }

  function tellMissed(result: BackupResult): void {
    // Nobody who has chosen no place waits for one.
    if (result.kind === 'problem' && result.problem !== 'noPlace')
      missedListeners.forEach((listener) => listener(result.problem));
  }

  function dueReason(): BackupReason | undefined {
    const { known } = state;
    if (!known?.place) return undefined;
    if (known.missed.some(({ caughtUpAt }) => caughtUpAt === null)) return 'caughtUp';
    const today = dayOf(time.now());
    if (known.safeAt === null || dayOf(Date.parse(known.safeAt)) !== today) return 'daily';
    // Its files did not all get there before the application was closed, or the place was gone; or nobody thought of them, in an earlier version.
    const latest = known.files.find(({ madeAt }) => madeAt === known.safeAt);
    return latest && (latest.isUnfinished || latest.missingFiles === null) ? 'caughtUp' : undefined;
  }

  async function tend(): Promise<void> {
    if (isClosed) return;
    await refresh();
    if (await watch.isLost()) return;
    const reason = dueReason();
    // While the place is missing, what was due is noted once; then it is waited for.
    const isNoted = state.known?.place?.isThere === false && reason === 'caughtUp';
    if (reason && !isNoted && time.now() >= restUntil && !state.running)
      await make(reason, () => takeSnapshot(store, database));
  }

  function tendIn(ms: number): void {
    endTimer = time.after(ms, () => {
      tend().catch(onDefect);
      tendIn(LOOK_EVERY_MS);
    });
  }
  tendIn(FIRST_LOOK_MS);
  refresh().catch(onDefect);

  return {
    snapshot: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh,
    run: (reason) => make(reason, () => takeSnapshot(store, database)),
    async before(reason) {
      if (state.known?.place === null || (await watch.isLost())) return;
      const snapshot = await takeSnapshot(store, database);
      make(reason, () => Promise.resolve(snapshot))
        .then(tellMissed)
        .catch(onDefect);
    },
    onMissed(listener) {
      missedListeners.add(listener);
      return () => missedListeners.delete(listener);
    },
    async acceptShrunk() {
      const shrunk = state.known?.shrunk;
      if (shrunk) await port.acceptShrunk(shrunk.madeAt);
      await refresh();
    },
    cancel() {
      isCancelled = true;
    },
    tend,
    async idle() {
      await settled(queue);
    },
    async close() {
      isClosed = true;
      endTimer();
      await settled(queue);
    },
  };
}

/** A missing place is looked for again; one that was there and failed is left alone for a while. */
function isToRest(result: BackupResult): boolean {
  if (result.kind === 'made') return result.files.problem !== undefined;
  return result.kind === 'problem' && result.problem !== 'missing';
}

/** For what is made anew at every start. */
export function createNoBackups(): BackupService {
  const state: BackupState = { known: null, running: undefined };
  return {
    snapshot: () => state,
    subscribe: () => () => undefined,
    refresh: () => Promise.resolve(),
    run: () => Promise.resolve({ kind: 'problem', problem: 'noPlace' }),
    before: () => Promise.resolve(),
    onMissed: () => () => undefined,
    acceptShrunk: () => Promise.resolve(),
    cancel: () => undefined,
    tend: () => Promise.resolve(),
    idle: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}
