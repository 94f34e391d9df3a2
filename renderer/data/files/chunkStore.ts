import {
  placeOfLocal,
  identityCodec,
  decodeContent,
  encodeContent,
  type BlockPlace,
  type Plain,
} from '../store/blockCodec';
import { answerOf, type Durability } from '../store/blockDatabase';
import { noKeys, type StoreKey, type StoreKeys } from '../store/storeKeys';
import { sha256 } from './sha256';

/** What is known of a chunk on this laptop. */
export interface ChunkFacts {
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
  /** The file that named it last. */
  readonly fileId: string;
  /** When it was noticed that no file names it any more, ISO 8601; `''` while one does. */
  readonly unnamedSince: string;
}

/** Chunks of one network on this laptop; see [Note: chunks]. */
export interface ChunkStore {
  /** Reads which chunks there are; everything else waits for it. */
  readonly open: () => Promise<void>;
  /** By hash; empty before it is open. Held in memory, unlike what they say. */
  readonly facts: () => ReadonlyMap<string, ChunkFacts>;
  /** @param durability `strict` for what is nowhere else yet */
  readonly put: (facts: ChunkFacts, bytes: Plain, durability: Durability) => Promise<void>;
  /** Undefined where it is not here. What the disk damaged is let go: it can only come from elsewhere. */
  readonly read: (hash: string) => Promise<Plain | undefined>;
  /** Other facts in the place of those of the same hash. */
  readonly note: (facts: readonly ChunkFacts[]) => Promise<void>;
  readonly drop: (hashes: readonly string[]) => Promise<void>;
  /** Seals everything with the current key, one after another: each is whole under the one key or the other, and says under which. */
  readonly seal: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const LAYOUT = 1;
const CHUNKS = 'chunks';
const FACTS = 'facts';
const PREFIX = 'chunks-';

/**
 * A database of its own, since chunks are never read all at once as everything in the store is; named so that earlier versions take it for nobody's, and
 * leave it alone.
 */
export function nameOfChunks(networkId: string): string {
  return `${PREFIX}${networkId}`;
}

/** The network whose chunks lie in a database; undefined where none do. */
export function networkOfChunks(database: string): string | undefined {
  return database.startsWith(PREFIX) ? database.slice(PREFIX.length) : undefined;
}

/** Under a running number: a hash in the clear would tell whoever has the disk which known documents are on it. */
interface Sealed {
  readonly n: number;
  readonly keyId?: string;
  readonly content: unknown;
}

interface Opened {
  readonly database: IDBDatabase;
  readonly key: StoreKey | null;
}

export function createChunkStore(networkId: string, keys: StoreKeys = noKeys): ChunkStore {
  const name = nameOfChunks(networkId);
  let facts: ReadonlyMap<string, ChunkFacts> = new Map();
  const numberByHash = new Map<string, number>();
  let last = 0;
  let opening: Promise<Opened> | undefined;

  /** What failed to open is tried again by whoever asks next. */
  function opened(): Promise<Opened> {
    opening ??= open().catch((thrown: unknown) => {
      opening = undefined;
      throw thrown;
    });
    return opening;
  }

  async function open(): Promise<Opened> {
    const [database, key] = await Promise.all([openDatabase(name), keys.current()]);
    const stored = await answerOf<Sealed[]>(database.transaction(FACTS).objectStore(FACTS).getAll());
    const found = new Map<string, ChunkFacts>();
    const right = new Set<string | undefined>();
    const superfluous: Sealed[] = [];
    for (const entry of stored) {
      last = Math.max(last, entry.n);
      const known = await readFacts(entry, key);
      if (!known || found.has(known.hash)) superfluous.push(entry);
      else {
        found.set(known.hash, known);
        right.add(entry.keyId);
        numberByHash.set(known.hash, entry.n);
      }
    }
    // Damaged, its bytes are nobody's. Only where the key opens others: with a wrong one, nothing can be read and everything is whole.
    const gone = superfluous.filter(({ keyId }) => right.has(keyId)).map(({ n }) => n);
    if (gone.length > 0) await write(database, { drop: gone }, 'relaxed');
    facts = found;
    return { database, key };
  }

  /** Undefined where an earlier version renewed the key and knew of no chunks: what it was sealed with is gone, and comes from the server again. */
  async function codecOf(keyId: string | undefined, key: StoreKey | null): Promise<StoreKey['codec'] | undefined> {
    if (keyId === undefined) return identityCodec;
    const held = keyId === key?.id ? key : await keys.find(keyId);
    return held?.codec;
  }

  async function readFacts({ n, keyId, content }: Sealed, key: StoreKey | null): Promise<ChunkFacts | undefined> {
    const codec = await codecOf(keyId, key);
    if (!codec) return undefined;
    try {
      // A parsing edge: only `sealFacts` makes these.
      return (await decodeContent(codec, content, placeOfFacts(name, n))).content as ChunkFacts;
    } catch {
      return undefined;
    }
  }

  async function sealFacts(n: number, known: ChunkFacts, key: StoreKey | null): Promise<Sealed> {
    return sealed(n, await encodeContent(key?.codec ?? identityCodec, known, placeOfFacts(name, n)), key);
  }

  async function readBytes(hash: string, { database, key }: Opened): Promise<Plain | undefined> {
    const n = numberByHash.get(hash);
    if (n === undefined) return undefined;
    const entry = await answerOf<Sealed | undefined>(database.transaction(CHUNKS).objectStore(CHUNKS).get(n));
    if (!entry) return undefined;
    const codec = await codecOf(entry.keyId, key);
    if (!codec) return undefined;
    try {
      const bytes = await codec.decode(entry.content, placeOfChunk(name, n));
      return (await sha256.of(bytes)) === hash ? bytes : undefined;
    } catch {
      return undefined;
    }
  }

  function forget(hashes: readonly string[]): readonly number[] {
    const left = new Map(facts);
    const numbers = hashes.flatMap((hash) => numberByHash.get(hash) ?? []);
    for (const hash of hashes) {
      left.delete(hash);
      numberByHash.delete(hash);
    }
    facts = left;
    return numbers;
  }

  async function drop(hashes: readonly string[]): Promise<void> {
    const { database } = await opened();
    const numbers = forget(hashes);
    if (numbers.length > 0) await write(database, { drop: numbers }, 'relaxed');
  }

  async function note(changed: readonly ChunkFacts[]): Promise<void> {
    const { database, key } = await opened();
    const here = changed.filter(({ hash }) => numberByHash.has(hash));
    const entries = await Promise.all(here.map((known) => sealFacts(numberByHash.get(known.hash) ?? 0, known, key)));
    if (entries.length > 0) await write(database, { facts: entries }, 'relaxed');
    facts = new Map([...facts, ...here.map((known) => [known.hash, known] as const)]);
  }

  return {
    async open() {
      await opened();
    },
    facts: () => facts,
    async put(known, bytes, durability) {
      const { database, key } = await opened();
      if (numberByHash.has(known.hash)) return note([known]);
      last += 1;
      const n = last;
      const content = await (key?.codec ?? identityCodec).encode(bytes, placeOfChunk(name, n));
      await write(database, { chunks: [sealed(n, content, key)], facts: [await sealFacts(n, known, key)] }, durability);
      numberByHash.set(known.hash, n);
      facts = new Map([...facts, [known.hash, known]]);
    },
    async read(hash) {
      const all = await opened();
      const bytes = await readBytes(hash, all);
      if (!bytes) await drop([hash]);
      return bytes;
    },
    note,
    drop,
    async seal() {
      const { database, key } = await opened();
      for (const [hash, known] of facts) {
        const n = numberByHash.get(hash) ?? 0;
        const entry = await answerOf<Sealed | undefined>(database.transaction(CHUNKS).objectStore(CHUNKS).get(n));
        if (entry?.keyId === key?.id && entry) continue;
        const bytes = await readBytes(hash, { database, key });
        if (!bytes) {
          await drop([hash]);
          continue;
        }
        const content = await (key?.codec ?? identityCodec).encode(bytes, placeOfChunk(name, n));
        await write(database, { chunks: [sealed(n, content, key)], facts: [await sealFacts(n, known, key)] }, 'strict');
      }
    },
    async close() {
      const { database } = (await opening) ?? {};
      database?.close();
    },
  };
}

function sealed(n: number, content: unknown, key: StoreKey | null): Sealed {
  return { n, content, ...(key && { keyId: key.id }) };
}

function placeOfChunk(database: string, key: number): BlockPlace {
  return { database, collection: CHUNKS, key, schemaVersion: LAYOUT };
}

function placeOfFacts(database: string, n: number): BlockPlace {
  return placeOfLocal(database, `chunk ${n}`);
}

async function openDatabase(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, LAYOUT);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(CHUNKS, { keyPath: 'n' });
    request.result.createObjectStore(FACTS, { keyPath: 'n' });
  };
  return answerOf<IDBDatabase>(request);
}

interface Change {
  readonly chunks?: readonly Sealed[];
  readonly facts?: readonly Sealed[];
  readonly drop?: readonly number[];
}

/** All of it or nothing. */
function write(
  database: IDBDatabase,
  { chunks = [], facts = [], drop = [] }: Change,
  durability: Durability,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction([CHUNKS, FACTS], 'readwrite', { durability });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB gave no reason'));
    try {
      for (const entry of chunks) transaction.objectStore(CHUNKS).put(entry);
      for (const entry of facts) transaction.objectStore(FACTS).put(entry);
      for (const n of drop) {
        transaction.objectStore(CHUNKS).delete(n);
        transaction.objectStore(FACTS).delete(n);
      }
    } catch (thrown) {
      // What cannot even be asked for takes the transaction with it.
      transaction.abort();
      reject(thrown instanceof Error ? thrown : new Error('IndexedDB gave no reason'));
    }
  });
}
