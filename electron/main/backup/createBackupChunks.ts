import { randomUUID } from 'node:crypto';
import type { BackupChunksBeginning, BackupProblem } from '../../../shared/ipc/backup';
import type { KeyRing } from '../keys/KeyRing';
import type { BackupDisk } from './backupFile';
import { problemOf } from './backupProblem';
import { createChunkFolder, type ChunkFolder } from './chunkFolder';
import type { BackupMemory } from './createBackupMemory';

type Problem = { readonly kind: 'problem'; readonly problem: BackupProblem };

/** Brings what files consist of to the place, once the records that name it are there: see [Note: chunks beside backups]. */
export interface BackupChunks {
  readonly begin: (networkId: string, hashes: readonly string[]) => Promise<BackupChunksBeginning>;
  /** Reads one back. What is not what was written is removed, so that nobody takes it for there. */
  readonly check: (id: string, hash: string) => Promise<boolean>;
  readonly write: (id: string, hash: string, bytes: Uint8Array) => Promise<{ readonly kind: 'done' } | Problem>;
  /**
   * @param name of the backup whose records name them
   * @param missing how many of its files do not lie there wholly
   * @param isUnfinished whether more are to come; kept if this is cut off, so that it is made up for
   */
  readonly note: (id: string, name: string, missing: number, isUnfinished: boolean) => void;
  readonly end: (id: string) => void;
  /** Keys are about to go. */
  readonly endAll: () => void;
}

interface Ports {
  readonly disk: BackupDisk;
  readonly memory: BackupMemory;
  readonly ring: Pick<KeyRing, 'wrapsOf'>;
  readonly onTrouble: (where: string, error: unknown) => void;
}

interface Bringing {
  readonly networkId: string;
  readonly place: string;
  readonly folder: ChunkFolder;
  /** The last that this run reads back. */
  readonly readBackTo: string | undefined;
}

/** Each backup reads back one in so many of the chunks that are there: made daily, all of them within a month. */
const SHARE = 20;
/** Of the place, in bytes: files never take the room that the next records need. */
const LEFT_FREE = 256 * 1024 * 1024;

export function createBackupChunks({ disk, memory, ring, onTrouble }: Ports): BackupChunks {
  const bringings = new Map<string, Bringing>();

  function failed(where: string, thrown: unknown): Problem {
    const problem = problemOf(thrown);
    if (problem === 'failed') onTrouble(where, thrown);
    return { kind: 'problem', problem };
  }

  function take(id: string): Bringing | undefined {
    const bringing = bringings.get(id);
    bringings.delete(id);
    bringing?.folder.close();
    return bringing;
  }

  async function hasRoom(place: string, bytes: number): Promise<boolean> {
    try {
      return (await disk.free(place)) >= LEFT_FREE + bytes;
    } catch {
      // Not every drive says: then writing tells.
      return true;
    }
  }

  return {
    async begin(networkId, hashes) {
      const { folder: place } = memory.read();
      if (place === null) return { kind: 'problem', problem: 'noPlace' };
      const { series, readBackTo = '' } = memory.knownOf(networkId);
      const opening = await ring.wrapsOf(networkId);
      const folder = createChunkFolder(disk, { place, series, networkId, key: opening?.key });
      opening?.key.bytes.fill(0);
      try {
        await folder.forgetUnfinished();
        const there = await folder.list();
        const named = new Map(hashes.map((hash) => [folder.nameOf(hash), hash]));
        const present = [...named.keys()].filter((name) => there.has(name)).sort();
        const next = present.filter((name) => name > readBackTo);
        const due = (next.length > 0 ? next : present).slice(0, Math.ceil(present.length / SHARE));
        const id = randomUUID();
        bringings.set(id, { networkId, place, folder, readBackTo: due.at(-1) });
        return {
          kind: 'begun',
          id,
          absent: [...named].flatMap(([name, hash]) => (there.has(name) ? [] : [hash])),
          due: due.flatMap((name) => named.get(name) ?? []),
        };
      } catch (thrown) {
        folder.close();
        return failed('look for the files of a backup', thrown);
      }
    },

    async check(id, hash) {
      const bringing = bringings.get(id);
      if (!bringing) return false;
      const { folder } = bringing;
      try {
        if (await folder.take(hash)) return true;
        await folder.remove(hash);
      } catch (thrown) {
        // One that cannot be read may be readable again tomorrow; where it can be, it is written anew.
        failed('read back a file of a backup', thrown);
      }
      return false;
    },

    async write(id, hash, bytes) {
      const bringing = bringings.get(id);
      if (!bringing) return { kind: 'problem', problem: 'ended' };
      const { folder, place } = bringing;
      try {
        if (!(await hasRoom(place, bytes.byteLength))) return { kind: 'problem', problem: 'full' };
        return (await folder.put(hash, bytes)) ? { kind: 'done' } : { kind: 'problem', problem: 'different' };
      } catch (thrown) {
        return failed('write a file of a backup', thrown);
      }
    },

    note(id, name, missingFiles, isUnfinished) {
      const bringing = bringings.get(id);
      if (!bringing) return;
      const { networkId, readBackTo } = bringing;
      const known = memory.knownOf(networkId);
      const files = known.files.map((file) => (file.name === name ? { ...file, missingFiles, isUnfinished } : file));
      const readTo = !isUnfinished && readBackTo !== undefined ? { readBackTo } : {};
      memory.remember(networkId, { ...known, files, ...readTo });
    },

    end(id) {
      take(id);
    },

    endAll() {
      for (const id of [...bringings.keys()]) take(id);
    },
  };
}
