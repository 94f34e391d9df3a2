import type { AnyRecord, FileRecord } from '../../../shared/schema';
import { isOnServer } from '../../../shared/schema/confidentiality';
import { createId } from '../../../shared/schema/records';
import { err, ok, type Result } from '../../../shared/result';
import { readAmounts } from '../../../shared/sync/files/amounts';
import type { ChunkRemote } from '../../../shared/sync/files/chunkRemote';
import { chunksOf } from '../../../shared/sync/files/chunks';
import type { FileState } from '../../../shared/sync/files/fileState';
import type { LaneSnapshot } from '../../../shared/sync/files/laneState';
import type { LaneFile } from '../../../shared/sync/files/planTransfers';
import { isEqual } from '../../../shared/sync/isEqual';
import type { Repositories } from '../repositories';
import type { Store } from '../store/openStore';
import type { EngineTime, SyncService } from '../sync/syncService';
import type { UndoHandle } from '../writing/undoStack';
import type { Write } from '../writing/createWriter';
import { readIntoChunks, type AddOptions, type AddProblem, type FileSource } from './addFile';
import type { ChunkStore } from './chunkStore';
import { chunksOfFiles } from './chunksOfFiles';
import { createErasedChunks } from './createErasedChunks';
import { createLane } from './createLane';
import { placeChunks, type ChunkSource, type PlacedFiles } from './placeChunks';
import { judgeState } from '../../../shared/sync/files/judgeState';
import type { Sha256 } from './sha256';
import { tendChunks } from './tendChunks';

export interface AddedFile {
  readonly id: string;
  /** Nothing was added: the same bytes hang there already, by whatever name. */
  readonly isDuplicate: boolean;
  /** False where this login may only read. */
  readonly isWritten: boolean;
  /** Takes back this and nothing else. */
  readonly undo: UndoHandle;
}

