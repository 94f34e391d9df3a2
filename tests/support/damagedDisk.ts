/** An entry of a network's database. */
export interface StoredEntry {
  readonly store: 'blocks' | 'locals' | 'meta';
  readonly key: IDBValidKey;
  readonly value: unknown;
}

/** All that IndexedDB holds of a network. */
export async function entriesOf(name: string): Promise<readonly StoredEntry[]> {
  return withDatabase(name, async (database) => {
    const entries: StoredEntry[] = [];
    for (const store of ['blocks', 'locals', 'meta'] as const) {
      const source = database.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([answerOf(source.getAllKeys()), answerOf<unknown[]>(source.getAll())]);
      keys.forEach((key, at) => entries.push({ store, key, value: values[at] }));
    }
    return entries;
  });
}

/** Puts another value in the place of an entry, as a disk that forgets does. */
export async function damageEntry(name: string, { store, key }: StoredEntry, value: unknown): Promise<void> {
  await withDatabase(name, async (database) => {
    const target = database.transaction(store, 'readwrite').objectStore(store);
    await answerOf(store === 'meta' ? target.put(value, key) : target.put(value));
  });
}

/** One bit of bytes is another. */
export function flipBit(bytes: unknown, bit: number): Uint8Array {
  if (!(bytes instanceof Uint8Array)) throw new Error('no bytes');
  const flipped = new Uint8Array(bytes);
  const at = (bit >> 3) % flipped.length;
  flipped[at] = (flipped[at] ?? 0) ^ (1 << (bit & 7));
  return flipped;
}

/** Fewer bytes than there were. */
export function cutOff(bytes: unknown, length: number): Uint8Array {
  if (!(bytes instanceof Uint8Array)) throw new Error('no bytes');
  return bytes.slice(0, length % bytes.length);
}

async function withDatabase<T>(name: string, work: (database: IDBDatabase) => Promise<T>): Promise<T> {
  const database = await answerOf<IDBDatabase>(indexedDB.open(name));
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB gave no reason'));
  });
}
