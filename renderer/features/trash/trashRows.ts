import { wholeIdsOf } from '../../../shared/domain/erasure';
import { createHaystack, matches, queryToNeedles } from '../../../shared/domain/search';
import { collectionOfId, type AnyRecord, type CollectionName } from '../../../shared/schema';
import { parseStamp } from '../../../shared/sync/clock';

export interface TrashRow {
  readonly id: string;
  readonly record: AnyRecord;
  readonly kind: string;
  readonly title: string;
  /** Device that deleted it: somebody else's edit may have come in since. */
  readonly by: string;
  /** How many records went with it and come back with it. */
  readonly together: number;
  /** Title of what it is a part of, where that is in the trash too: it comes back as well, since nobody would see the part alone. */
  readonly whole: string | undefined;
  /** Title of what it is a part of, where that has stayed: many files are called the same. */
  readonly from: string | undefined;
  /** All that comes back, the record itself included. */
  readonly ids: readonly string[];
}

/** Whom a person invites or takes off the list is put back there; numbers are nobody's to delete. */
const ELSEWHERE: ReadonlySet<CollectionName> = new Set(['attendance', 'network']);

/** Records of one write have stamps that lie this close together, in milliseconds. */
const ONE_WRITE_MS = 1000;

/**
 * What can be brought back, the latest first. Parts that were deleted with their whole are in its row; those that were deleted before have
 * a row of their own.
 * @param deleted all records with a `deletedAt`
 */
export function toTrashRows(
  deleted: readonly AnyRecord[],
  words: {
    readonly kindOf: (record: AnyRecord) => string;
    readonly titleOf: (record: AnyRecord) => string;
    readonly context: { readonly get: (id: string) => AnyRecord | undefined };
  },
): readonly TrashRow[] {
  const byId = new Map(deleted.map((record) => [record.id, record]));
  const rowOf = new Map(deleted.map((record) => [record.id, rowAbove(record, wholesOf(record, byId))]));
  const idsByRow = new Map(deleted.map(({ id }) => [id, [id]]));
  for (const [id, row] of rowOf) if (row !== id) idsByRow.get(row)?.push(id);
  const idsOf = (id: string): readonly string[] => idsByRow.get(id) ?? [];
  return deleted
    .filter(({ id }) => {
      const collection = collectionOfId(id);
      return collection !== undefined && !ELSEWHERE.has(collection) && rowOf.get(id) === id;
    })
    .toSorted((one, other) => Number(one.deletedAt < other.deletedAt) - Number(one.deletedAt > other.deletedAt))
    .map((record) => {
      const wholes = wholesOf(record, byId);
      const outermost = wholes.at(-1);
      return {
        id: record.id,
        record,
        kind: words.kindOf(record),
        title: words.titleOf(record),
        by: parseStamp(record.deletedAt)?.deviceId ?? record.updatedBy,
        together: idsOf(record.id).length - 1,
        whole: outermost && words.titleOf(outermost),
        from: outermost ? undefined : titleOfStayed(record, words),
        ids: [...new Set([record, ...wholes].flatMap(({ id }) => idsOf(rowOf.get(id) ?? id)))],
      };
    });
}

/** What a record is a part of, as far as it is in the trash: the nearest first, the outermost last. */
function wholesOf(record: AnyRecord, byId: ReadonlyMap<string, AnyRecord>): readonly AnyRecord[] {
  const wholes: AnyRecord[] = [];
  for (let at = wholeOf(record, byId); at; at = wholeOf(at, byId)) {
    // Records come from other laptops: one that is a part of itself is a part of nothing.
    if (at === record || wholes.includes(at)) return [];
    wholes.push(at);
  }
  return wholes;
}

function wholeOf(record: AnyRecord, byId: ReadonlyMap<string, AnyRecord>): AnyRecord | undefined {
  return wholeIdsOf(record)
    .map((id) => byId.get(id))
    .find((found) => found !== undefined);
}

function titleOfStayed(record: AnyRecord, { titleOf, context }: Parameters<typeof toTrashRows>[1]): string | undefined {
  const stayed = wholeIdsOf(record)
    .map((id) => context.get(id))
    .find((whole) => whole?.deletedAt === '');
  return stayed && titleOf(stayed);
}

/** Id of the record whose row a part is in: the outermost of its wholes that went in the same write; its own where there is none. */
function rowAbove(record: AnyRecord, wholes: readonly AnyRecord[]): string {
  return wholes.findLast((whole) => isOneWrite(whole, record))?.id ?? record.id;
}

/** By words of their names and kinds, and of what they come from. */
export function filterTrash(rows: readonly TrashRow[], query: string): readonly TrashRow[] {
  const needles = queryToNeedles(query);
  return needles.length === 0
    ? rows
    : rows.filter(({ title, kind, from = '' }) => matches(createHaystack([title, kind, from]), needles));
}

function isOneWrite(one: AnyRecord, other: AnyRecord): boolean {
  const [first, second] = [parseStamp(one.deletedAt), parseStamp(other.deletedAt)];
  return (
    first !== undefined &&
    second !== undefined &&
    first.deviceId === second.deviceId &&
    Math.abs(first.ms - second.ms) <= ONE_WRITE_MS
  );
}