/** The files of a network: their records are in `repositories.files`, their bytes behind this. See [Note: chunks]. */
export interface FileService {
  /**
   * Reads a file that somebody chose and hangs it on a record, in slices and never wholly in memory. The bytes first, then the record, so that whatever ends it
   * in between leaves nothing half.
   * @param targetId of a note, agenda item, meeting or institution
   */
  readonly add: (
    targetId: string,
    file: FileSource,
    options?: AddOptions,
  ) => Promise<Result<AddedFile, AddProblem | 'readOnly'>>;
  /** All bytes, without a media type: whoever shows them decides what they may be. Otherwise how the file stands. */
  readonly read: (id: string) => Promise<Result<Blob, FileState>>;
  /**
   * Puts what these files consist of here, as far as it is not: before their records come back, or where it was lost. What no record names afterwards goes again
   * as all such does.
   */
  readonly bringBack: (records: readonly AnyRecord[], source: ChunkSource) => Promise<PlacedFiles>;
  /** The same object until it changes; undefined where there is no such record. */
  readonly state: (id: string) => FileState | undefined;
  /** Calls back when any state, or the lane, may have changed; the answer ends it. */
  readonly subscribe: (listener: () => void) => () => void;
  /** The same object until it changes. */
  readonly lane: () => LaneSnapshot;
  /** Halts what is sent and fetched until `resume`, also over a restart. */
  readonly pause: () => Promise<void>;
  readonly resume: () => Promise<void>;
  /** Fetches these, whatever this laptop fetches by itself, and what was damaged once more. States tell how far it is. */
  readonly fetchNow: (ids: readonly string[]) => void;
  readonly setOnRequest: (isOnRequest: boolean) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Effects {
  readonly store: Store;
  readonly chunks: ChunkStore;
  readonly remote: ChunkRemote;
  readonly repositories: Pick<Repositories, 'files'>;
  readonly sync: SyncService;
  readonly write: Write;
  readonly mayWrite: () => boolean;
  readonly isWithheld: (record: FileRecord) => boolean;
  /** Whether a file was deleted for good, or taken off the server elsewhere: then nothing of it stays here. */
  readonly isGone: (fileId: string) => boolean;
  readonly isErased: (fileId: string) => boolean;
  /** Hashes of what the restore points of this laptop name. */
  readonly pointChunks: () => Promise<ReadonlySet<string>>;
  readonly isClockRight: () => boolean;
  readonly time: Pick<EngineTime, 'now' | 'random' | 'after'>;
  readonly sha256: Sha256;
  readonly breathe: () => Promise<void>;
  readonly onDefect: (defect: unknown) => void;
}

const PAUSED = 'files-paused';
const ON_REQUEST = 'files-on-request';

export async function createFiles(effects: Effects): Promise<FileService> {
  const { store, chunks, repositories, sync, write, mayWrite, isWithheld, time, sha256, breathe, onDefect } = effects;
  const { files } = repositories;
  const listeners = new Set<() => void>();
  const requested = new Set<string>();
  /** Of what is just being added, how many want it. */
  const held = new Map<string, number>();
  let isPaused = (await store.readLocal(PAUSED)) === true;
  let isOnRequest = (await store.readLocal(ON_REQUEST)) === true;
  let states = new Map<string, { readonly version: number; readonly state: FileState }>();
  let version = 0;
  let keptLane: { readonly version: number; readonly snapshot: LaneSnapshot } | undefined;
  let known: { readonly of: object; readonly version: number; readonly files: readonly LaneFile[] } | undefined;
  const erased = await createErasedChunks(store);

  /** All that say what they consist of, those in the trash included. */
  function laneFiles(): readonly LaneFile[] {
    const snapshot = files.snapshot();
    if (known?.of !== snapshot || known.version !== version)
      known = { of: snapshot, version, files: [...snapshot.records, ...snapshot.deleted].flatMap(toLaneFile) };
    return known.files;
  }

  function toLaneFile(record: FileRecord): readonly LaneFile[] {
    const own = chunksOf(record);
    if (!own) return [];
    const { id, size, deletedAt } = record;
    return [
      {
        id,
        size,
        chunks: own,
        isLiving: deletedAt === '',
        isOnServer: isOnServer(record),
        isWithheld: isWithheld(record),
        isWanted: !isOnRequest || requested.has(id),
      },
    ];
  }

  function changed(): void {
    version += 1;
    for (const listener of listeners) listener();
  }

  const lane = createLane({
    remote: effects.remote,
    chunks,
    files: laneFiles,
    sync,
    isPaused: () => isPaused,
    knowsAll() {
      const { status, newer, unreadable, firstPull } = sync.snapshot();
      const isWhole = newer === 0 && unreadable.length === 0 && firstPull === null && !store.damage.snapshot();
      return status.kind === 'upToDate' && isWhole && effects.isClockRight();
    },
    erased,
    sha256,
    time,
    onChange: changed,
    onDefect,
  });

  const tending = tendChunks({
    chunks,
    table: store.tables.files,
    isTended: () => store.newer === null && !store.damage.snapshot(),
    isHeld: (hash) => held.has(hash),
    isGone: effects.isGone,
    isErased: effects.isErased,
    noteErased: erased.add,
    pointChunks: effects.pointChunks,
    time,
    onChange() {
      changed();
      lane.look();
    },
    onDefect,
  });

  function stateOf(record: FileRecord): FileState {
    const [file] = toLaneFile(record);
    if (!file) return { kind: 'unreadable' };
    const state = lane.state();
    return judgeState(file, {
      here: chunks.facts(),
      server: lane.server(),
      hasServer: !isLocal(),
      isBroken: lane.isBroken,
      underway: state.kind === 'running' && state.fileId === record.id ? state.direction : undefined,
    });
  }

  function isLocal(): boolean {
    const { kind } = sync.snapshot().status;
    return kind === 'local' || kind === 'newerStore' || kind === 'serverLost';
  }

  function state(id: string): FileState | undefined {
    const record = files.get(id);
    const kept = states.get(id);
    if (!record || kept?.version === version) return record && kept?.state;
    const next = stateOf(record);
    const same = kept && isEqual(kept.state, next) ? kept.state : next;
    states.set(id, { version, state: same });
    return same;
  }

  function readLane(): LaneSnapshot {
    const stored = [...chunks.facts().values()].reduce((sum, { size }) => sum + size, 0);
    const states = files.snapshot().records.flatMap(({ id }) => state(id) ?? []);
    return { ...readAmounts(states, lane.state(), lane.mayWrite()), stored, isOnRequest };
  }

  function hold(hash: string): void {
    held.set(hash, (held.get(hash) ?? 0) + 1);
  }

  function release(hashes: readonly string[]): void {
    for (const hash of hashes) {
      const left = (held.get(hash) ?? 1) - 1;
      if (left > 0) held.set(hash, left);
      else held.delete(hash);
    }
  }

  async function addFile(
    targetId: string,
    file: FileSource,
    options: AddOptions,
  ): Promise<Result<AddedFile, AddProblem>> {
    await chunks.open();
    const id = createId('files');
    const before = new Set(chunks.facts().keys());
    const own: string[] = [];
    try {
      const read = await readIntoChunks(
        file,
        {
          chunks,
          fileId: id,
          hold(hash) {
            own.push(hash);
            hold(hash);
          },
          sha256,
          breathe,
        },
        options,
      );
      if (!read.ok) return read;
      const { name, type: mediaType, size } = file;
      const { value, isWritten, undo } = await write((unit) => {
        const same = unit
          .all('files')
          .find((other) => other.targetId === targetId && other.sha256 === read.value.sha256 && other.size === size);
        if (same) return { id: same.id, isDuplicate: true };
        const { sha256: sum, chunks: hashes } = read.value;
        unit.create('files', { name, mediaType, size, targetId, sha256: sum, chunks: [...hashes] }, { id });
        return { id, isDuplicate: false };
      });
      return ok({ ...value, isWritten, undo });
    } finally {
      release(own);
      await tending.dropUnnamed(own.filter((hash) => !before.has(hash)));
    }
  }

  async function setPaused(next: boolean): Promise<void> {
    isPaused = next;
    await store.writeLocal(PAUSED, next);
    if (next) await lane.stop();
    changed();
    lane.look();
  }

  const ends = [
    files.subscribe(() => {
      changed();
      lane.look();
    }),
    sync.subscribe(changed),
  ];
  await tending.begin(files.snapshot().records.length + files.snapshot().deleted.length > 0);

  return {
    add: async (targetId, file, options = {}) => (mayWrite() ? addFile(targetId, file, options) : err('readOnly')),
    async read(id) {
      const record = files.get(id);
      if (!record || !chunksOf(record)) return err({ kind: 'unreadable' });
      await chunks.open();
      const parts: Blob[] = [];
      for (const hash of record.chunks) {
        const bytes = await chunks.read(hash);
        if (!bytes) {
          changed();
          lane.look();
          return err(stateOf(record));
        }
        parts.push(new Blob([bytes]));
      }
      return ok(new Blob(parts));
    },
    async bringBack(records, source) {
      try {
        return await placeChunks(chunksOfFiles(records), chunks, source);
      } finally {
        changed();
        lane.look();
      }
    },
    state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    lane() {
      if (keptLane?.version !== version) {
        const next = readLane();
        keptLane = { version, snapshot: keptLane && isEqual(keptLane.snapshot, next) ? keptLane.snapshot : next };
      }
      return keptLane.snapshot;
    },
    pause: () => setPaused(true),
    resume: () => setPaused(false),
    fetchNow(ids) {
      for (const id of ids) requested.add(id);
      changed();
      lane.tryAgain(ids.flatMap((id) => files.get(id)?.chunks ?? []));
    },
    async setOnRequest(next) {
      isOnRequest = next;
      await store.writeLocal(ON_REQUEST, next);
      changed();
      lane.look();
    },
    async close() {
      for (const end of ends) end();
      states = new Map();
      await lane.close();
      await tending.close();
      await chunks.close();
    },
  };
}
