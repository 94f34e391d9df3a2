import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import {
  nameOfStore,
  openStore,
  readBackup,
  type BackupContent,
  type ChunkStore,
  type Store,
} from '../../renderer/data';
import { createBackups, type BackupService } from '../../renderer/data/backup/createBackups';
import { createNoStoreWatch } from '../../renderer/data/backup/createStoreWatch';
import { createChunkStore } from '../../renderer/data/files/chunkStore';
import { chunkFolderName } from '../../shared/domain/backup';
import type { AnyRecord } from '../../shared/schema';
import type { UnlockAttempt } from '../../shared/ipc/protection';
import { CHUNK_BYTES } from '../../shared/sync/files/chunks';
import type { BackupLaptop } from './backups';
import { record } from './records';
import { bytesOf } from './testFiles';

/** A network on the disk of one laptop, with files and their bytes, that is backed up. */
export interface NetworkWithFiles {
  readonly store: Store;
  readonly chunks: ChunkStore;
  readonly backups: BackupService;
  readonly defects: readonly unknown[];
  /** @param seed tells its bytes @returns its hashes */
  readonly addFile: (id: string, seed: number, size?: number) => Promise<readonly string[]>;
  /** For good: nobody names its bytes any more. */
  readonly removeFile: (id: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openNetworkWithFiles(
  laptop: BackupLaptop,
  networkId: string,
  chunks: ChunkStore = createChunkStore(networkId, laptop.keys(networkId)),
): Promise<NetworkWithFiles> {
  const store = await openStore(nameOfStore(networkId), laptop.keys(networkId));
  const defects: unknown[] = [];
  const backups = createBackups({
    networkId,
    store,
    chunks,
    port: laptop.port(networkId),
    watch: createNoStoreWatch(),
    time: { now: () => laptop.now, after: () => () => undefined },
    dayOf: (ms) => new Date(ms).toISOString().slice(0, 10),
    onDefect: (defect) => defects.push(defect),
  });
  return {
    store,
    chunks,
    backups,
    defects,
    async addFile(id, seed, size = 1_000) {
      const bytes = bytesOf(seed, size);
      await chunks.open();
      const hashes: string[] = [];
      for (let at = 0; at < size; at += CHUNK_BYTES) {
        const chunk = bytes.slice(at, at + CHUNK_BYTES);
        const hash = createHash('sha256').update(chunk).digest('hex');
        await chunks.put({ hash, size: chunk.byteLength, fileId: id, unnamedSince: '' }, chunk, 'relaxed');
        hashes.push(hash);
      }
      const change: AnyRecord = { ...record('files', id, { name: `${id}.pdf`, size, chunks: hashes }) };
      await store.writeAll(() => [{ id, change }]);
      return hashes;
    },
    async removeFile(id) {
      await store.writeAll(() => [{ id, change: 'remove' }]);
    },
    async close() {
      await backups.close();
      await chunks.close();
      await store.close();
    },
  };
}

export function chunkFolderOf(laptop: BackupLaptop, series: string): string {
  return path.join(laptop.folder, chunkFolderName(series));
}

/** Of what lies in the folder, by its names. */
export function chunksIn(folder: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(path.dirname(folder)).includes(path.basename(folder)) ? readdirSync(folder) : [];
  return new Map(names.sort().map((name) => [name, readFileSync(path.join(folder, name))]));
}

export interface OpenedOnLaptop {
  readonly content: BackupContent;
  readonly take: (hash: string) => Promise<Uint8Array<ArrayBuffer> | 'damaged' | undefined>;
  readonly close: () => Promise<void>;
}

export async function openOnLaptop(
  laptop: BackupLaptop,
  networkId: string,
  file: string,
  attempt?: UnlockAttempt,
): Promise<OpenedOnLaptop> {
  const opening = await laptop.readers.open(file);
  if (opening.kind !== 'opened') throw new Error(JSON.stringify(opening));
  if (attempt) await laptop.readers.unlock(opening.id, attempt);
  const port = laptop.port(networkId);
  const found = await readBackup(port, opening);
  if (found.kind === 'problem') throw new Error(found.problem);
  return {
    content: found.content,
    take: (hash) => port.takeChunk(opening.id, hash),
    close: () => port.close(opening.id),
  };
}
