import type { Dexie, Table } from 'dexie';
import type { AnyRecord } from '../../../shared/schema';
import { identityCodec, type BlockCodec, type BlockPlace, type Plain } from '../store/blockCodec';
import { StoreError } from '../store/storeError';
import { noKeys, type StoreKey, type StoreKeys } from '../store/storeKeys';
import type { RestorePoint, RestoreVault } from './restorePoint';

/** As many as anybody would look through; each takes about a tenth of the network's size. */
const KEPT = 5;

interface Stored extends RestorePoint {
  /** JSON of all records, gzip, sealed. */
  readonly content: unknown;
  /** Of the key that it is sealed with; absent where it is not. */
  readonly keyId?: string;
}

interface Opened {
  readonly database: Dexie;
  readonly points: Table<Stored, string>;
  readonly codec: BlockCodec;
  readonly keyId: string | undefined;
}

/**
 * Restore points of one network in an IndexedDB database of their own, so that nothing that befalls the store reaches them. It is opened,
 * and the code for it read, when the first is made or looked for: most starts do neither.
 */
export function createRestoreVault(networkId: string, keys: StoreKeys = noKeys): RestoreVault {
  const database = nameOfVault(networkId);
  let opening: Promise<Opened> | undefined;

  /** What failed to open is tried again by whoever asks next. */
  function opened(): Promise<Opened> {
    opening ??= open(database, keys).catch((thrown: unknown) => {
      opening = undefined;
      throw thrown;
    });
    return opening;
  }

  async function toContent(id: string, records: readonly AnyRecord[]): Promise<unknown> {
    const { codec } = await opened();
    const packed = await through(new CompressionStream('gzip'), new TextEncoder().encode(JSON.stringify(records)));
    return codec.encode(packed, placeOf(database, id));
  }

  return {
    async list() {
      const { points } = await opened();
      const stored = await points.toArray();
      return stored.map(({ id, reason, records }) => ({ id, reason, records })).reverse();
    },
    async keep(point, records) {
      const { database: open, points, keyId } = await opened();
      const content = await toContent(point.id, records);
      await open.transaction('rw', points, async () => {
        await points.put({ ...point, content, ...(keyId !== undefined && { keyId }) });
        // By what the clock said, which may have been wrong: the one that was just made is never the oldest.
        const others = (await points.toCollection().primaryKeys()).filter((id) => id !== point.id);
        await points.bulkDelete(others.slice(0, 1 - KEPT));
      });
    },
    async read(id) {
      const { points, codec } = await opened();
      const stored = await points.get(id);
      if (!stored) return undefined;
      const packed = await codec.decode(stored.content, placeOf(database, id));
      try {
        const json = new TextDecoder().decode(await through(new DecompressionStream('gzip'), packed));
        // A parsing edge: only `keep` writes here.
        return JSON.parse(json) as readonly AnyRecord[];
      } catch {
        throw new StoreError('unreadableBlock', `a restore point of ${database} is damaged`);
      }
    },
    async replace(id, records) {
      const { database: open, points, keyId } = await opened();
      const content = await toContent(id, records);
      await open.transaction('rw', points, async () => {
        const stored = await points.get(id);
        // One that was pushed out meanwhile does not come back.
        if (stored)
          await points.put({ ...stored, records: records.length, content, ...(keyId !== undefined && { keyId }) });
      });
    },
    async close() {
      const { database: open } = (await opening) ?? {};
      open?.close();
    },
  };
}

/** Name of the IndexedDB database. */
export function nameOfVault(networkId: string): string {
  return `verbund-restore-${networkId}`;
}

function placeOf(database: string, id: string): BlockPlace {
  return { database, collection: 'points', key: id, schemaVersion: 0 };
}

async function open(name: string, keys: StoreKeys): Promise<Opened> {
  const [{ Dexie: Database }, current] = await Promise.all([import('dexie'), keys.current()]);
  const database = new Database(name, { chromeTransactionDurability: 'strict' });
  database.version(1).stores({ points: 'id' });
  await database.open();
  const points = database.table<Stored, string>('points');
  if (current) await resealPoints(name, points, current, keys);
  return { database, points, codec: current?.codec ?? identityCodec, keyId: current?.id };
}

/** One after another: each is whole under the one key or under the other, and says under which. */
async function resealPoints(
  name: string,
  points: Table<Stored, string>,
  current: StoreKey,
  keys: StoreKeys,
): Promise<void> {
  for (const point of await points.toArray()) {
    if (point.keyId === current.id) continue;
    const held = point.keyId === undefined ? identityCodec : (await keys.find(point.keyId))?.codec;
    if (!held) throw new StoreError('missingKey', `the key that a point of ${name} is sealed with is not known`);
    const place = placeOf(name, point.id);
    let plain: Plain;
    try {
      plain = await held.decode(point.content, place);
    } catch {
      // Damaged: it stays as it is, and whoever wants to go back to it is told.
      continue;
    }
    await points.put({ ...point, content: await current.codec.encode(plain, place), keyId: current.id });
  }
}

async function through(stream: CompressionStream | DecompressionStream, bytes: Plain): Promise<Plain> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}
