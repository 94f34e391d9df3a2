import { createRxDatabase, type RxCollection, type RxJsonSchema } from 'rxdb';
import type { AnyRecord } from '../../../shared/schema';
import { settled } from '../../../shared/settled';
import { openBlocks } from './blocks';
import { decodeContent, encodeContent, placeOfLocal, type BlockCodec } from './blockCodec';
import type { BlockDatabase, Durability, EncodedLocal } from './blockDatabase';
import { openDisk } from './openDisk';
import { createRecordStorage, RECORDS } from './recordStorage';
import { createRecordTables, type Tables, type WriteAll } from './recordTable';
import { noKeys, type StoreKeys } from './storeKeys';

/** The open database of one network: its tables, and a few values that belong to this laptop only. */
export interface Store {
  readonly tables: Tables;
  readonly writeAll: WriteAll;
  readonly readLocal: (key: string) => Promise<unknown>;
  /** @param durability `strict` where something that cannot be taken back is done once it is written; `relaxed` otherwise */
  readonly writeLocal: (key: string, value: unknown, durability?: Durability) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * One RxDB collection for all records, whatever they are: RxDB writes a collection in one step, but never two of them, and its open core opens
 * thirteen at most. It is told nothing of our fields, so that an additional one is no other schema to it.
 */
const SCHEMA: RxJsonSchema<AnyRecord> = {
  title: RECORDS,
  version: 0,
  type: 'object',
  primaryKey: 'id',
  properties: { id: { type: 'string', maxLength: 200 } },
  required: ['id'],
};

export type { Tables, WriteAll };

/** @throws StoreError */
export async function openStore(name: string, keys: StoreKeys = noKeys): Promise<Store> {
  const { disk, codec } = await openDisk(name, keys);
  try {
    return await openOn(disk, codec);
  } catch (thrown) {
    // Left open, it would stand in the way of whatever is tried next.
    disk.close();
    throw thrown;
  }
}

async function openOn(disk: BlockDatabase, codec: BlockCodec): Promise<Store> {
  const stored = await disk.read();
  const blocks = await openBlocks<AnyRecord>(disk, codec, stored.blocks);
  const locals = await openLocals(disk, codec, stored.locals);
  const database = await createRxDatabase({
    name: disk.name,
    storage: createRecordStorage(blocks),
    multiInstance: false,
    eventReduce: false,
    // What it hashes is our schema, to compare it with what is on the disk, where it keeps nothing.
    hashFunction: (text) => Promise.resolve(typeof text === 'string' ? text : ''),
  });
  const { records } = await database.addCollections<{ readonly [RECORDS]: RxCollection<AnyRecord> }>({
    [RECORDS]: { schema: SCHEMA },
  });
  const { tables, writeAll, close } = await createRecordTables(records, blocks.documents.values());

  return {
    tables,
    writeAll,
    ...locals,
    async close() {
      close();
      await database.close();
    },
  };
}

/** A few values, held in memory like the records. */
async function openLocals(
  disk: BlockDatabase,
  codec: BlockCodec,
  stored: readonly EncodedLocal[],
): Promise<Pick<Store, 'readLocal' | 'writeLocal'>> {
  const values = new Map<string, unknown>();
  for (const { key, content } of stored)
    values.set(key, (await decodeContent(codec, content, placeOfLocal(disk.name, key))).content);
  let last: Promise<unknown> = Promise.resolve();
  return {
    readLocal: (key) => Promise.resolve(values.get(key)),
    writeLocal(key, value, durability = 'relaxed') {
      const turn = last.then(async () => {
        const content = await encodeContent(codec, value, placeOfLocal(disk.name, key));
        await disk.write({ locals: [{ key, content }] }, durability);
        values.set(key, value);
      });
      last = settled(turn);
      return turn;
    },
  };
}
