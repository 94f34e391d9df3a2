import { createRxDatabase, type RxCollection, type RxJsonSchema } from 'rxdb';
import type { AnyRecord } from '../../../shared/schema';
import { settled } from '../../../shared/settled';
import type { Journal } from '../journal/createJournal';
import { openBlocks } from './blocks';
import { decodeContent, encodeContent, identityCodec, placeOfLocal, type BlockCodec } from './blockCodec';
import type { BlockDatabase, Durability, EncodedLocal } from './blockDatabase';
import type { Damage } from './damage';
import type { NewerStore } from './newerStore';
import { openDisk, type Disk } from './openDisk';
import { createRecordStorage, RECORDS } from './recordStorage';
import { openJournal } from './journalOnDisk';
import { createRecordTables, type RecordTables, type Tables, type WriteAll } from './recordTable';
import { StoreError } from './storeError';
import { noKeys, type StoreKeys } from './storeKeys';

/** The open database of one network: its tables, and a few values that belong to this laptop only. */
export interface Store {
  readonly tables: Tables;
  readonly writeAll: WriteAll;
  /** See [Note: the journal]. */
  readonly journal: Pick<Journal, 'since' | 'of' | 'onForgotten'>;
  /** Lets entries of the journal go, or puts others in their place, as `plan` says of all of them. @returns false where it has to be tried again */
  readonly tidyJournal: RecordTables['tidyJournal'];
  readonly readLocal: (key: string) => Promise<unknown>;
  /** Whether there was a value that cannot be read, and that nothing was written in the place of yet: whoever has a default takes a careful one. */
  readonly isLocalLost: (key: string) => boolean;
  /** What the disk lost of the records, see [Note: damaged blocks]. */
  readonly damage: Damage;
  /** What of a newer version is not understood: then every write is refused, see [Note: newer stores]. Null where it is none. */
  readonly newer: NewerStore | null;
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
  const opened = await openDisk(name, keys);
  try {
    return await openOn(opened);
  } catch (thrown) {
    // Left open, it would stand in the way of whatever is tried next.
    opened.disk.close();
    throw thrown;
  }
}

async function openOn({ disk, codec, stored, isNewer }: Disk): Promise<Store> {
  const blocks = await openBlocks<AnyRecord>(disk, codec, stored.blocks, isNewer);
  const locals = await openLocals(disk, codec, stored.locals);
  // What is not sealed has no key to be checked: where nothing can be read, somebody sealed it, or nobody knows what it is.
  if (codec === identityCodec && stored.blocks.length > 0 && blocks.readable === 0)
    throw new StoreError('unreadableBlock', `nothing in ${disk.name} can be read`);
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
  const journal = await openJournal(disk, codec, blocks);
  const { tables, writeAll, tidyJournal, close } = await createRecordTables(
    records,
    blocks.documents.values(),
    journal,
  );

  return {
    tables,
    writeAll,
    journal: journal.journal,
    tidyJournal,
    ...locals,
    damage: blocks.damage,
    newer: blocks.newer,
    async close() {
      close();
      await database.close();
    },
  };
}

/** A few values, held in memory like the records. One that cannot be read is as good as none: each has a default. */
async function openLocals(
  disk: BlockDatabase,
  codec: BlockCodec,
  stored: readonly EncodedLocal[],
): Promise<Pick<Store, 'readLocal' | 'isLocalLost' | 'writeLocal'>> {
  const values = new Map<string, unknown>();
  const lost = new Set<string>();
  for (const { key, content } of stored) {
    try {
      values.set(key, (await decodeContent(codec, content, placeOfLocal(disk.name, key))).content);
    } catch {
      // Told by `isLocalLost`.
      lost.add(key);
    }
  }
  let last: Promise<unknown> = Promise.resolve();
  return {
    readLocal: (key) => Promise.resolve(values.get(key)),
    isLocalLost: (key) => lost.has(key),
    writeLocal(key, value, durability = 'relaxed') {
      const turn = last.then(async () => {
        const content = await encodeContent(codec, value, placeOfLocal(disk.name, key));
        await disk.write({ locals: [{ key, content }] }, durability);
        values.set(key, value);
        lost.delete(key);
      });
      last = settled(turn);
      return turn;
    },
  };
}
