import { COLLECTION_NAMES, type AnyRecord } from '../../../shared/schema';
import { openStore } from '../store/openStore';
import type { StoreKeys } from '../store/storeKeys';
import { nameOfStore } from './networkDatabases';

/** All records of a network that can be read, without opening it for work: nothing is synced, and nobody may have it open. */
export async function readableRecords(networkId: string, keys: StoreKeys): Promise<readonly AnyRecord[]> {
  const store = await openStore(nameOfStore(networkId), keys);
  try {
    return COLLECTION_NAMES.flatMap((name) => store.tables[name].snapshot().all);
  } finally {
    await store.close();
  }
}
