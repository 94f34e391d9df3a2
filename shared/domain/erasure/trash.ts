import { collectionOfId, type AnyRecord, type CollectionName } from '../../schema';
import { parseStamp } from '../../sync/clock';
import { findMassRemoval, type FuseTrip } from '../../sync/fuse';
import { wholeIdsOf } from './wholes';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * When a record in the trash is erased, milliseconds since the Unix epoch.
 * @param trashDays of the network; 0 and less: nothing is erased by itself
 * @param isHere whether a record lives
 * @returns undefined where it stays until somebody erases it
 */
export function eraseAt(
  record: Pick<AnyRecord, 'deletedAt'>,
  trashDays: number,
  isHere: (id: string) => boolean,
): number | undefined {
  // What was merged goes with the one it was merged into: until then it tells whom late comers mean, and which names are to be erased one day.
  const into = 'mergedInto' in record ? record.mergedInto : '';
  if (typeof into === 'string' && into !== '' && isHere(into)) return undefined;
  const deleted = parseStamp(record.deletedAt);
  return deleted && trashDays > 0 ? deleted.ms + trashDays * DAY_MS : undefined;
}

/**
 * What is past its date. Claims to numbers and lists of the register are nobody's to erase.
 * @param now milliseconds since the Unix epoch
 */
export function dueRecords(
  records: readonly AnyRecord[],
  trashDays: number,
  now: number,
  isHere: (id: string) => boolean,
): readonly string[] {
  return records.flatMap((record) => {
    const at = eraseAt(record, trashDays, isHere);
    return at !== undefined && at <= now && collectionOfId(record.id) !== 'network' ? [record.id] : [];
  });
}

/**
 * The records with all their parts that are in the trash as well, however long the way.
 * @param records of all collections
 */
export function withParts(ids: readonly string[], records: readonly AnyRecord[]): readonly string[] {
  const partsById = new Map<string, string[]>();
  for (const record of records) {
    if (record.deletedAt === '') continue;
    for (const whole of wholeIdsOf(record)) partsById.set(whole, [...(partsById.get(whole) ?? []), record.id]);
  }
  const all = new Set(ids);
  // A set is walked to its end, also where it grows on the way.
  for (const id of all) for (const part of partsById.get(id) ?? []) all.add(part);
  return [...all];
}

export type CountByCollection = { readonly [N in CollectionName]?: number };

export function countByCollection(ids: readonly string[]): CountByCollection {
  const counts: { [N in CollectionName]?: number } = {};
  for (const id of ids) {
    const collection = collectionOfId(id);
    if (collection) counts[collection] = (counts[collection] ?? 0) + 1;
  }
  return counts;
}

/** Whether so many would go for good at once that a person has to say so; the share is of all that there is, the trash included. */
export function massErasure(ids: readonly string[], records: readonly AnyRecord[]): FuseTrip | undefined {
  const totals = countByCollection(records.map(({ id }) => id));
  return findMassRemoval(countByCollection(ids), {}, (collection) => totals[collection] ?? 0);
}
