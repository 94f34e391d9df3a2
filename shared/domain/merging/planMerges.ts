import { collectionOfId, type AnyRecord, type Attendance, type CollectionName } from '../../schema';
import { attendanceId, withDefaults } from '../../schema/records';
import type { Content } from '../../sync/localEdit';
import { absorb, combineAttendance } from './combine';
import { isMerge, type StaysById } from './groupMerged';
import { rewriteReferences } from './references';

export interface MergeChanges {
  /** One after the other; what an id is given twice is applied twice. */
  readonly patches: readonly { readonly id: string; readonly patch: Content }[];
  readonly attendance: readonly { readonly id: string; readonly draft: Partial<Attendance> }[];
  /** Into the trash. */
  readonly removed: readonly string[];
}

interface Reading {
  readonly stays: StaysById;
  readonly get: (id: string) => AnyRecord | undefined;
}

/**
 * What is still to be done so that everything names those who stayed: after a merge, and after sync has brought what a laptop wrote that knew of none. Nothing where
 * all is done. The same on every laptop that holds the same, so that two which do it at the same time agree.
 * @param records those to look at
 */
export function planMerges(records: Iterable<AnyRecord>, { stays, get }: Reading): MergeChanges {
  const patches: { readonly id: string; readonly patch: Content }[] = [];
  const attendance = new Map<string, Partial<Attendance>>();
  const removed: string[] = [];
  const staysFor = (id: string): string => {
    const into = stays.get(id);
    // Somebody has thrown it away since, or it was erased: then nothing is to name it.
    if (into !== undefined) return get(into)?.deletedAt === '' ? into : id;
    return attendanceStays(id, stays, get);
  };

  for (const record of records) {
    const collection = collectionOfId(record.id);
    if (!collection) continue;
    if (collection === 'members' || collection === 'institutions') settle(collection, record);
    if (record.deletedAt !== '') continue;
    if (collection === 'attendance') move(withDefaults('attendance', record));
    else {
      const patch = rewriteReferences(collection, record, staysFor);
      if (patch) patches.push({ id: record.id, patch });
    }
  }
  return { patches, attendance: [...attendance].map(([id, draft]) => ({ id, draft })), removed };

  /** What was merged says into what in the end, and is in the trash also where an edit had brought it back. */
  function settle(collection: 'members' | 'institutions', record: AnyRecord): void {
    const into = stays.get(record.id);
    const target = into === undefined ? undefined : get(into);
    if (into === undefined || target?.deletedAt !== '') return;
    const contested = record.contested.filter((entry) => !isMerge(entry));
    if (record['mergedInto'] !== into || contested.length < record.contested.length)
      patches.push({ id: record.id, patch: { mergedInto: into, contested } });
    if (record.deletedAt !== '') return;
    const earlier = patches.filter(({ id }) => id === into).map(({ patch }) => patch);
    const said = earlier.reduce<AnyRecord>((all, patch) => ({ ...all, ...patch }), target);
    patches.push({ id: into, patch: absorb(collection, said, record) });
    removed.push(record.id);
  }

  /** A person is at a meeting once. The id of attendance holds that of the member. */
  function move(record: Attendance): void {
    const memberId = staysFor(record.memberId);
    if (record.memberId === '' || memberId === record.memberId) return;
    const id = attendanceId(record.meetingId, memberId);
    const known = get(id);
    const present = known?.deletedAt === '' ? withDefaults('attendance', known) : undefined;
    const before = attendance.get(id);
    const base = before ? withDefaults('attendance', { ...present, ...before, id }) : present;
    attendance.set(id, { ...before, ...combineAttendance(base, record), memberId });
    removed.push(record.id);
  }
}

function attendanceStays(id: string, stays: StaysById, get: Reading['get']): string {
  if (collectionOfId(id) !== 'attendance') return id;
  const record = get(id);
  const { memberId, meetingId } = withDefaults('attendance', record ?? {});
  const into = stays.get(memberId);
  if (into === undefined || get(into)?.deletedAt !== '') return id;
  return attendanceId(meetingId, into);
}

/** Collections that hold what is merged, or name it. */
export const MERGE_COLLECTIONS: readonly CollectionName[] = [
  'members',
  'institutions',
  'attendance',
  'agendaItems',
  'meetings',
  'outcomes',
  'notes',
  'indicators',
  'files',
  'letters',
  'messages',
  'network',
];
