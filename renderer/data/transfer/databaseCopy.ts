import * as v from 'valibot';
import { answerOf, deleteDatabase } from '../store/blockDatabase';
import { networkOfChunks } from '../files/chunkStore';
import { FrameError, type Bytes, type Frame } from '../../../shared/frames';

/**
 * Copies of whole IndexedDB databases, entry by entry as they lie on the disk. Nothing is decoded: what is sealed stays sealed, and
 * where it lay is part of it.
 */
const storeSchema = v.object({ name: v.string(), keyPath: v.nullable(v.union([v.string(), v.array(v.string())])) });
const beginSchema = v.object({
  kind: v.literal('database'),
  name: v.string(),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  stores: v.array(storeSchema),
});
const entrySchema = v.object({
  kind: v.literal('entry'),
  store: v.string(),
  /** Where the value does not hold it itself. */
  key: v.exactOptional(v.string()),
  /** The value is no object; it stands under `VALUE`. */
  bare: v.boolean(),
  value: v.record(v.string(), v.unknown()),
});
const endSchema = v.object({ kind: v.literal('databaseEnd'), entries: v.number() });
const frameSchema = v.variant('kind', [beginSchema, entrySchema, endSchema, v.object({ kind: v.literal('end') })]);

const VALUE = 'value';

/** As it is at one moment, while others may go on writing. */
export async function* copyOfDatabase(name: string): AsyncGenerator<Frame> {
  yield* framesOf(await readByName(name));
}

/** The same entry by entry, for what is never to be in memory as a whole. Nobody may have it open. */
export async function* copyInPieces(name: string): AsyncGenerator<Frame> {
  const database = await answerOf<IDBDatabase>(indexedDB.open(name));
  try {
    const stores = [...database.objectStoreNames].map((store) => {
      const { keyPath } = database.transaction(store).objectStore(store);
      return { name: store, keyPath };
    });
    yield frame({ kind: 'database', name, version: database.version, stores });
    let entries = 0;
    for (const { name: store, keyPath } of stores) {
      const keys = await answerOf<IDBValidKey[]>(database.transaction(store).objectStore(store).getAllKeys());
      for (const key of keys) {
        const value = await answerOf<unknown>(database.transaction(store).objectStore(store).get(key));
        yield entryFrame(store, keyPath === null ? toText(key) : undefined, value);
        entries += 1;
      }
    }
    yield frame({ kind: 'databaseEnd', entries });
  } finally {
    database.close();
  }
}

/** The same in memory. */
export async function readByName(name: string): Promise<DatabaseContent> {
  const database = await answerOf<IDBDatabase>(indexedDB.open(name));
  try {
    return await readDatabase(database);
  } finally {
    database.close();
  }
}

/** All that was in a database at one moment. */
export interface DatabaseContent {
  readonly name: string;
  readonly version: number;
  readonly stores: readonly StoredObjects[];
}
export interface StoredObjects {
  readonly name: string;
  readonly keyPath: string | readonly string[] | null;
  readonly entries: readonly Entry[];
}
interface Entry {
  readonly key: string | undefined;
  readonly value: unknown;
}

/** As it is at the moment of the call: what is written from then on waits for this reading, or is not in it. */
export async function readDatabase(database: IDBDatabase): Promise<DatabaseContent> {
  const { name, version } = database;
  const names = [...database.objectStoreNames];
  if (names.length === 0) return { name, version, stores: [] };
  const transaction = database.transaction(names);
  const stores = await Promise.all(
    names.map(async (store): Promise<StoredObjects> => {
      const objects = transaction.objectStore(store);
      const { keyPath } = objects;
      const [keys, values] = await Promise.all([
        answerOf<IDBValidKey[]>(objects.getAllKeys()),
        answerOf<unknown[]>(objects.getAll()),
      ]);
      return {
        name: store,
        keyPath,
        entries: values.map((value, at) => ({ key: keyPath === null ? toText(keys[at]) : undefined, value })),
      };
    }),
  );
  return { name, version, stores };
}

export function* framesOf({ name, version, stores }: DatabaseContent): Generator<Frame> {
  yield frame({
    kind: 'database',
    name,
    version,
    stores: stores.map(({ name: store, keyPath }) => ({ name: store, keyPath })),
  });
  let count = 0;
  for (const { name: store, entries } of stores) {
    for (const { key, value } of entries) yield entryFrame(store, key, value);
    count += entries.length;
  }
  yield frame({ kind: 'databaseEnd', entries: count });
}

/** The last of a file: without it the file was cut off. */
export const endFrame: Frame = frame({ kind: 'end' });

/**
 * Makes databases of what `copyOfDatabase` wrote, each in one transaction, but for chunks, which are put one by one; one of that name is replaced. Whatever ends
 * it in between, it is begun again.
 * @returns names of the databases
 * @throws FrameError
 */
export async function placeCopies(next: () => Promise<Frame>): Promise<readonly string[]> {
  const names: string[] = [];
  for (let read = readFields(await next()); read.kind !== 'end'; read = readFields(await next())) {
    if (read.kind !== 'database') throw new FrameError('a database was expected');
    if (networkOfChunks(read.name) === undefined) await placeDatabase(await readEntries(read, next));
    else await placeInPieces(read, next);
    names.push(read.name);
  }
  return names;
}

