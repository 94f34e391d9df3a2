import { combine, MERGE_COLLECTIONS, planMerges, type Chosen, staysOf } from '../../shared/domain/merging';
import { collectionOfId, type AnyRecord } from '../../shared/schema';
import { applyMerges, type Session, type Unit, type UndoHandle } from '../data';

type Kind = 'members' | 'institutions';

export interface Merge {
  readonly collection: Kind;
  readonly ids: readonly [string, string];
  readonly chosen: Chosen;
}

/**
 * Two records become one, with everything that names them, as one step to undo. See [Note: which of two stays]; whoever calls this has kept the state before.
 * @returns undefined where one of them is gone meanwhile, or this login may only read
 */
export async function mergeTwins(
  { write }: Pick<Session, 'write'>,
  { collection, ids, chosen }: Merge,
): Promise<UndoHandle | undefined> {
  const { value, isWritten, undo } = await write(
    (unit) => {
      const { stays: staysId, goes: goesId } = staysOf(...ids);
      const [stays, goes] = [recordOf(unit, staysId), recordOf(unit, goesId)];
      if (stays?.deletedAt !== '' || goes?.deletedAt !== '') return false;
      unit.update(collection, staysId, combine(collection, stays, goes, chosen));
      unit.update(collection, goesId, { mergedInto: staysId });
      unit.remove(collection, [goesId]);
      followMerge(unit, goesId, staysId);
      return true;
    },
    { step: { kind: 'update', collection, count: 1, isMerge: true } },
  );
  return value && isWritten ? undo : undefined;
}

/** Whatever names the one that goes names the one that stays, in this very write. */
function followMerge(unit: Unit, goes: string, stays: string): void {
  const all = MERGE_COLLECTIONS.flatMap((name) => unit.all(name).map(toAny));
  applyMerges(unit, planMerges(all, { stays: new Map([[goes, stays]]), get: (id) => recordOf(unit, id) }));
}

/** Two of which a person says that they are two: nobody is asked again, on any laptop. */
export async function keepApart(
  { write }: Pick<Session, 'write'>,
  { collection, ids }: Pick<Merge, 'collection' | 'ids'>,
): Promise<UndoHandle> {
  const { undo } = await write((unit) => noteApart(unit, collection, ids));
  return undo;
}

/** The same as a part of a larger write: the older one remembers, so that two laptops say it of the same record. */
export function noteApart(unit: Unit, collection: Kind, ids: readonly [string, string]): void {
  const { stays, goes } = staysOf(...ids);
  const current = unit.get(collection, stays);
  if (current && !current.notSameAs.includes(goes))
    unit.update(collection, stays, { notSameAs: [...current.notSameAs, goes] });
}

/** They are one after all, for everybody: see [Note: one or two]. */
export async function keepMerged(
  { write }: Pick<Session, 'write'>,
  { collection, ids }: Pick<Merge, 'collection' | 'ids'>,
): Promise<UndoHandle> {
  const { undo } = await write((unit) => {
    for (const id of ids) {
      const current = unit.get(collection, id);
      const left = current?.notSameAs.filter((other) => !ids.includes(other)) ?? [];
      if (current && left.length < current.notSameAs.length) unit.update(collection, id, { notSameAs: left });
    }
  });
  return undo;
}

/**
 * They are two after all, for everybody. Where the merge was made, and as long as it can be undone there, what it moved goes back too; elsewhere nobody knows any more
 * what that was, and only the other record comes back.
 * @returns how much of it came back
 */
export async function takeBackMerge(
  { write, undo }: Pick<Session, 'write' | 'undo'>,
  { collection, ids }: Pick<Merge, 'collection' | 'ids'>,
): Promise<'all' | 'record'> {
  const { goes } = staysOf(...ids);
  const taken = await undo.ofMerge(goes)?.undo();
  await write((unit) => {
    // What was written in it since is no reason to leave it in the trash.
    if (unit.get(collection, goes)?.deletedAt === '') return;
    unit.restore(collection, [goes]);
    noteApart(unit, collection, ids);
  });
  return taken?.kind === 'undone' ? 'all' : 'record';
}

function recordOf(unit: Unit, id: string): AnyRecord | undefined {
  const collection = collectionOfId(id);
  const record = collection && unit.get(collection, id);
  return record && toAny(record);
}

// A typing edge: a record of any collection, looked at as such.
function toAny(record: object): AnyRecord {
  return record as AnyRecord;
}
