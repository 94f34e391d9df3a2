import { createRestoreVault, nameOfVault } from '../restore/createRestoreVault';
import { createChunkStore, nameOfChunks } from '../files/chunkStore';
import { openDisk } from '../store/openDisk';
import { StoreError } from '../store/storeError';
import type { StoreKeys } from '../store/storeKeys';
import { copyInPieces, copyOfDatabase, endFrame, placeCopies } from './databaseCopy';
import { deleteStore, nameOfStore, storedNetworks } from './networkDatabases';
import { concat, encodeFrame, readFrame, takeInPieces, type Bytes, type Frame } from '../../../shared/frames';

/** The file that the main process keeps; see [Note: traces of plain text] there. */
export interface MoveFile {
  readonly append: (bytes: Bytes, at: number) => Promise<void>;
  /** @returns false where the storage can only be cleared at the next start */
  readonly complete: () => Promise<boolean>;
  readonly read: (at: number, size: number) => Promise<Bytes>;
  readonly end: () => Promise<void>;
}

/** How much is handed to the main process, and asked of it, at once. */
const PIECE_BYTES = 4 * 1024 * 1024;

/**
 * Seals what lies in the clear, copies all networks into the file, and has the storage cleared. Nothing may be open.
 * @param keysOf of each network
 * @param isTransient whether a network is made anew at every start: it is deleted instead
 */
export async function writeMove(
  file: MoveFile,
  keysOf: (networkId: string) => StoreKeys,
  isTransient: (networkId: string) => boolean,
): Promise<boolean> {
  let at = 0;
  let held: Bytes[] = [];
  async function flush(): Promise<void> {
    const piece = concat(held);
    held = [];
    await file.append(piece, at);
    at += piece.byteLength;
  }
  async function take(frame: Frame): Promise<void> {
    held.push(encodeFrame(frame));
    if (held.reduce((size, { byteLength }) => size + byteLength, 0) >= PIECE_BYTES) await flush();
  }
  for (const networkId of await networksIn(isTransient)) {
    await sealNetwork(networkId, keysOf(networkId));
    for (const name of [nameOfStore(networkId), nameOfVault(networkId)]) {
      for await (const frame of copyOfDatabase(name)) await take(frame);
    }
    for await (const frame of copyInPieces(nameOfChunks(networkId))) await take(frame);
  }
  held.push(encodeFrame(endFrame));
  await flush();
  return file.complete();
}

/** Makes the databases of what the file holds, and ends the move. */
export async function readMove(file: MoveFile): Promise<void> {
  const take = takeInPieces(file.read, PIECE_BYTES);
  await placeCopies(() => readFrame(take));
  await file.end();
}

async function networksIn(isTransient: (networkId: string) => boolean): Promise<readonly string[]> {
  const found = await storedNetworks();
  for (const networkId of found.filter(isTransient)) await deleteStore(networkId);
  return found.filter((networkId) => !isTransient(networkId));
}

async function sealNetwork(networkId: string, keys: StoreKeys): Promise<void> {
  const { disk, isNewer } = await openDisk(nameOfStore(networkId), keys);
  disk.close();
  // It was not sealed: copied as it is, its words would stay in the clear for good.
  if (isNewer) throw new StoreError('newerStore', `${disk.name} is of a newer version and was not sealed`);
  const vault = createRestoreVault(networkId, keys);
  try {
    // Looking at the points seals them.
    await vault.list();
  } finally {
    await vault.close();
  }
  const chunks = createChunkStore(networkId, keys);
  try {
    await chunks.seal();
  } finally {
    await chunks.close();
  }
}