type Begin = v.InferOutput<typeof beginSchema>;

/**
 * What `framesOf` made of one database, in memory.
 * @throws FrameError
 */
export async function readCopy(next: () => Promise<Frame>): Promise<DatabaseContent> {
  const begin = readFields(await next());
  if (begin.kind !== 'database') throw new FrameError('a database was expected');
  return readEntries(begin, next);
}

async function placeInPieces({ name, version, stores }: Begin, next: () => Promise<Frame>): Promise<void> {
  await placeDatabase({ name, version, stores: stores.map((store) => ({ ...store, entries: [] })) });
  const database = await answerOf<IDBDatabase>(indexedDB.open(name));
  try {
    for (let count = 0; ; count += 1) {
      const frame = await next();
      const read = readFields(frame);
      if (read.kind === 'databaseEnd') {
        if (read.entries !== count) throw new FrameError('entries are missing');
        return;
      }
      if (read.kind !== 'entry' || !stores.some((store) => store.name === read.store))
        throw new FrameError('an entry was expected');
      const transaction = database.transaction(read.store, 'readwrite', { durability: 'strict' });
      const objects = transaction.objectStore(read.store);
      await answerOf(objects.put(valueOf(read, frame.parts), read.key));
    }
  } finally {
    database.close();
  }
}

async function readEntries({ name, version, stores }: Begin, next: () => Promise<Frame>): Promise<DatabaseContent> {
  const entriesByStore = new Map<string, Entry[]>(stores.map((store) => [store.name, []]));
  let count = 0;
  for (;;) {
    const frame = await next();
    const read = readFields(frame);
    if (read.kind === 'databaseEnd') {
      if (read.entries !== count) throw new FrameError('entries are missing');
      return {
        name,
        version,
        stores: stores.map((store) => ({ ...store, entries: entriesByStore.get(store.name) ?? [] })),
      };
    }
    const entries = read.kind === 'entry' ? entriesByStore.get(read.store) : undefined;
    if (read.kind !== 'entry' || !entries) throw new FrameError('an entry was expected');
    entries.push({ key: read.key, value: valueOf(read, frame.parts) });
    count += 1;
  }
}

/** In one transaction, but for the deletion of one of that name. */
export async function placeDatabase({ name, version, stores }: DatabaseContent): Promise<void> {
  await deleteDatabase(name);
  const opening = indexedDB.open(name, version);
  opening.onupgradeneeded = () => {
    for (const { name: store, keyPath } of stores)
      opening.result.createObjectStore(store, { keyPath: toKeyPath(keyPath) });
  };
  const database = await answerOf<IDBDatabase>(opening);
  try {
    await putAll(database, stores);
  } finally {
    database.close();
  }
}

/** Everything in a database that is there makes room for this, in one transaction: at no moment there is neither, or some of both. */
export async function replaceEntries(name: string, stores: readonly StoredObjects[]): Promise<void> {
  const database = await answerOf<IDBDatabase>(indexedDB.open(name));
  try {
    await putAll(database, stores);
  } finally {
    database.close();
  }
}

function putAll(database: IDBDatabase, stores: readonly StoredObjects[]): Promise<void> {
  if (stores.length === 0) return Promise.resolve();
  return new Promise<void>((resolve, reject) => {
    const transaction = database.transaction(
      stores.map((store) => store.name),
      'readwrite',
      { durability: 'strict' },
    );
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB gave no reason'));
    try {
      for (const { name, entries } of stores) {
        const objects = transaction.objectStore(name);
        objects.clear();
        for (const { key, value } of entries) objects.put(value, key);
      }
    } catch (thrown) {
      // What cannot even be asked for takes the transaction with it: half of it is not to be committed.
      transaction.abort();
      throw thrown;
    }
  });
}

/** IndexedDB's typings want a list of their own. */
function toKeyPath(keyPath: string | readonly string[] | null): string | string[] | null {
  return typeof keyPath === 'object' && keyPath !== null ? [...keyPath] : keyPath;
}

function frame(fields: Readonly<Record<string, unknown>>, parts: ReadonlyMap<string, Bytes> = new Map()): Frame {
  return { fields, parts };
}

function entryFrame(store: string, key: string | undefined, value: unknown): Frame {
  const bare = !isObject(value);
  const parts = new Map<string, Bytes>();
  const rest: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(bare ? { [VALUE]: value } : value)) {
    if (field instanceof Uint8Array) parts.set(name, new Uint8Array(field));
    else rest[name] = field;
  }
  return frame({ kind: 'entry', store, ...(key !== undefined && { key }), bare, value: rest }, parts);
}

function valueOf({ bare, value }: v.InferOutput<typeof entrySchema>, parts: ReadonlyMap<string, Bytes>): unknown {
  const fields: Readonly<Record<string, unknown>> = { ...value, ...Object.fromEntries(parts) };
  return bare ? fields[VALUE] : fields;
}

function readFields({ fields }: Frame): v.InferOutput<typeof frameSchema> {
  const read = v.safeParse(frameSchema, fields);
  if (!read.success) throw new FrameError('a frame of this kind is not known');
  return read.output;
}

/** All keys of ours that are not in their value are names. */
function toText(key: IDBValidKey | undefined): string {
  if (typeof key === 'string') return key;
  throw new Error(`a key is no text but ${typeof key}`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !(value instanceof Uint8Array);
}
