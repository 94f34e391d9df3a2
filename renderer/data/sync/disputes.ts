import { collectionOfId, COLLECTION_NAMES, type AnyRecord } from '../../../shared/schema';
import type { Contested, MergeNote } from '../../../shared/schema/envelope';
import { applyLocalEdit, type Content } from '../../../shared/sync/localEdit';
import { patchAtPath, valueAtPath } from '../../../shared/sync/merge/fieldPath';
import { RICH, WORDS, wordsOf } from '../../../shared/text/describedText';
import { rewriteShared } from '../../../shared/text/rewriteShared';
import { isSharedText } from '../../../shared/text/sharedText';
import type { Store } from '../store/openStore';
import type { RecordChange } from '../store/recordTable';
import { loweredBy, type Author } from '../writing/createWriter';
import type { UndoHandle } from '../writing/undoStack';

/** What sync put together automatically, for a person to look at: undecided values, and merges to accept or take back. Each step answers
 * with its way back; undefined where nothing changed. */
export interface Disputes {
  /** Records with something to look at, latest edit first. */
  readonly records: () => readonly AnyRecord[];
  /** Lets a contested value be decided: the entry goes, and the field holds `value`. */
  readonly decide: (id: string, entry: Contested, value: unknown) => Promise<UndoHandle | undefined>;
  /** Puts a merged field back to one side of the merge. */
  readonly takeBack: (
    id: string,
    note: MergeNote,
    field: string,
    side: 'mine' | 'theirs',
  ) => Promise<UndoHandle | undefined>;
  /** The records are right as they are: every note of them goes, and the undecided values too unless only `merges` were looked at. */
  readonly accept: (ids: readonly string[], what?: 'all' | 'merges') => Promise<UndoHandle | undefined>;
}

type ChangeOf = (current: AnyRecord) => { readonly patch: Content; readonly merges: readonly MergeNote[] } | undefined;

export function createDisputes(
  { tables, writeAll }: Pick<Store, 'tables' | 'writeAll'>,
  { clock, deviceId, undo, mayWrite, onLowered }: Author,
): Disputes {
  /** All records in one transaction and one step to undo. */
  async function change(ids: readonly string[], changeOf: ChangeOf): Promise<UndoHandle | undefined> {
    if (!mayWrite()) return undefined;
    let handle: UndoHandle | undefined;
    let lowered: readonly string[] = [];
    function plan(): readonly RecordChange[] {
      return ids.flatMap((id) => {
        const collection = collectionOfId(id);
        const current = collection && tables[collection].get(id);
        const wanted = current && changeOf(current);
        if (!wanted) return [];
        const { patch, merges } = wanted;
        const edited =
          Object.keys(patch).length === 0 ? current : applyLocalEdit(current, patch, clock.next(), deviceId);
        const after: AnyRecord = { ...edited, merges };
        return [{ id, change: after }];
      });
    }
    await writeAll(plan, (records, n) => {
      const [first] = records;
      if (!first) return null;
      lowered = loweredBy(records);
      const noted = undo.push(
        { kind: 'update', act: 'dispute', collection: first.collection, count: records.length, records },
        n,
      );
      handle = noted.handle;
      return noted.note;
    });
    if (lowered.length > 0) await onLowered?.(lowered);
    return handle;
  }

  return {
    records: () =>
      COLLECTION_NAMES.flatMap((name) => tables[name].disputed()).sort((a, b) => (a.updatedAt > b.updatedAt ? -1 : 1)),
    decide: (id, entry, value) =>
      change([id], (current) => {
        const patch = patchAtPath(current, entry.id, rewriteShared(valueAtPath(current, entry.id), value)) ?? {};
        return {
          patch: { ...patch, contested: current.contested.filter((other) => !isSame(other, entry)) },
          merges: current.merges,
        };
      }),
    takeBack: (id, note, field, side) =>
      change([id], (current) => {
        const found = note.fields.find((entry) => entry.id === field);
        if (!found) return undefined;
        const value: unknown = JSON.parse(side === 'mine' ? found.mine : found.theirs);
        return {
          patch: {
            [field]: rewriteShared(current[field], value),
            ...(field === RICH && isSharedText(value) && { [WORDS]: wordsOf(value.text) }),
            contested: current.contested.filter((entry) => entry.id.split('/')[0] !== field),
          },
          merges: withoutField(current.merges, note, field),
        };
      }),
    accept: (ids, what = 'all') =>
      change(ids, ({ contested }) => ({
        patch: what === 'all' && contested.length > 0 ? { contested: [] } : {},
        merges: [],
      })),
  };
}

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
