import { COLLECTION_NAMES, type CollectionName } from '../../../../shared/schema';
import { isEqual } from '../../../../shared/sync/isEqual';
import { decodeContent, encodeContent, placeOfLocal, type BlockCodec } from '../blockCodec';
import { deleteDatabase, type BlockDatabase, type EncodedBlock, type EncodedLocal } from '../blockDatabase';
import { encodeDocuments, readBlock } from '../blocks';
import { StoreError } from '../storeError';
import type { OlderDocument } from './olderDatabases';

/** The store versions that lay in a database per collection, the newest last: what it says of a record counts. */
const OLDER_VERSIONS = [0, 1] as const;

interface OlderStore {
  readonly names: readonly string[];
  readonly records: ReadonlyMap<CollectionName, { readonly version: number; readonly documents: OlderDocuments }>;
  readonly locals: ReadonlyMap<string, unknown>;
}
type OlderDocuments = readonly OlderDocument[];

/**
 * Until November 2026 a network was stored in one IndexedDB database per collection, with more for local values and for RxDB's own
 * bookkeeping. They are moved into the one database in steps, any of which may be the last before the power goes out:
 * everything is written in one transaction (`moved`), read back and compared (`compared`), and only then are the older ones deleted
 * (`settled`). The next start continues where this one stopped.
 */
export async function moveOlderStore(database: BlockDatabase, codec: BlockCodec): Promise<void> {
  let progress = await database.readProgress();
  if (progress === 'settled') return;
  const names = await namesOfOlderDatabases(database.name);
  if (progress === undefined) {
    if (names.length > 0) {
      const older = await readOlderStore(database.name, names);
      await database.write({ ...(await encodeAll(database.name, codec, older)), progress: 'moved' }, 'strict');
      progress = 'moved';
    }
  }
  if (progress === 'moved') {
    await compare(database, codec, await readOlderStore(database.name, names));
    await database.write({ progress: 'compared' }, 'strict');
  }
  for (const name of names) await deleteDatabase(name);
  await database.write({ progress: 'settled' }, 'relaxed');
}

function prefixOf(name: string): string {
  return `rxdb-dexie-${name}--`;
}

async function namesOfOlderDatabases(name: string): Promise<readonly string[]> {
  const prefix = prefixOf(name);
  const databases = await indexedDB.databases();
  return databases.flatMap((database) => (database.name?.startsWith(prefix) ? [database.name] : [])).sort();
}

async function readOlderStore(name: string, names: readonly string[]): Promise<OlderStore> {
  // Its code is read only where there is one.
  const { readOlderLocals, readOlderRecords } = await import('./olderDatabases');
  const records = new Map<CollectionName, { readonly version: number; readonly documents: OlderDocuments }>();
  for (const collection of COLLECTION_NAMES) {
    const byId = new Map<string, OlderDocument>();
    let newest = 0;
    for (const version of OLDER_VERSIONS) {
      const older = `${prefixOf(name)}${version}--${collection}`;
      if (!names.includes(older)) continue;
      newest = version;
      for (const document of await readOlderRecords(older)) byId.set(document.id, document);
    }
    if (byId.size > 0) records.set(collection, { version: newest, documents: [...byId.values()] });
  }
  const locals = `${prefixOf(name)}0--plugin-local-documents-`;
  return { names, records, locals: names.includes(locals) ? await readOlderLocals(locals) : new Map() };
}

async function encodeAll(
  database: string,
  codec: BlockCodec,
  { records, locals }: OlderStore,
): Promise<{ readonly put: readonly EncodedBlock[]; readonly locals: readonly EncodedLocal[] }> {
  const blocks = await Promise.all(
    [...records].map(([collection, { version, documents }]) =>
      encodeDocuments(database, codec, collection, documents, version),
    ),
  );
  const values = [...locals].map(async ([key, value]) => ({
    key,
    content: await encodeContent(codec, value, placeOfLocal(database, key)),
  }));
  return { put: blocks.flat(), locals: await Promise.all(values) };
}

/** Whether each record and each value can be read from the new database as it is in the older ones. */
async function compare(database: BlockDatabase, codec: BlockCodec, { records, locals }: OlderStore): Promise<void> {
  const stored = await database.read();
  const decoded = await Promise.all(
    stored.blocks.map((block) => readBlock<OlderDocument>(database.name, codec, block)),
  );
  const byId = new Map(
    decoded
      .flatMap((block) => ('documents' in block ? block.documents : []))
      .map((document) => [document.id, document]),
  );
  const values = new Map<string, unknown>();
  for (const { key, content } of stored.locals)
    values.set(key, (await decodeContent(codec, content, placeOfLocal(database.name, key))).content);
  const expected = [...records.values()].flatMap(({ documents }) => documents);
  const missing = expected.filter((document) => !isEqual(byId.get(document.id), document)).length;
  const lost = [...locals].filter(([key, value]) => !isEqual(values.get(key), value)).length;
  if (missing + lost === 0) return;
  database.close();
  // The next start begins from scratch, with everything still in its old place.
  await deleteDatabase(database.name);
  throw new StoreError('incompleteMove', `${missing} of ${expected.length} records and ${lost} values were not moved`);
}
