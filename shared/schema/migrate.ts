import type { CollectionDefinition } from './envelope';

type Fields = Readonly<Record<string, unknown>>;

/** The fields of a record that was stored in schema version `from`, as the present one has them. See [Note: two versions]. */
export function migrateContent(
  { version, migrations }: Pick<CollectionDefinition, 'version' | 'migrations'>,
  fields: Fields,
  from: number,
): Fields {
  let migrated = fields;
  for (let step = from + 1; step <= version; step += 1) migrated = migrations[step]?.(migrated) ?? migrated;
  return migrated;
}
