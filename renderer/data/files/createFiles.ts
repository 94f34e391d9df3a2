import { createId } from '../../../shared/schema/records';
import { err, ok, type Result } from '../../../shared/result';
import { chunksOf } from '../../../shared/sync/files/chunks';
import type { FileState } from '../../../shared/sync/files/fileState';
import type { LaneSnapshot } from '../../../shared/sync/files/laneState';
import type { FileRecord } from '../../../shared/schema';
import type { Repositories } from '../repositories';
import type { UndoHandle } from '../writing/undoStack';
import type { Write } from '../writing/createWriter';
import { readIntoChunks, type AddOptions, type AddProblem, type FileSource } from './addFile';
import type { ChunkStore } from './chunkStore';

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
  /** The same object until it changes; undefined where there is no such record. */
  readonly state: (id: string) => FileState | undefined;
  /** Calls back when any state, or the lane, has changed; the answer ends it. */
  readonly subscribe: (listener: () => void) => () => void;
  /** The same object until it changes. */
  readonly lane: () => LaneSnapshot;
  /** Halts what is sent and fetched until `resume`, also over a restart. */
  readonly pause: () => Promise<void>;
  readonly resume: () => Promise<void>;
  /** Fetches these next, whatever this laptop fetches by itself. States tell how far it is. */
  readonly fetchNow: (ids: readonly string[]) => void;
  readonly setOnRequest: (isOnRequest: boolean) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Effects {
  readonly chunks: ChunkStore;
  readonly repositories: Pick<Repositories, 'files'>;
  readonly write: Write;
  readonly mayWrite: () => boolean;
  readonly breathe: () => Promise<void>;
}

export function createFiles({ chunks, repositories, write, mayWrite, breathe }: Effects): FileService {
  const { files } = repositories;
  const listeners = new Set<() => void>();

  function stateOf(record: FileRecord): FileState {
    const wanted = chunksOf(record);
    if (!wanted) return { kind: 'unreadable' };
    return [...wanted.keys()].every((hash) => chunks.facts().has(hash))
      ? { kind: 'here' }
      : { kind: 'missing', why: 'noServer' };
  }

  return {
    async add(targetId, file, options = {}) {
      if (!mayWrite()) return err('readOnly');
      await chunks.open();
      const id = createId('files');
      const read = await readIntoChunks(file, { chunks, fileId: id, hold: () => undefined, breathe }, options);
      if (!read.ok) return read;
      const { name, type: mediaType, size } = file;
      const { value, isWritten, undo } = await write((unit) => {
        const same = unit
          .all('files')
          .find((other) => other.targetId === targetId && other.sha256 === read.value.sha256 && other.size === size);
        if (same) return { id: same.id, isDuplicate: true };
        const made = unit.create(
          'files',
          { name, mediaType, size, targetId, sha256: read.value.sha256, chunks: [...read.value.chunks] },
          { id },
        );
        return { id: made.id, isDuplicate: false };
      });
      return ok({ ...value, isWritten, undo });
    },
    async read(id) {
      const record = files.get(id);
      const wanted = record && chunksOf(record);
      if (!wanted) return err({ kind: 'unreadable' });
      await chunks.open();
      const parts: Blob[] = [];
      for (const hash of record.chunks) {
        const bytes = await chunks.read(hash);
        if (!bytes) return err(stateOf(record));
        parts.push(new Blob([bytes]));
      }
      return ok(new Blob(parts));
    },
    state(id) {
      const record = files.get(id);
      return record && stateOf(record);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    lane: () => NO_LANE,
    pause: () => Promise.resolve(),
    resume: () => Promise.resolve(),
    fetchNow: () => undefined,
    setOnRequest: () => Promise.resolve(),
    close: chunks.close,
  };
}

const NO_LANE: LaneSnapshot = {
  state: { kind: 'off' },
  toSend: { files: 0, bytes: 0 },
  toFetch: { files: 0, bytes: 0 },
  stored: 0,
  isOnRequest: false,
};
