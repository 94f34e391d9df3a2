import { COLLECTION_NAMES } from '../../../shared/schema';
import { answerOf } from '../store/blockDatabase';
import type { Store } from '../store/openStore';
import { readDatabase, type DatabaseContent } from '../transfer/databaseCopy';
import { withoutJournal } from './journalApart';
import type { RecordsByCollection } from './sumRecords';

/** A network at one moment: as it lies on the disk, sealed, and as it is in memory. */
export interface Snapshot {
  readonly content: DatabaseContent;
  readonly records: RecordsByCollection;
}

/**
 * [Note: one moment] Writes are queued, and what a plan sees is what the write before it has left, in memory and on the disk. So both are
 * taken inside of an empty one: the transaction that reads begins there, and whatever is written afterwards waits for it.
 * @param database name of the one that the store lies in
 */
export async function takeSnapshot(store: Pick<Store, 'tables' | 'writeAll'>, database: string): Promise<Snapshot> {
  const connection = await answerOf<IDBDatabase>(indexedDB.open(database));
  try {
    const { reading, records } = await new Promise<{
      readonly reading: Promise<DatabaseContent>;
      readonly records: RecordsByCollection;
    }>((resolve, reject) => {
      store
        .writeAll(() => {
          const all = COLLECTION_NAMES.map((name) => [name, store.tables[name].snapshot().all] as const);
          resolve({ reading: readDatabase(connection), records: new Map(all) });
          return [];
        })
        .catch(reject);
    });
    return { content: withoutJournal(await reading), records };
  } finally {
    connection.close();
  }
}
