import { Dexie, type Table, type Transaction } from 'dexie';
import type { RxDocumentData } from 'rxdb';
import { fromDexieToStorage } from 'rxdb/plugins/storage-dexie';
import { createBlockMap, type BlockPlan, type StoredBlock } from './blockMap';

export interface BlockDatabase<T> {
  readonly read: () => Promise<readonly StoredBlock<T>[]>;
  /** All of the plan or nothing. */
  readonly write: (plan: BlockPlan<T>) => Promise<void>;
  readonly close: () => void;
  /** Deletes the database. */
  readonly remove: () => Promise<void>;
}

/** Blocks handed over in one task: a few milliseconds of copying, then the page may paint. */
const PER_TASK = 8;

export async function openBlockDatabase<T>(
  name: string,
  durability: 'strict' | 'relaxed',
  idOf: (document: RxDocumentData<T>) => string,
): Promise<BlockDatabase<T>> {
  const database = new Dexie(name, { chromeTransactionDurability: durability });
  // As RxDB's own Dexie storage made it, and Verbund until its store version 1: an entry for each record.
  database
    .version(1)
    .stores({ docs: 'id, [_deleted+id], [_meta.lwt+id], _meta.lwt', changes: '++sequence, id', attachments: 'id' });
  database
    .version(2)
    .stores({ docs: 'id', blocks: 'key' })
    .upgrade((transaction) => moveIntoBlocks(transaction, idOf));
  database.version(3).stores({ docs: null, changes: null, attachments: null });
  await database.open();
  const blocks: Table<StoredBlock<T>, number> = database.table('blocks');

  return {
    read: () => blocks.toArray(),
    async write({ put, empty }) {
      await database.transaction('rw', blocks, async () => {
        if (empty.length > 0) await blocks.bulkDelete([...empty]);
        for (let at = 0; at < put.length; at += PER_TASK) await blocks.bulkPut(put.slice(at, at + PER_TASK));
      });
    },
    close: () => database.close(),
    remove: () => database.delete(),
  };
}

async function moveIntoBlocks<T>(
  transaction: Transaction,
  idOf: (document: RxDocumentData<T>) => string,
): Promise<void> {
  const rows: readonly unknown[] = await transaction.table('docs').toArray();
  const documents = rows.map((row) => fromDexieToStorage<T>(['_deleted'], row));
  const { put } = createBlockMap<T>([], idOf).plan(new Map(documents.map((document) => [idOf(document), document])));
  await transaction.table('blocks').bulkPut([...put]);
}
