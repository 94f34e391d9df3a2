import { collectionOfId, type AnyRecord, type CollectionName, type ContentByCollection } from '../../../shared/schema';
import type { Draft } from '../../../shared/schema/records';
import { contentOf } from '../../../shared/sync/localEdit';
import { patchTo } from '../restore/createRestore';
import type { Unit, Write, Written } from '../writing/createWriter';

/**
 * Single records of an earlier state, in one transaction, as edits that sync and can be undone in one step. Whatever was made since stays.
 * @returns how many records changed
 */
export function bringBackRecords(
  write: Write,
  get: (id: string) => AnyRecord | undefined,
  saved: readonly AnyRecord[],
): Promise<Written<number>> {
  return write((unit) => saved.filter((record) => bringBack(unit, get(record.id), record)).length);
}

function bringBack(unit: Unit, current: AnyRecord | undefined, saved: AnyRecord): boolean {
  const collection = collectionOfId(saved.id);
  if (!collection) return false;
  if (!current) {
    unit.create(collection, draftOf(contentOf(saved)), { id: saved.id });
    return true;
  }
  const { deletedAt, ...patch } = patchTo(current, saved);
  if (deletedAt === '') unit.restore(collection, [saved.id]);
  if (Object.keys(patch).length > 0) unit.update(collection, saved.id, draftOf(patch));
  return deletedAt === '' || Object.keys(patch).length > 0;
}

/** A typing edge: what a record of a collection consists of is what such a record may be made of. */
function draftOf<N extends CollectionName>(content: Readonly<Record<string, unknown>>): Draft<N> {
  return content as Partial<ContentByCollection[N]>;
}
