import { collectionOfId, COLLECTION_NAMES, type AnyRecord } from '../../../shared/schema';
import { carryUnknown } from '../../../shared/schema/carryUnknown';
import { applyCreation, applyLocalEdit } from '../../../shared/sync/localEdit';
import { patchTo } from '../restore/createRestore';
import type { RecordsByCollection } from './sumRecords';

/** What makes an earlier state of the present one. */
export interface EarlierState {
  /** Records of the earlier state that are not so here: missing, in the trash, or with another content. None of them erased. */
  readonly saved: readonly AnyRecord[];
  /** Ids of what was made since: into the trash. */
  readonly lost: readonly string[];
}

interface Author {
  /** A stamp later than all others. */
  readonly stamp: () => string;
  readonly deviceId: string;
}

/**
 * All records as they will be. Each change is an edit of this laptop on what the server last agreed to, never the old record itself: whatever the server has
 * learnt meanwhile is merged with it, and neither side overwrites the other. Pure but for the stamps.
 */
export function replaceRecords(
  present: RecordsByCollection,
  { saved, lost }: EarlierState,
  author: Author,
): RecordsByCollection {
  const savedById = new Map(saved.map((record) => [record.id, record]));
  const isLost = new Set(lost);
  return new Map(
    COLLECTION_NAMES.map((name) => {
      const here = present.get(name) ?? [];
      const known = new Set(here.map(({ id }) => id));
      const kept = here.map((current) => {
        const record = savedById.get(current.id);
        if (record) return bringBack(current, record, author);
        return isLost.has(current.id) && current.deletedAt === '' ? remove(current, author) : current;
      });
      const back = saved.filter(({ id }) => collectionOfId(id) === name && !known.has(id));
      return [
        name,
        [...kept, ...back.map((record) => applyCreation(record, author.stamp(), author.deviceId))],
      ] as const;
    }),
  );
}

function bringBack(current: AnyRecord, saved: AnyRecord, { stamp, deviceId }: Author): AnyRecord {
  const collection = collectionOfId(current.id);
  const patch = patchTo(current, saved);
  if (!collection || Object.keys(patch).length === 0) return current;
  return applyLocalEdit(current, carryUnknown(collection, current, patch), stamp(), deviceId);
}

function remove(current: AnyRecord, { stamp, deviceId }: Author): AnyRecord {
  const at = stamp();
  return applyLocalEdit(current, { deletedAt: at }, at, deviceId);
}
