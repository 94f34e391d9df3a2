import { collectionOfId } from '../schema';
import type { AnyRecord } from '../schema/envelope';
import { idTail } from '../schema/records';
import { stampToDay } from './clock';
import type { Verdict } from './decide';
import { isEqual } from './isEqual';
import type { RemoteState } from './wire';

/**
 * [Note: what was erased stays away] What is deleted for good leaves the store, and a tombstone without content takes its place on the server. That
 * alone would not keep it away: a laptop that was away with an unsent edit would revive it, and so would a server set back, a restore point, a backup or an
 * import. So the id and the day are noted in lists that sync, the erasure register, and whatever brings records in asks it. Ids say nothing of whom they
 * stood for, and nothing else is kept: no name, and no hash of one, which a list of names would undo.
 *
 * Each laptop keeps a list of its own for each month, `network:erased-<device>-<month>` in the collection of the network: nobody else writes it, so two
 * laptops that erase at the same time have nothing to merge, and no list grows for ever. An older Verbund keeps such a record as it is. Lists only grow.
 */
export interface ErasureEntry {
  readonly id: string;
  /** The day in UTC, YYYY-MM-DD. */
  readonly on: string;
}

/** Day of each erasure (YYYY-MM-DD, UTC) by record id. */
export type ErasureRegister = ReadonlyMap<string, string>;

const PREFIX = 'network:erased-';

type Fields = Readonly<Record<string, unknown>>;

export function isErasureList({ id }: { readonly id: string }): boolean {
  return id.startsWith(PREFIX);
}

/** @param day YYYY-MM-DD */
export function erasureListId(deviceId: string, day: string): string {
  return `${PREFIX}${deviceId}-${day.slice(0, 7)}`;
}

/**
 * What the lists say together. A person who kept what a colleague had erased (see `kept` in shared/schema/network) overrules every entry up to that day.
 * @param records of the network collection; others are passed over
 * @param local entries that no list holds, because no server knew the record
 */
export function toRegister(records: Iterable<Fields>, local: readonly ErasureEntry[] = []): ErasureRegister {
  const erased = new Map<string, string>();
  const kept = new Map<string, string>();
  for (const { id, on } of local) noteLatest(erased, id, on);
  for (const record of records) {
    if (!isErasureList({ id: String(record['id']) })) continue;
    for (const { id, on } of entriesOf(record['erased'])) noteLatest(erased, id, on);
    for (const { id, on } of entriesOf(record['kept'])) noteLatest(kept, id, on);
  }
  for (const [id, on] of kept) if ((erased.get(id) ?? '') <= on) erased.delete(id);
  return erased;
}

function noteLatest(days: Map<string, string>, id: string, on: string): void {
  if (on > (days.get(id) ?? '')) days.set(id, on);
}

function entriesOf(value: unknown): readonly ErasureEntry[] {
  // A parsing edge: lists come from records, whose schema says what their items are.
  return Array.isArray(value) ? (value as readonly ErasureEntry[]) : [];
}

/**
 * Whether the same id may mean something else one day: who is invited to a meeting again has the same id of attendance as before, and a standing topic
 * has the same id in every network.
 */
export function isReusedId(id: string): boolean {
  return collectionOfId(id) === 'attendance' || !ULID.test(idTail(id));
}

const ULID = /^[\dA-HJKMNP-TV-Z]{26}$/u;

/**
 * Whether a record must not be here, whoever brings it. Attendance is meant only as far as it was made before the day of the erasure, or belongs to
 * an erased person or meeting, whose id nobody gets again.
 */
export function isErased({ id, createdAt }: Pick<AnyRecord, 'id' | 'createdAt'>, register: ErasureRegister): boolean {
  if (register.size === 0) return false;
  const on = register.get(id);
  if (collectionOfId(id) !== 'attendance') return on !== undefined;
  if (register.has(meetingOf(id))) return true;
  return on !== undefined && (stampToDay(createdAt) < on || register.has(memberOf(id)));
}

/** Attendance is `attendance:<meeting>:<member or guest>`. */
function meetingOf(attendanceId: string): string {
  return `meeting:${idTail(attendanceId).split(':')[0] ?? ''}`;
}

function memberOf(attendanceId: string): string {
  return `member:${idTail(attendanceId).split(':')[1] ?? ''}`;
}

/** What two states of one list say together. */
export function uniteErasureLists(
  local: Fields,
  other: Fields,
): { readonly erased: readonly ErasureEntry[]; readonly kept: readonly ErasureEntry[] } {
  return { erased: unite(local['erased'], other['erased']), kept: unite(local['kept'], other['kept']) };
}

/** Two states of one list: everything that either says. Lists only grow, also where a server was set back to an older state. */
export function decideErasureList(current: AnyRecord | undefined, remote: RemoteState): Verdict {
  if (remote.kind === 'skipped' || current?.rev === remote.rev) return { kind: 'keep' };
  if (remote.kind === 'tombstone') {
    if (!current) return { kind: 'keep' };
    return { kind: 'write', record: { ...current, rev: remote.rev, base: null, pending: 1, refused: null } };
  }
  const clean = { rev: remote.rev, pending: 0 as const, base: null, refused: null };
  const united = {
    ...remote.content,
    ...uniteErasureLists(current ?? {}, remote.content),
  };
  // A parsing edge: content from `documentToRemoteState` is whole, the sync state is added here.
  const record = { ...united, ...clean, merges: [] } as unknown as AnyRecord;
  if (isEqual(united.erased, remote.content['erased']) && isEqual(united.kept, remote.content['kept']))
    return { kind: 'write', record };
  return { kind: 'write', record: { ...record, pending: 1, base: remote.content } };
}

/** The remote's in its order, then what only this laptop has; of an id that both have, the later day. */
function unite(local: unknown, remote: unknown): readonly ErasureEntry[] {
  const days = new Map<string, string>();
  for (const { id, on } of [...entriesOf(remote), ...entriesOf(local)]) noteLatest(days, id, on);
  return [...days].map(([id, on]) => ({ id, on }));
}

/** Ids that a list names and its state on the server does not: so far nobody else knows of them. */
export function unsentErasures(list: AnyRecord): readonly string[] {
  const known = new Set(entriesOf(list.base?.['erased']).map(({ id }) => id));
  return entriesOf(list['erased']).flatMap(({ id }) => (known.has(id) ? [] : [id]));
}

/** `erased` with more in it; the same where all of it is there. */
export function addEntries(list: readonly ErasureEntry[], ids: readonly string[], on: string): readonly ErasureEntry[] {
  return unite(
    ids.map((id) => ({ id, on })),
    list,
  );
}
