import { collectionOfId, COLLECTION_NAMES, type AnyRecord } from '../../../shared/schema';
import type { Contested, MergeNote } from '../../../shared/schema/envelope';
import { applyLocalEdit, type Content } from '../../../shared/sync/localEdit';
import { patchAtPath, valueAtPath } from '../../../shared/sync/merge/fieldPath';
import { rewriteShared } from '../../../shared/text/sharedText';
import type { Author } from '../repositories/repository';
import type { Store } from '../store/openStore';

/** What sync put together by itself, for a person to look at: undecided values, and merges to accept or take back. */
export interface Disputes {
  /** Records with something to look at, latest edit first. */
  readonly records: () => readonly AnyRecord[];
  /** Lets a contested value be decided: the entry goes, and the field holds `value`. */
  readonly decide: (id: string, entry: Contested, value: unknown) => Promise<void>;
  /** Puts a merged field back to one side of the merge. */
  readonly takeBack: (id: string, note: MergeNote, field: string, side: 'mine' | 'theirs') => Promise<void>;
  /** The records are right as they are: every note of them goes, and the undecided values too unless only `merges` were looked at. */
  readonly accept: (ids: readonly string[], what?: 'all' | 'merges') => Promise<void>;
}

export function createDisputes(store: Store, { clock, deviceId, undo, mayWrite }: Author): Disputes {
  /** @returns how to take it back, undefined where nothing changed */
  async function change(
    id: string,
    patchOf: (current: AnyRecord) => Content | undefined,
    notesOf: (notes: readonly MergeNote[]) => readonly MergeNote[],
  ): Promise<(() => Promise<void>) | undefined> {
    const collection = collectionOfId(id);
    if (!collection || !mayWrite()) return undefined;
    const table = store.tables[collection];
    let before: AnyRecord | undefined;
    const [after] = await table.write([id], (_id, current) => {
      const patch = current && patchOf(current);
      if (!current || !patch) return undefined;
      before = current;
      const edited = Object.keys(patch).length === 0 ? current : applyLocalEdit(current, patch, clock.next(), deviceId);
      return { ...edited, merges: notesOf(current.merges) };
    });
    const previous = before;
    if (!after || !previous) return undefined;
    const fields = Object.keys(previous).filter((field) => after[field] !== previous[field] && !LOCAL.has(field));
    return async () => {
      await table.write([id], (_id, current) => {
        if (!current) return undefined;
        const patch = Object.fromEntries(
          fields.map((field) => [field, rewriteShared(current[field], previous[field])]),
        );
        return { ...applyLocalEdit(current, patch, clock.next(), deviceId), merges: previous.merges };
      });
    };
  }

  async function changeOne(
    id: string,
    ...how: Parameters<typeof change> extends [string, ...infer Rest] ? Rest : never
  ): Promise<void> {
    const run = await change(id, ...how);
    if (run) pushUndo([id], run);
  }

  function pushUndo(ids: readonly string[], run: () => Promise<void>): void {
    const collection = collectionOfId(ids[0] ?? '');
    // Never one step with the next: each decision is a thing of its own.
    if (collection) undo.push({ kind: 'update', collection, count: ids.length, mergeKey: clock.next(), run });
  }

  return {
    records: () =>
      COLLECTION_NAMES.flatMap((name) => store.tables[name].disputed()).sort((a, b) =>
        a.updatedAt > b.updatedAt ? -1 : 1,
      ),
    decide: (id, entry, value) =>
      changeOne(
        id,
        (current) => {
          const patch = patchAtPath(current, entry.id, rewriteShared(valueAtPath(current, entry.id), value)) ?? {};
          return { ...patch, contested: current.contested.filter((other) => !isSame(other, entry)) };
        },
        (notes) => notes,
      ),
    takeBack: (id, note, field, side) =>
      changeOne(
        id,
        (current) => {
          const found = note.fields.find((entry) => entry.id === field);
          if (!found) return undefined;
          const value: unknown = JSON.parse(side === 'mine' ? found.mine : found.theirs);
          return {
            [field]: rewriteShared(current[field], value),
            contested: current.contested.filter((entry) => entry.id.split('/')[0] !== field),
          };
        },
        (notes) => withoutField(notes, note, field),
      ),
    async accept(ids, what = 'all') {
      const runs: (() => Promise<void>)[] = [];
      for (const id of ids) {
        const run = await change(
          id,
          ({ contested }) => (what === 'all' && contested.length > 0 ? { contested: [] } : {}),
          () => [],
        );
        if (run) runs.push(run);
      }
      if (runs.length === 0) return;
      pushUndo(ids, async () => {
        for (const run of runs) await run();
      });
    },
  };
}

/** Fields of the bookkeeping, which an undo does not put back. */
const LOCAL: ReadonlySet<string> = new Set(['updatedAt', 'updatedBy', 'rev', 'pending', 'base', 'refused', 'merges']);

function isSame(a: Contested, b: Contested): boolean {
  return a.id === b.id && a.at === b.at && a.by === b.by && a.value === b.value;
}

function withoutField(notes: readonly MergeNote[], note: MergeNote, field: string): readonly MergeNote[] {
  return notes.flatMap((entry) => {
    if (entry.id !== note.id) return [entry];
    const fields = entry.fields.filter(({ id }) => id !== field);
    return fields.length === 0 ? [] : [{ ...entry, fields }];
  });
}
