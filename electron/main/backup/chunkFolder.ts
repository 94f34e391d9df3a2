import { createHash, createHmac } from 'node:crypto';
import path from 'node:path';
import { BACKUP_EXTENSION, chunkFolderName } from '../../../shared/domain/backup';
import type { NetworkKey } from '../../../shared/ipc/protection';
import { CHUNK_BYTES, isHash } from '../../../shared/sync/files/chunks';
import { keyFromSecret, SEAL_BYTES, sealBytes, unsealBytes } from '../keys/sealing';
import { PRIVATE_FILE } from '../settings/keepPrivate';
import { openBackupFile, readWhole, writeAll, type BackupDisk } from './backupFile';

/**
 * [Note: chunks beside backups] What files consist of lies in a folder beside the dated backups, each chunk once however many backups name it. Folders belong to a series, so that
 * two laptops in one place never meet. A chunk is called by a keyed hash of its SHA-256 and sealed with a key made of that of the network: the same one is found again, and
 * nobody else learns which known documents are there. After a renewed key everything is written once more, and what the old one opens goes with the last backup that it
 * opens. Each backup says in its first frame, under its own sum, which names its records need; a flipped bit there costs nothing that could still be restored.
 * Reasons: docs/decisions, “bytes beside backups”.
 */
export interface ChunkFolder {
  readonly nameOf: (hash: string) => string;
  /** Names of all chunks; none where the folder is not there. */
  readonly list: () => Promise<ReadonlySet<string>>;
  /** Brings it to the disk and reads it back before it has its name. @returns false where what was read is something else */
  readonly put: (hash: string, bytes: Uint8Array) => Promise<boolean>;
  /** Undefined where it is not what was written; rejects where it cannot be read. */
  readonly take: (hash: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  readonly remove: (hash: string) => Promise<void>;
  /** What a writing left that was cut off. */
  readonly forgetUnfinished: () => Promise<void>;
  /** Overwrites the keys. */
  readonly close: () => void;
}

interface FolderOf {
  /** The folder of the dated backups. */
  readonly place: string;
  readonly series: string;
  /** Of the laptop that writes or wrote them. */
  readonly networkId: string;
  /** Undefined where nothing is encrypted: then chunks are called by their hash and lie there as they are. The caller's to overwrite. */
  readonly key: NetworkKey | undefined;
}

/** Never more than this is read at once, whatever lies under the name. */
const LARGEST = CHUNK_BYTES + SEAL_BYTES;
const UNFINISHED = '.part';

export function createChunkFolder(disk: BackupDisk, { place, series, networkId, key }: FolderOf): ChunkFolder {
  const folder = path.join(place, chunkFolderName(series));
  const sealing = key && keyFromSecret(key.bytes, ['backup chunk', networkId]);
  const naming = key && keyFromSecret(key.bytes, ['backup chunk name', networkId]);

  function nameOf(hash: string): string {
    return naming ? createHmac('sha256', naming).update(hash).digest('hex') : hash;
  }

  async function read(file: string, hash: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const stored = await readWhole(disk, file, LARGEST);
    if (!stored) return undefined;
    const bytes = sealing ? unsealBytes(sealing, ['backup chunk', nameOf(hash)], stored) : stored;
    if (!bytes || createHash('sha256').update(bytes).digest('hex') !== hash) return undefined;
    return new Uint8Array(bytes);
  }

  async function write(file: string, hash: string, bytes: Uint8Array): Promise<void> {
    const handle = await disk.open(file, 'wx', PRIVATE_FILE);
    try {
      await writeAll(handle, sealing ? sealBytes(sealing, ['backup chunk', nameOf(hash)], bytes) : bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  return {
    nameOf,
    list: async () => new Set((await namesIn(disk, folder)).filter(isHash)),
    async put(hash, bytes) {
      await disk.mkdir(folder);
      const file = path.join(folder, nameOf(hash));
      const unfinished = `${file}${UNFINISHED}`;
      try {
        await write(unfinished, hash, bytes);
        if (!(await read(unfinished, hash))) {
          await disk.rm(unfinished);
          return false;
        }
      } catch (thrown) {
        await removeWhatIsLeft(disk, unfinished, thrown);
      }
      await disk.rename(unfinished, file);
      return true;
    },
    take: (hash) => read(path.join(folder, nameOf(hash)), hash),
    remove: (hash) => disk.rm(path.join(folder, nameOf(hash))),
    async forgetUnfinished() {
      for (const name of await namesIn(disk, folder))
        if (name.endsWith(UNFINISHED) && isHash(name.slice(0, -UNFINISHED.length)))
          await disk.rm(path.join(folder, name));
    },
    close() {
      sealing?.fill(0);
      naming?.fill(0);
    },
  };
}

/** Where nothing can be written, nothing may be removable either: it goes with the next writing, and why it failed is what counts. */
async function removeWhatIsLeft(disk: BackupDisk, file: string, thrown: unknown): Promise<never> {
  await Promise.allSettled([disk.rm(file)]);
  throw thrown;
}

/**
 * Removes the chunks that no backup of the series names any more. None while there is one that does not say, which an earlier version wrote; rejects where one cannot
 * be read, and then removes none either.
 */
export async function sweepChunks(disk: BackupDisk, place: string, series: string): Promise<void> {
  const folder = path.join(place, chunkFolderName(series));
  const unnamed = new Set((await namesIn(disk, folder)).filter(isHash));
  if (unnamed.size === 0) return;
  for (const name of await disk.readdir(place)) {
    if (!name.endsWith(`.${BACKUP_EXTENSION}`)) continue;
    const opened = await openBackupFile(disk, path.join(place, name));
    if (opened.kind === 'newer') return;
    // What has no header that can be read can be restored by nobody.
    if (opened.kind === 'none') continue;
    await opened.reader.close();
    const { header, chunkNames } = opened.reader;
    if (header.series !== series) continue;
    if (!chunkNames) return;
    for (const one of chunkNames) unnamed.delete(one);
  }
  for (const name of unnamed) await disk.rm(path.join(folder, name));
}

async function namesIn(disk: BackupDisk, folder: string): Promise<readonly string[]> {
  try {
    return await disk.readdir(folder);
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return [];
    throw thrown;
  }
}
