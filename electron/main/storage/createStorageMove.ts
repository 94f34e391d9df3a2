import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { PRIVATE_FILE } from '../settings/keepPrivate';
import { inProfile } from '../settings/profileFailure';
import { writeFully } from '../settings/writeFully';

/**
 * How far the move has come. `toWrite`: stores of a time without encryption may lie in the browser's storage. `toRead`: the file holds
 * everything, sealed, and is what counts; the storage was cleared, or is about to be.
 */
export type MoveState = 'none' | 'toWrite' | 'toRead';

/**
 * [Note: traces of plain text] Chromium keeps databases in LevelDB, which appends: what was overwritten or deleted stays in its files until it
 * tidies up, weeks later or never. So when stores become encrypted, all of them are copied, already sealed, into a file; the whole folder of the
 * browser's databases is deleted; and the file is read back. Each step may be the last before the power goes out. What a solid state
 * disk keeps of deleted files is beyond any program.
 */
export interface StorageMove {
  readonly state: () => MoveState;
  /** Called before there is a key: from then on the move is due until it has ended. */
  readonly begin: () => void;
  /** @param at byte from which on they are written: 0 begins the file anew */
  readonly append: (bytes: Uint8Array, at: number) => void;
  /** The file is whole and on the disk; then the storage is cleared. Resolves to false where files of it are left: they are removed at the next start. */
  readonly complete: () => Promise<boolean>;
  /** Fewer bytes, or none, where the file ends. */
  readonly read: (at: number, size: number) => Uint8Array<ArrayBuffer>;
  readonly end: () => void;
}

interface MoveEffects {
  readonly folder: string;
  /** Of the browser's databases. */
  readonly storageFolder: string;
  /** Closes and deletes the databases of the running page. */
  readonly clearStorage: () => Promise<void>;
}

export function createStorageMove({ folder, storageFolder, clearStorage }: MoveEffects): StorageMove {
  const due = path.join(folder, 'moving.due');
  const unfinished = path.join(folder, 'moving.part');
  const whole = path.join(folder, 'moving.sealed');

  return {
    state() {
      if (existsSync(whole)) return 'toRead';
      return existsSync(due) ? 'toWrite' : 'none';
    },
    begin() {
      orRemove(due, () => onFile(due, 'w', fsyncSync));
    },
    append(bytes, at) {
      orRemove(unfinished, () =>
        onFile(unfinished, at === 0 ? 'w' : 'r+', (file) => {
          ftruncateSync(file, at);
          // Every byte of it: the storage is cleared once the file counts as whole.
          writeFully(bytes, (rest, done) => writeSync(file, rest, 0, rest.byteLength, at + done));
        }),
      );
    },
    async complete() {
      orRemove(unfinished, () => {
        onFile(unfinished, 'r+', fsyncSync);
        renameSync(unfinished, whole);
      });
      await clearStorage();
      return isEmpty(storageFolder);
    },
    read(at, size) {
      return onFile(whole, 'r', (file) => {
        const bytes = new Uint8Array(size);
        return bytes.slice(0, readSync(file, bytes, 0, size, at));
      });
    },
    end() {
      rmSync(due, { force: true });
      rmSync(unfinished, { force: true });
      rmSync(whole, { force: true });
    },
  };
}

function onFile<T>(file: string, flags: 'r' | 'r+' | 'w', work: (handle: number) => T): T {
  const handle = openSync(file, flags, PRIVATE_FILE);
  try {
    return work(handle);
  } finally {
    closeSync(handle);
  }
}

/** What could not be finished begins anew in any case, and on a full disk every byte is needed. */
function orRemove(file: string, work: () => void): void {
  try {
    inProfile(work);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  }
}

/** Before the first page opens: what was left of the storage when the file was already whole. */
export function clearMovedStorage(folder: string, storageFolder: string): void {
  if (existsSync(path.join(folder, 'moving.sealed'))) rmSync(storageFolder, { recursive: true, force: true });
}

function isEmpty(folder: string): boolean {
  return (
    !existsSync(folder) ||
    !readdirSync(folder, { recursive: true, withFileTypes: true }).some((entry) => entry.isFile())
  );
}
