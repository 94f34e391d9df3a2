import type { RxDocumentData } from 'rxdb';
import { fromDexieToStorage } from 'rxdb/plugins/storage-dexie';
import { answerOf } from '../blockDatabase';

export type OlderDocument = RxDocumentData<{ readonly id: string }>;

/** The documents of one collection: in blocks, or in RxDB's own Dexie storage, an entry for each. */
export async function readOlderRecords(name: string): Promise<readonly OlderDocument[]> {
  const { blocks, docs } = await readStores(name, ['blocks', 'docs']);
  // A parsing edge: what earlier versions of Verbund wrote.
  if (blocks)
    return (blocks as readonly { readonly documents: readonly OlderDocument[] }[]).flatMap((b) => b.documents);
  return (docs ?? []).map((row) => fromDexieToStorage<OlderDocument>(['_deleted'], row));
}

/** Values of this laptop, which RxDB kept as local documents. */
export async function readOlderLocals(name: string): Promise<ReadonlyMap<string, unknown>> {
  const { docs = [] } = await readStores(name, ['docs']);
  // A parsing edge: RxDB's own form of a local document.
  const rows = docs.map((row) =>
    fromDexieToStorage<{ readonly id: string; readonly data: { readonly value?: unknown } }>(['_deleted'], row),
  );
  return new Map(rows.filter(({ _deleted }) => !_deleted).map(({ id, data }) => [keyOf(id), data.value]));
}

/** A local document is stored under its key, with the name of what it belongs to before it. */
function keyOf(id: string): string {
  return id.slice(id.indexOf('|') + 1);
}

async function readStores<N extends string>(
  name: string,
  wanted: readonly N[],
): Promise<{ readonly [S in N]?: readonly unknown[] }> {
  const database = await answerOf<IDBDatabase>(indexedDB.open(name));
  const found = wanted.filter((store) => database.objectStoreNames.contains(store));
  const contents = await Promise.all(
    found.map((store) => answerOf<unknown[]>(database.transaction(store).objectStore(store).getAll())),
  );
  database.close();
  // A typing edge: a list of pairs becomes the object that it lists.
  return Object.fromEntries(found.map((store, at) => [store, contents[at]])) as {
    readonly [S in N]?: readonly unknown[];
  };
}
