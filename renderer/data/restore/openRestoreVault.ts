import { Dexie, type Table } from 'dexie';
import type { AnyRecord } from '../../../shared/schema';
import type { RestorePoint, RestoreVault } from './restorePoint';

/** As many as anybody would look through; each takes about a tenth of the network's size. */
const KEPT = 5;

interface Stored extends RestorePoint {
  /** JSON of all records, gzip. */
  readonly content: Uint8Array<ArrayBuffer>;
}

/** Restore points of one network in an IndexedDB database of their own, so that nothing that befalls the store reaches them. */
export async function openRestoreVault(networkId: string): Promise<RestoreVault> {
  const database = new Dexie(`verbund-restore-${networkId}`, { chromeTransactionDurability: 'strict' });
  database.version(1).stores({ points: 'id' });
  await database.open();
  const points: Table<Stored, string> = database.table('points');

  return {
    async list() {
      const stored = await points.toArray();
      return stored.map(({ id, reason, records }) => ({ id, reason, records })).reverse();
    },
    async keep(point, records) {
      const content = await through(new CompressionStream('gzip'), new TextEncoder().encode(JSON.stringify(records)));
      await database.transaction('rw', points, async () => {
        await points.put({ ...point, content });
        const ids = await points.toCollection().primaryKeys();
        await points.bulkDelete(ids.slice(0, -KEPT));
      });
    },
    async read(id) {
      const stored = await points.get(id);
      if (!stored) return undefined;
      const json = new TextDecoder().decode(await through(new DecompressionStream('gzip'), stored.content));
      // A parsing edge: only `keep` writes here.
      return JSON.parse(json) as readonly AnyRecord[];
    },
    close: () => database.close(),
  };
}

async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}
