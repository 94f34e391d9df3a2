import type { RxStorage } from 'rxdb';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { COLLECTION_NAMES } from '../../../shared/schema';
import { createBlockStorage } from './blocks/createBlockStorage';

/** What people type while a meeting runs: confirmed only when it is on the disk, not just with the operating system. */
const DURABLE = new Set(['agendaItems', 'outcomes', 'attendance', 'minutes', 'notes', 'meetings']);
const collections: ReadonlySet<string> = new Set(COLLECTION_NAMES);

type Storage = RxStorage<unknown, NonNullable<Parameters<typeof getRxStorageDexie>[0]>>;

/** IndexedDB, with strict durability where a lost sentence could not be said again. One database per collection. */
export function createStorage(): Storage {
  return createBlockStorage({
    durabilityOf: (collection) =>
      collections.has(collection) ? (DURABLE.has(collection) ? 'strict' : 'relaxed') : undefined,
    others: getRxStorageDexie(),
  });
}
