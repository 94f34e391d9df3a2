import * as v from 'valibot';
import { StoreError } from './storeError';

/**
 * The one IndexedDB database of a network: blocks of records, values of this laptop, and how far the database itself is. Spoken
 * to without Dexie, which decides on the durability of transactions per connection; here minutes and imports share one.
 */
export type Durability = 'strict' | 'relaxed';

export interface EncodedBlock {
  readonly collection: string;
  readonly key: number;
  readonly schemaVersion: number;
  readonly content: unknown;
  /** Ids of its records, encoded by themselves: what is lost can be named where the content cannot be read. Absent in blocks of earlier versions. */
  readonly ids?: unknown;
}

export interface EncodedLocal {
  readonly key: string;
  readonly content: unknown;
}

/**
 * How far the move of an older store has come, see `moveOlderStore`: `moved` is complete but not compared yet, `compared` may
 * still have the older databases beside it. Undefined while the database is new.
 */
export type Progress = 'moved' | 'compared' | 'settled' | undefined;

export interface DatabaseChange {
  readonly put?: readonly EncodedBlock[];
  readonly empty?: readonly { readonly collection: string; readonly key: number }[];
  readonly locals?: readonly EncodedLocal[];
  /** Keys of values that go. */
  readonly dropLocals?: readonly string[];
  readonly progress?: Exclude<Progress, undefined>;
  /** With everything encoded anew for it, or found to be. */
  readonly keyId?: string;
  /** See `createKeyCheck`. */
  readonly keyCheck?: unknown;
}

export interface StoredEntries {
  readonly blocks: readonly EncodedBlock[];
  readonly locals: readonly EncodedLocal[];
}

export interface BlockDatabase {
  readonly name: string;
  /** Whether a newer version laid it out: what it says beside what is known here is not read. */
  readonly hasNewerLayout: boolean;
  readonly readProgress: () => Promise<Progress>;
  /** Of the key that everything in it is sealed with; undefined where nothing is. */
  readonly readKeyId: () => Promise<string | undefined>;
  readonly readKeyCheck: () => Promise<unknown>;
  /** All but the journal. What the browser cannot give back is there with a content that no codec reads. */
  readonly read: () => Promise<StoredEntries>;
  /** Up to `count` entries of the journal from this key on, in their order; without either all of them. */
  readonly readJournal: (from?: string, count?: number) => Promise<readonly EncodedLocal[]>;
  /** Keys of the first and the last entry of the journal. */
  readonly spanOfJournal: () => Promise<{ readonly first: string; readonly last: string } | undefined>;
  /** All of it or nothing, in one transaction. */
  readonly write: (change: DatabaseChange, durability: Durability) => Promise<void>;
  readonly close: () => void;
}

const LAYOUT = 1;
const BLOCKS = 'blocks';
export const LOCALS = 'locals';
const META = 'meta';
const PROGRESS = 'progress';
const KEY_ID = 'keyId';
const KEY_CHECK = 'keyCheck';

/**
 * The journal lies among the values of this laptop, an entry each, since it is one of them: a database of its own would be no part of the transaction, and
 * another object store one that earlier versions cannot open.
 */
export const JOURNAL = 'journal/';
/** The key after all of those. */
const JOURNAL_END = 'journal0';

/** Blocks handed over in one task: a few milliseconds of copying, then the page may paint. */
const PER_TASK = 8;

/** @throws StoreError */
export async function openBlockDatabase(name: string): Promise<BlockDatabase> {
  const database = await openDatabase(name);

  return {
    name,
    hasNewerLayout: database.version > LAYOUT,
    async readProgress() {
      const stored = await answerOf(database.transaction(META).objectStore(META).get(PROGRESS));
      if (stored === undefined || isProgress(stored)) return stored;
      // Damaged. Nothing older is read over what is here, and nothing older is deleted: `settled` looks for neither.
      return (await answerOf<number>(database.transaction(BLOCKS).objectStore(BLOCKS).count())) > 0
        ? 'settled'
        : undefined;
    },
    async readKeyId() {
      const stored = await answerOf(database.transaction(META).objectStore(META).get(KEY_ID));
      // What is no text names no key, but says that there was one.
      return stored === undefined || typeof stored === 'string' ? stored : '';
    },
    readKeyCheck: () => answerOf(database.transaction(META).objectStore(META).get(KEY_CHECK)),
    async read() {
      const [blocks, before, after] = await Promise.all([
        readEntries<EncodedBlock>(database, BLOCKS, ([collection, key]) => ({
          collection: typeof collection === 'string' ? collection : '',
          key: Number(key),
          schemaVersion: 0,
          content: undefined,
        })),
        readLocals(database, IDBKeyRange.upperBound(JOURNAL, true)),
        readLocals(database, IDBKeyRange.lowerBound(JOURNAL_END)),
      ]);
      return { blocks, locals: [...before, ...after] };
    },
    readJournal: (from = JOURNAL, count) =>
      readLocals(database, IDBKeyRange.bound(from, JOURNAL_END, false, true), count),
    async spanOfJournal() {
      const locals = database.transaction(LOCALS).objectStore(LOCALS);
      const range = IDBKeyRange.bound(JOURNAL, JOURNAL_END, false, true);
      const [first, last] = await Promise.all([
        answerOf<IDBCursor | null>(locals.openKeyCursor(range, 'next')),
        answerOf<IDBCursor | null>(locals.openKeyCursor(range, 'prev')),
      ]);
      return first && last ? { first: toName(first.key), last: toName(last.key) } : undefined;
    },
    write: ({ put = [], empty = [], locals = [], dropLocals = [], progress, keyId, keyCheck }, durability) =>
      new Promise((resolve, reject) => {
        const transaction = database.transaction([BLOCKS, LOCALS, META], 'readwrite', { durability });
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(reasonOf(transaction.error));
        const blocks = transaction.objectStore(BLOCKS);
        /** A slice at a time: the next one is handed over when the last of this one has arrived. */
        const putFrom = (at: number): void => {
          const slice = put.slice(at, at + PER_TASK);
          slice.forEach((block, index) => {
            const request = blocks.put(block);
            if (index === slice.length - 1) request.onsuccess = () => inTransaction(() => putFrom(at + PER_TASK));
          });
        };
        /** What cannot even be asked for takes the transaction with it, like a request that fails. */
        const inTransaction = (work: () => void): void => {
          try {
            work();
          } catch (thrown) {
            transaction.abort();
            reject(thrown instanceof Error ? thrown : reasonOf(null));
          }
        };
        inTransaction(() => {
          for (const { collection, key } of empty) blocks.delete([collection, key]);
          for (const key of dropLocals) transaction.objectStore(LOCALS).delete(key);
          for (const local of locals) transaction.objectStore(LOCALS).put(local);
          if (progress) transaction.objectStore(META).put(progress, PROGRESS);
          if (keyId !== undefined) transaction.objectStore(META).put(keyId, KEY_ID);
          if (keyCheck !== undefined) transaction.objectStore(META).put(keyCheck, KEY_CHECK);
          putFrom(0);
        });
      }),
    close: () => database.close(),
  };
}

