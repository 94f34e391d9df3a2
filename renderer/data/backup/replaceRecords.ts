import { collectionOfId, COLLECTION_NAMES, type AnyRecord } from '../../../shared/schema';
import { carryUnknown } from '../../../shared/schema/carryUnknown';
import { isErasureList, uniteErasureLists } from '../../../shared/sync/erasure';
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

/** Of a store that was lost: what nobody else of this laptop remembers comes from the backup as well. */
export interface LostState {
  /** All records of the backup, those in its trash and its lists of what was erased included. */
  readonly records: readonly AnyRecord[];
  /** Values that belonged to the laptop, such as which numbers it gave out. */
  readonly locals: ReadonlyMap<string, unknown>;
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
  ofLost: readonly AnyRecord[] = [],
): RecordsByCollection {
  const stored = new Map(ofLost.map((record) => [record.id, record]));
  const savedById = new Map(saved.map((record) => [record.id, record]));
  const isLost = new Set(lost);
  return new Map(
    COLLECTION_NAMES.map((name) => {
      const here = present.get(name) ?? [];
      const known = new Set(here.map(({ id }) => id));
      const kept = here.map((current) => {
        const record = savedById.get(current.id);
        if (record) return bringBack(current, record, author);
        const list = isErasureList(current) ? stored.get(current.id) : undefined;
        if (list) return uniteLists(current, list, author);
        return isLost.has(current.id) && current.deletedAt === '' ? remove(current, author) : current;
      });
      const isMissing = ({ id }: AnyRecord): boolean => collectionOfId(id) === name && !known.has(id);
      // What was lost is as it was stored, revision and unsent edits included: a server is compared with that, and nobody wrote it anew.
      const asStored = ofLost.filter(isMissing);
      const anew = saved.filter((record) => isMissing(record) && !stored.has(record.id));
      return [
        name,
        [...kept, ...asStored, ...anew.map((record) => applyCreation(record, author.stamp(), author.deviceId))],
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

/** Lists of what was erased only grow. */
function uniteLists(current: AnyRecord, saved: AnyRecord, { stamp, deviceId }: Author): AnyRecord {
  return applyLocalEdit(current, uniteErasureLists(current, saved), stamp(), deviceId);
}

function remove(current: AnyRecord, { stamp, deviceId }: Author): AnyRecord {
  const at = stamp();
  return applyLocalEdit(current, { deletedAt: at }, at, deviceId);
}
