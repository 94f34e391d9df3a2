import { createChunkStore } from '../files/chunkStore';
import { chunksOfFiles } from '../files/chunksOfFiles';
import { placeChunks, type ChunkSource, type PlacedFiles } from '../files/placeChunks';
import type { StoreKeys } from '../store/storeKeys';
import { deleteStore } from '../transfer/networkDatabases';
import type { RecordsByCollection } from './sumRecords';

/**
 * The bytes of a network that `placeNetwork` made and that nothing lists yet. Cancelled, or cut off by a full disk, it is as if nothing had happened: nothing of the network
 * stays.
 */
export async function placeFiles(
  networkId: string,
  records: RecordsByCollection,
  keys: StoreKeys,
  source: ChunkSource,
): Promise<PlacedFiles> {
  const files = chunksOfFiles(records.get('files'));
  if (files.named.size === 0) return { kind: 'placed', missing: 0, damaged: 0 };
  const chunks = createChunkStore(networkId, keys);
  let placed: PlacedFiles = { kind: 'cancelled' };
  try {
    placed = await placeChunks(files, chunks, source);
  } finally {
    await chunks.close();
    if (placed.kind === 'cancelled') await deleteStore(networkId);
  }
  return placed;
}
