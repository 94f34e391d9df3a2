import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';

/** What people type while a meeting runs: confirmed only when it is on the disk, not just with the operating system. */
const DURABLE = new Set(['agendaItems', 'outcomes', 'attendance', 'minutes', 'notes', 'meetings']);

type DexieStorage = ReturnType<typeof getRxStorageDexie>;

/** Dexie storage, with strict durability where a lost sentence could not be said again. RxDB keeps one Dexie database per collection. */
export function createStorage(): DexieStorage {
  const relaxed = getRxStorageDexie();
  const strict = getRxStorageDexie({ chromeTransactionDurability: 'strict' });
  const createStorageInstance: DexieStorage['createStorageInstance'] = (params) => (DURABLE.has(params.collectionName) ? strict : relaxed).createStorageInstance(params);
  return Object.assign(getRxStorageDexie(), { createStorageInstance });
}
