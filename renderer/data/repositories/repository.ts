import type { CollectionName, RecordByCollection } from '../../../shared/schema';
import { createId, withDefaults, type Draft } from '../../../shared/schema/records';
import type { AnyRecord } from '../../../shared/schema/envelope';
import type { Clock } from '../../../shared/sync/clock';
import { applyCreation, applyLocalEdit } from '../../../shared/sync/localEdit';
import type { RecordTable } from '../store/recordTable';
import type { UndoStack } from '../undo';

export interface Author {
  readonly clock: Clock;
  readonly deviceId: string;
  /** Takes note of how to take each change back. */
  readonly undo: Pick<UndoStack, 'push'>;
  /** False for a login that only reads: then nothing is written, and what a screen asks for changes nothing. */
  readonly mayWrite: () => boolean;
  /** Told of each act of a person that was not done for that reason. */
  readonly onRefused?: () => void;
}

export interface WriteOptions {
  /** False for changes that have an undo of their own (typed text) or are not a person's act. */
  readonly undoable?: boolean;
}

export interface RepositorySnapshot<T> {
  readonly records: readonly T[];
  readonly byId: ReadonlyMap<string, T>;
}

/** The only way to change records: every write carries its clock and sync state. */
export interface Repository<N extends CollectionName> {
  readonly collection: N;
  readonly get: (id: string) => RecordByCollection[N] | undefined;
  /** Living records; the same object until something changes. */
  readonly snapshot: () => RepositorySnapshot<RecordByCollection[N]>;
  readonly subscribe: (listener: () => void) => () => void;
  readonly create: (
    draft: Draft<N>,
    options?: WriteOptions & { readonly id?: string },
  ) => Promise<RecordByCollection[N]>;
  /** All or none are written in one transaction; existing ids are left alone. */
  readonly createMany: (
    drafts: readonly { readonly id?: string; readonly draft: Draft<N> }[],
    options?: WriteOptions,
  ) => Promise<readonly string[]>;
  /** A patch, or a pure function from the present record to one. Undefined when the record is gone. */
  readonly update: (
    id: string,
    patch: Draft<N> | ((current: RecordByCollection[N]) => Draft<N>),
    options?: WriteOptions,
  ) => Promise<RecordByCollection[N] | undefined>;
  /** Many records in one transaction. What takes it back is the caller's to keep: it belongs to a larger step. */
  readonly updateMany: (patches: readonly { readonly id: string; readonly patch: Draft<N> }[]) => Promise<void>;
  /** Into the trash; syncs like any edit and can be undone. */
  readonly remove: (ids: readonly string[], options?: WriteOptions) => Promise<void>;
  readonly restore: (ids: readonly string[]) => Promise<void>;
}

export function createRepository<N extends CollectionName>(
  collection: N,
  table: RecordTable,
  { clock, deviceId, undo, mayWrite, onRefused = () => undefined }: Author,
): Repository<N> {
  type T = RecordByCollection[N];
  let snapshot: { readonly of: object; readonly value: RepositorySnapshot<T> } | undefined;

  function edit(patchOf: (current: AnyRecord) => Readonly<Record<string, unknown>> | undefined) {
    return (_id: string, current: AnyRecord | undefined): AnyRecord | undefined => {
      if (!mayWrite()) return undefined;
      const patch = current && patchOf(current);
      return current && patch && applyLocalEdit(current, patch, clock.next(), deviceId);
    };
  }

  /** What is not undoable is no act of a person, or a text whose field is locked already. */
  function sayRefused(options: WriteOptions | undefined): void {
    if (!mayWrite() && options?.undoable !== false) onRefused();
  }

  async function removeAll(ids: readonly string[]): Promise<void> {
    await table.write(
      ids,
      edit((current) => (current.deletedAt === '' ? { deletedAt: clock.next() } : undefined)),
    );
  }

  async function restoreAll(ids: readonly string[]): Promise<void> {
    await table.write(
      ids,
      edit((current) => (current.deletedAt === '' ? undefined : { deletedAt: '' })),
    );
  }

  async function createMany(
    drafts: readonly { readonly id?: string; readonly draft: Draft<N> }[],
    options?: WriteOptions,
  ): Promise<readonly string[]> {
    // Nothing to add is nothing to undo either.
    if (drafts.length === 0) return [];
    sayRefused(options);
    if (!mayWrite()) return [];
    const draftById = new Map(drafts.map(({ id = createId(collection), draft }) => [id, draft]));
    await table.write([...draftById.keys()], (id, current) =>
      current
        ? undefined
        : applyCreation(toAny(withDefaults(collection, { ...draftById.get(id), id })), clock.next(), deviceId),
    );
    const ids = [...draftById.keys()];
    if (options?.undoable !== false) {
      undo.push({ kind: 'create', collection, count: ids.length, mergeKey: ids.join(), run: () => removeAll(ids) });
    }
    return ids;
  }

  return {
    collection,
    get: (id) => fromAny<T>(table.get(id)),
    snapshot() {
      const current = table.snapshot();
      if (snapshot?.of !== current) {
        // A typing edge: the table of a collection holds that collection's records.
        const records = current.living as unknown as readonly T[];
        let byId: ReadonlyMap<string, T> | undefined;
        const value = {
          records,
          get byId() {
            return (byId ??= new Map(records.map((record) => [record.id, record])));
          },
        };
        snapshot = { of: current, value };
      }
      return snapshot.value;
    },
    subscribe: table.subscribe,
    async create(draft, options) {
      const [created = ''] = await createMany(
        [options?.id === undefined ? { draft } : { id: options.id, draft }],
        options,
      );
      // A login that only reads gets what it asked for, to look at; it is nowhere kept.
      const record = mayWrite()
        ? fromAny<T>(table.get(created))
        : fromAny<T>(toAny(withDefaults(collection, { ...draft, id: options?.id ?? createId(collection) })));
      if (!record) throw new Error(`${collection}: a created record is not in its table`);
      return record;
    },
    createMany,
    async update(id, patch, options) {
      sayRefused(options);
      let before: Readonly<Record<string, unknown>> | undefined;
      const [record] = await table.write(
        [id],
        edit((current) => {
          const known = fromAny<T>(current);
          if (!known) return undefined;
          const changes = { ...(typeof patch === 'function' ? patch(known) : patch) };
          before = Object.fromEntries(Object.keys(changes).map((field) => [field, current[field]]));
          return changes;
        }),
      );
      const previous = before;
      if (record && previous && options?.undoable !== false) {
        const run = async (): Promise<void> => {
          await table.write(
            [id],
            edit(() => previous),
          );
        };
        undo.push({ kind: 'update', collection, count: 1, mergeKey: `${id} ${Object.keys(previous).join()}`, run });
      }
      return fromAny<T>(record);
    },
    async updateMany(patches) {
      const patchById = new Map(patches.map(({ id, patch }) => [id, patch]));
      await table.write(
        [...patchById.keys()],
        edit((current) => patchById.get(current.id)),
      );
    },
    async remove(ids, options) {
      sayRefused(options);
      await removeAll(ids);
      if (mayWrite() && options?.undoable !== false)
        undo.push({ kind: 'remove', collection, count: ids.length, mergeKey: ids.join(), run: () => restoreAll(ids) });
    },
    restore: restoreAll,
  };
}

// Typing edges between a table, which holds any record, and its collection's type.
function toAny(record: object): AnyRecord {
  return record as AnyRecord;
}

function fromAny<T>(record: AnyRecord | undefined): T | undefined {
  return record as T | undefined;
}
