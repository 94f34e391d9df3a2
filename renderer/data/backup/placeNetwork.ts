import type { RxDocumentData } from 'rxdb';
import { collectionOfId, COLLECTION_NAMES, collections, type AnyRecord } from '../../../shared/schema';
import { latestCreation } from '../../../shared/sync/retracted';
import { encodeContent, placeOfLocal, type BlockCodec } from '../store/blockCodec';
import type { BlockDatabase, EncodedBlock, EncodedLocal } from '../store/blockDatabase';
import { encodeDocuments, openBlocks } from '../store/blocks';
import { openDisk } from '../store/openDisk';
import type { StoreKeys } from '../store/storeKeys';
import { OFFERED, RESTORED } from '../sync/rxSyncStore';
import { deleteStore, nameOfStore } from '../transfer/networkDatabases';
import { recordsOf } from './readContent';
import { isSameSum, sumRecords, type SumByCollection } from './sumRecords';

/** What a network consists of, wherever it comes from. */
export interface NetworkContent {
  readonly documents: readonly RxDocumentData<AnyRecord>[];
  readonly locals: ReadonlyMap<string, unknown>;
}

/**
 * Makes the database of a new network, sealed with its own key and bound to its own name, in one transaction; then reads it back and
 * compares. Nothing knows of it before somebody lists the network: cut off anywhere, it is as if nothing had happened.
 * @param madeAt instant of that state, ISO 8601: what is unsent of it is looked at by a person before it is sent
 * @returns the sums of what is there now
 */
export async function placeNetwork(
  networkId: string,
  content: NetworkContent,
  keys: StoreKeys,
  madeAt: string,
): Promise<SumByCollection> {
  try {
    const { disk, codec } = await openDisk(nameOfStore(networkId), keys);
    try {
      await disk.write(await encodeAll(disk, codec, content, madeAt), 'strict');
      const [written, meant] = [await sumOf(disk, codec), await sumRecords(recordsOf(content.documents))];
      if (!isSameSum(written, meant)) throw new Error('a restored network is not what it was made of');
      return written;
    } finally {
      disk.close();
    }
  } catch (thrown) {
    await deleteStore(networkId);
    throw thrown;
  }
}

/** @param database name that the blocks are bound to */
export async function encodeBlocks(
  database: string,
  codec: BlockCodec,
  documents: readonly RxDocumentData<AnyRecord>[],
): Promise<readonly EncodedBlock[]> {
  const put: EncodedBlock[] = [];
  for (const name of COLLECTION_NAMES) {
    const own = documents.filter(({ id, _deleted }) => !_deleted && collectionOfId(id) === name);
    put.push(...(await encodeDocuments(database, codec, name, own, collections[name].version)));
  }
  return put;
}

async function encodeAll(
  disk: BlockDatabase,
  codec: BlockCodec,
  { documents, locals }: NetworkContent,
  madeAt: string,
): Promise<{ readonly put: readonly EncodedBlock[]; readonly locals: readonly EncodedLocal[] }> {
  const kept = [...locals].filter(([key]) => !key.startsWith(OF_CONNECTION));
  // Whatever this state has not sent yet may have been sent since: what is deleted from now on is told to the server.
  const values = [...kept, [OFFERED, latestCreation(documents)] as const, [RESTORED, madeAt] as const];
  return {
    put: await encodeBlocks(disk.name, codec, documents),
    locals: await Promise.all(
      values.map(async ([key, value]) => ({
        key,
        content: await encodeContent(codec, value, placeOfLocal(disk.name, key)),
      })),
    ),
  };
}

/** What sync noted belongs to the connection of that laptop; a new one begins with comparing everything. */
export const OF_CONNECTION = 'sync-';

async function sumOf(disk: BlockDatabase, codec: BlockCodec): Promise<SumByCollection> {
  const { blocks } = await disk.read();
  const { documents } = await openBlocks<AnyRecord>(disk, codec, blocks);
  return sumRecords(recordsOf([...documents.values()]));
}