async function openDatabase(name: string): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, LAYOUT);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(BLOCKS, { keyPath: ['collection', 'key'] });
    opening.result.createObjectStore(LOCALS, { keyPath: 'key' });
    opening.result.createObjectStore(META);
  };
  try {
    return await answerOf<IDBDatabase>(opening);
  } catch (thrown) {
    if (!(thrown instanceof DOMException) || thrown.name !== 'VersionError') throw thrown;
    const newer = await answerOf<IDBDatabase>(indexedDB.open(name));
    if ([BLOCKS, LOCALS, META].every((store) => newer.objectStoreNames.contains(store))) return newer;
    newer.close();
    throw new StoreError('newerStore', `${name} is laid out by a newer version, and nothing known is in it`);
  }
}

export interface StoredContent extends StoredEntries {
  readonly keyId: string | undefined;
}

const blockSchema = v.looseObject({
  collection: v.string(),
  key: v.number(),
  schemaVersion: v.number(),
  content: v.unknown(),
});
const localSchema = v.looseObject({ key: v.string(), content: v.unknown() });

/**
 * What a copy of such a database holds.
 * @param entriesOf all entries of one of its object stores
 * @returns undefined where it was no such database
 */
export function parseStored(
  entriesOf: (store: string) => readonly { readonly key: string | undefined; readonly value: unknown }[],
): StoredContent | undefined {
  const blocks = v.safeParse(
    v.array(blockSchema),
    entriesOf(BLOCKS).map(({ value }) => value),
  );
  const locals = v.safeParse(
    v.array(localSchema),
    entriesOf(LOCALS).map(({ value }) => value),
  );
  const keyId = v.safeParse(v.optional(v.string()), entriesOf(META).find(({ key }) => key === KEY_ID)?.value);
  if (!blocks.success || !locals.success || !keyId.success) return undefined;
  return { keyId: keyId.output, blocks: blocks.output, locals: locals.output };
}

/** @param value of an entry among the values of this laptop */
export function isJournaled(value: unknown): boolean {
  const local = v.safeParse(localSchema, value);
  return local.success && local.output.key.startsWith(JOURNAL);
}

function isProgress(stored: unknown): stored is Exclude<Progress, undefined> {
  return stored === 'moved' || stored === 'compared' || stored === 'settled';
}

/**
 * All entries at once; where that fails, because the browser cannot give one of them back, each by itself.
 * @param lost stands for an entry of which only the key can be read
 */
async function readEntries<T>(
  database: IDBDatabase,
  store: string,
  lost: (key: readonly IDBValidKey[]) => T,
  range?: IDBKeyRange,
  count?: number,
): Promise<readonly T[]> {
  try {
    return await answerOf<T[]>(database.transaction(store).objectStore(store).getAll(range, count));
  } catch {
    const keys = await answerOf<IDBValidKey[]>(database.transaction(store).objectStore(store).getAllKeys(range, count));
    const entries: T[] = [];
    for (const key of keys) {
      try {
        entries.push(await answerOf<T>(database.transaction(store).objectStore(store).get(key)));
      } catch {
        entries.push(lost(Array.isArray(key) ? key : [key]));
      }
    }
    return entries;
  }
}

function readLocals(database: IDBDatabase, range: IDBKeyRange, count?: number): Promise<readonly EncodedLocal[]> {
  return readEntries<EncodedLocal>(
    database,
    LOCALS,
    ([key]) => ({ key: toName(key), content: undefined }),
    range,
    count,
  );
}

function toName(key: IDBValidKey | undefined): string {
  return typeof key === 'string' ? key : '';
}

/** An `IDBRequest`, whatever its typings say that it answers. */
interface Request {
  readonly result: unknown;
  readonly error: DOMException | null;
  readonly addEventListener: (type: 'success' | 'error', listener: () => void) => void;
}

/** A parsing edge: IndexedDB does not know what it holds, the caller does. */
export function answerOf<T>(request: Request): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result as T));
    request.addEventListener('error', () => reject(reasonOf(request.error)));
  });
}

function reasonOf(error: DOMException | null): Error {
  return error ?? new Error('IndexedDB gave no reason');
}

/** Waits until nobody has the database open any more. */
export async function deleteDatabase(name: string): Promise<void> {
  await answerOf<undefined>(indexedDB.deleteDatabase(name));
}
