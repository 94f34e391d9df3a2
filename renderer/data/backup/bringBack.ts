import { collectionOfId, type AnyRecord, type CollectionName, type ContentByCollection } from '../../../shared/schema';
import type { Draft } from '../../../shared/schema/records';
import { contentOf } from '../../../shared/sync/localEdit';
import { patchTo } from '../restore/createRestore';
import type { Unit, Write, Written } from '../writing/createWriter';

/** A whole earlier state in the place of the present one. */
export interface Replacement {
  /** Of the earlier state, none of them erased. */
  readonly saved: readonly AnyRecord[];
  /** Ids of what was made since: into the trash. */
  readonly lost: readonly string[];
}

/**
 * All of it or nothing, in one transaction, as edits that sync and can be undone in one step: there is no moment at which the present state is gone and
 * the earlier one not there yet.
 * @returns how many records changed
 */
export function replaceState(
  write: Write,
  get: (id: string) => AnyRecord | undefined,
  { saved, lost }: Replacement,
): Promise<Written<number>> {
  return write((unit) => {
    const changed = saved.filter((record) => bringBack(unit, get(record.id), record)).length;
    for (const id of lost) {
      const collection = collectionOfId(id);
      if (collection) unit.remove(collection, [id]);
    }
    return changed + lost.length;
  });
}

/** The same for single records; whatever was made since stays. */
export function bringBackRecords(
  write: Write,
  get: (id: string) => AnyRecord | undefined,
  saved: readonly AnyRecord[],
): Promise<Written<number>> {
  return replaceState(write, get, { saved, lost: [] });
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
