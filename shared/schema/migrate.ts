import type { CollectionDefinition } from './envelope';
import { collections, type CollectionName } from './index';

type Fields = Readonly<Record<string, unknown>>;

/** The fields of a record that was stored in an earlier schema version, as the present one has them. See [Note: two versions]. */
export function migrateContent(collection: CollectionName, fields: Fields, from: number): Fields {
  const { version, migrations }: CollectionDefinition = collections[collection];
  let migrated = fields;
  for (let step = from + 1; step <= version; step += 1) migrated = migrations[step]?.(migrated) ?? migrated;
  return migrated;
}
