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
  /** What went with it and comes back with it. */
  readonly together: readonly string[];
}

/** In which fields a record names what it is a part of. Its part alone cannot be brought back to where nobody would see it. */
const WHOLES: Readonly<Partial<Record<CollectionName, readonly string[]>>> = {
  notes: ['parentId', 'topicId'],
  agendaItems: ['meetingId'],
  outcomes: ['agendaItemId', 'meetingId'],
  minutes: ['meetingId'],
  indicators: ['topicId'],
};

/** Whom a person invites or takes off the list is put back there; numbers are nobody's to delete. */
const ELSEWHERE: ReadonlySet<CollectionName> = new Set(['attendance', 'network']);

/** Records of one write have stamps that lie this close together, in milliseconds. */
const ONE_WRITE_MS = 1000;

/**
 * What can be brought back, the latest first. A part of something that is in the trash too comes back with it, or afterwards.
 * @param deleted all records with a `deletedAt`
 */
export function toTrashRows(
  deleted: readonly AnyRecord[],
  words: { readonly kindOf: (record: AnyRecord) => string; readonly titleOf: (record: AnyRecord) => string },
): readonly TrashRow[] {
  const byId = new Map(deleted.map((record) => [record.id, record]));
  const wholeOf = (record: AnyRecord): AnyRecord | undefined =>
    fieldsOf(record)
      .map((field) => byId.get(String(record[field])))
      .find((whole) => whole !== undefined);
  /** The outermost record in the trash that this one is a part of, itself where there is none. */
  const outermostOf = (record: AnyRecord, seen: ReadonlySet<string> = new Set()): AnyRecord => {
    const whole = wholeOf(record);
    // Records come from other laptops: one may name itself.
    return !whole || seen.has(whole.id) ? record : outermostOf(whole, new Set([...seen, whole.id]));
  };
  const together = new Map<string, string[]>();
  for (const record of deleted) {
    const outermost = outermostOf(record);
    const parts = together.get(outermost.id) ?? [];
    together.set(outermost.id, parts);
    if (outermost !== record && isOneWrite(outermost, record)) parts.push(record.id);
  }
  return deleted
    .filter((record) => {
      const collection = collectionOfId(record.id);
      return collection !== undefined && !ELSEWHERE.has(collection) && together.has(record.id);
    })
    .toSorted((one, other) => (one.deletedAt < other.deletedAt ? 1 : -1))
    .map((record) => ({
      id: record.id,
      record,
      kind: words.kindOf(record),
      title: words.titleOf(record),
      by: parseStamp(record.deletedAt)?.deviceId ?? record.updatedBy,
      together: together.get(record.id) ?? [],
    }));
}

/** By words of their names and kinds. */
export function filterTrash(rows: readonly TrashRow[], query: string): readonly TrashRow[] {
  const needles = queryToNeedles(query);
  return needles.length === 0
    ? rows
    : rows.filter(({ title, kind }) => matches(createHaystack([title, kind]), needles));
}

function fieldsOf({ id }: AnyRecord): readonly string[] {
  const collection = collectionOfId(id);
  return (collection && WHOLES[collection]) ?? [];
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
