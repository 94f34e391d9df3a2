import { addRxPlugin, createRxDatabase, type RxCollection, type RxStorage } from 'rxdb';
import { RxDBLocalDocumentsPlugin } from 'rxdb/plugins/local-documents';
import { RxDBMigrationSchemaPlugin } from 'rxdb/plugins/migration-schema';
import { COLLECTION_NAMES, collections, type AnyRecord, type CollectionName } from '../../../shared/schema';
import type { CollectionDefinition } from '../../../shared/schema/envelope';
import { withDefaults } from '../../../shared/schema/records';
import { openRecordTable, type RecordTable } from './recordTable';
import { definitionToRxSchema } from './rxSchema';

addRxPlugin(RxDBLocalDocumentsPlugin);
addRxPlugin(RxDBMigrationSchemaPlugin);

export type Tables = { readonly [N in CollectionName]: RecordTable };

/** The open database of one network: its tables, and a few values that belong to this laptop only. */
export interface Store {
  readonly tables: Tables;
  readonly readLocal: (key: string) => Promise<unknown>;
  readonly writeLocal: (key: string, value: unknown) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** @param storage Dexie in the application, memory in tests */
export async function openStore<I, O>(name: string, storage: RxStorage<I, O>): Promise<Store> {
  const database = await createRxDatabase({
    name,
    storage,
    multiInstance: false,
    localDocuments: true,
    eventReduce: false,
  });
  const created = await database.addCollections(
    Object.fromEntries(
      COLLECTION_NAMES.map((collection) => [
        collection,
        {
          schema: definitionToRxSchema(collections[collection]),
          migrationStrategies: migrationStrategiesOf(collection),
        },
      ]),
    ),
  );
  const opened = await Promise.all(COLLECTION_NAMES.map((collection) => openTable(created[collection])));
  // A typing edge: one table was opened per name of COLLECTION_NAMES.
  const tables = Object.fromEntries(opened.map((table) => [table.name, table])) as unknown as Tables;

  return {
    tables,
    async readLocal(key) {
      const document = await database.getLocal(key);
      // A parsing edge: RxDB types the fields of local documents as any.
      return document?.get('value') as unknown;
    },
    async writeLocal(key, value) {
      await database.upsertLocal(key, { value });
    },
    async close() {
      for (const table of opened) table.close();
      await database.close();
    },
  };
}

type Fields = Readonly<Record<string, unknown>>;

/** One step per version; every step ends with defaults for the fields that the version added. */
function migrationStrategiesOf(collection: CollectionName): Readonly<Record<number, (stored: Fields) => Fields>> {
  const { version, migrations }: CollectionDefinition = collections[collection];
  const versions = Array.from({ length: version }, (_, index) => index + 1);
  return Object.fromEntries(
    versions.map((step) => [
      step,
      (stored: Fields) => ({ ...withDefaults(collection, migrations[step]?.(stored) ?? stored) }),
    ]),
  );
}

function openTable(collection: RxCollection<AnyRecord> | undefined): Promise<RecordTable> {
  if (!collection) throw new Error('a collection was not created');
  return openRecordTable(collection);
}
