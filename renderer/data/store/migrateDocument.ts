import { collections, type CollectionName } from '../../../shared/schema';
import { migrateContent } from '../../../shared/schema/migrate';

/** A stored document in the present schema; what RxDB keeps in it stays as it is. */
export function migrateDocument<D>(collection: CollectionName, document: D, from: number): D {
  if (Reflect.get(Object(document), '_deleted') === true) return document;
  // A typing edge: a document is the record of its collection with RxDB's own fields.
  const fields = document as Readonly<Record<string, unknown>>;
  const base = fields['base'];
  const migrated = migrateContent(collections[collection], fields, from);
  // What the server has is compared with what we have: both must speak of the same fields.
  return (isFields(base) ? { ...migrated, base: migrateContent(collections[collection], base, from) } : migrated) as D;
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
