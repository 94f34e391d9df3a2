/**
 * What IndexedDB holds, as JSON: to keep a store as a certain version of Verbund left it, and to lay it down again before a
 * test opens it. Values must be such as JSON can hold, which all of ours are but restore points.
 */
export interface DatabaseDump {
  readonly name: string;
  readonly version: number;
  readonly stores: readonly StoreDump[];
}

interface StoreDump {
  readonly name: string;
  readonly keyPath: string | readonly string[] | null;
  readonly autoIncrement: boolean;
  readonly indexes: readonly { readonly name: string; readonly keyPath: string | readonly string[] }[];
  /** With the key where the values do not hold it themselves. */
  readonly entries: readonly { readonly key?: IDBValidKey; readonly value: unknown }[];
}

/** @param prefix of the names of the databases that are wanted */
export async function dumpDatabases(prefix: string): Promise<readonly DatabaseDump[]> {
  const names = (await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith(prefix) ? [name] : []));
  const dumps: DatabaseDump[] = [];
  for (const name of names.sort()) dumps.push(await dumpDatabase(name));
  return dumps;
}

async function dumpDatabase(name: string): Promise<DatabaseDump> {
  const database = await answerOf(indexedDB.open(name));
  const stores: StoreDump[] = [];
  for (const storeName of database.objectStoreNames) {
    const store = database.transaction(storeName).objectStore(storeName);
    const { keyPath, autoIncrement } = store;
    const indexes = [...store.indexNames].map((index) => ({ name: index, keyPath: store.index(index).keyPath }));
    const [keys, values] = await Promise.all([answerOf(store.getAllKeys()), answerOf<unknown[]>(store.getAll())]);
    const entries = values.map((value, at) => {
      const key = keys[at];
      return keyPath === null && key !== undefined ? { key, value } : { value };
    });
    stores.push({ name: storeName, keyPath, autoIncrement, indexes, entries });
  }
  database.close();
  return { name, version: database.version, stores };
}

export async function layDown(dumps: readonly DatabaseDump[]): Promise<void> {
  for (const { name, version, stores } of dumps) {
    const opening = indexedDB.open(name, version);
    opening.onupgradeneeded = () => {
      for (const { name: storeName, keyPath, autoIncrement, indexes } of stores) {
        const store = opening.result.createObjectStore(storeName, { keyPath: toKeyPath(keyPath), autoIncrement });
        for (const index of indexes) store.createIndex(index.name, toKeyPath(index.keyPath) ?? '');
      }
    };
    const database = await answerOf(opening);
    for (const { name: storeName, entries } of stores) {
      if (entries.length === 0) continue;
      const transaction = database.transaction(storeName, 'readwrite');
      for (const { key, value } of entries) transaction.objectStore(storeName).put(value, key);
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error ?? new Error(`${name} could not be laid down`));
      });
    }
    database.close();
  }
}

function toKeyPath(keyPath: string | readonly string[] | null): string | string[] | null {
  return typeof keyPath === 'string' || keyPath === null ? keyPath : [...keyPath];
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB gave no reason'));
  });
}

/** A dump as text; bytes, which JSON does not know, as base64. */
export function dumpToText(dumps: readonly DatabaseDump[]): string {
  return JSON.stringify(
    dumps,
    (_key, value: unknown) => (value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value),
    1,
  );
}

export function textToDump(text: string): readonly DatabaseDump[] {
  // A parsing edge: written by `dumpToText`.
  return JSON.parse(text, (_key, value: unknown) => {
    const base64: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'base64') : undefined;
    return typeof base64 === 'string' ? new Uint8Array(Buffer.from(base64, 'base64')) : value;
  }) as readonly DatabaseDump[];
}
