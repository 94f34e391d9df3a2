import type { Dexie, Table } from 'dexie';
import type { AnyRecord } from '../../../shared/schema';
import type { RestorePoint, RestoreVault } from './restorePoint';

/** As many as anybody would look through; each takes about a tenth of the network's size. */
const KEPT = 5;

interface Stored extends RestorePoint {
  /** JSON of all records, gzip. */
  readonly content: Uint8Array<ArrayBuffer>;
}

interface Opened {
  readonly database: Dexie;
  readonly points: Table<Stored, string>;
}

/**
 * Restore points of one network in an IndexedDB database of their own, so that nothing that befalls the store reaches them. It is opened,
 * and the code for it read, when the first is made or looked for: most starts do neither.
 */
export function createRestoreVault(networkId: string): RestoreVault {
  let opening: Promise<Opened> | undefined;

  /** What failed to open is tried again by whoever asks next. */
  function opened(): Promise<Opened> {
    opening ??= open(networkId).catch((thrown: unknown) => {
      opening = undefined;
      throw thrown;
    });
    return opening;
  }

  return {
    async list() {
      const { points } = await opened();
      const stored = await points.toArray();
      return stored.map(({ id, reason, records }) => ({ id, reason, records })).reverse();
    },
    async keep(point, records) {
      const { database, points } = await opened();
      const content = await toContent(records);
      await database.transaction('rw', points, async () => {
        await points.put({ ...point, content });
        const ids = await points.toCollection().primaryKeys();
        await points.bulkDelete(ids.slice(0, -KEPT));
      });
    },
    async read(id) {
      const { points } = await opened();
      const stored = await points.get(id);
      if (!stored) return undefined;
      const json = new TextDecoder().decode(await through(new DecompressionStream('gzip'), stored.content));
      // A parsing edge: only `keep` writes here.
      return JSON.parse(json) as readonly AnyRecord[];
    },
    async replace(id, records) {
      const { database, points } = await opened();
      const content = await toContent(records);
      await database.transaction('rw', points, async () => {
        const stored = await points.get(id);
        // One that was pushed out meanwhile does not come back.
        if (stored) await points.put({ ...stored, records: records.length, content });
      });
    },
    async close() {
      const { database } = (await opening) ?? {};
      database?.close();
    },
  };
}

function toContent(records: readonly AnyRecord[]): Promise<Uint8Array<ArrayBuffer>> {
  return through(new CompressionStream('gzip'), new TextEncoder().encode(JSON.stringify(records)));
}

async function open(networkId: string): Promise<Opened> {
  const { Dexie: Database } = await import('dexie');
  const database = new Database(`verbund-restore-${networkId}`, { chromeTransactionDurability: 'strict' });
  database.version(1).stores({ points: 'id' });
  await database.open();
  return { database, points: database.table('points') };
}

async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}
