import type { CollectionName, RecordByCollection } from '../../../shared/schema';
import type { Draft } from '../../../shared/schema/records';
import type { RecordTable } from '../store/recordTable';
import type { Write, WriteOptions } from '../writing/createWriter';

export interface RepositorySnapshot<T> {
  readonly records: readonly T[];
  readonly byId: ReadonlyMap<string, T>;
  /** In the trash. */
  readonly deleted: readonly T[];
}

/**
 * The records of one collection: reading them, and changing them alone. What changes several collections, or offers a way back of its own,
 * is a `session.write`.
 */
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
  /** Many records in one transaction, which Ctrl+Z does not take back: it belongs to a larger step. */
  readonly updateMany: (patches: readonly { readonly id: string; readonly patch: Draft<N> }[]) => Promise<void>;
  /** Into the trash; syncs like any edit and can be undone. */
  readonly remove: (ids: readonly string[], options?: WriteOptions) => Promise<void>;
  readonly restore: (ids: readonly string[]) => Promise<void>;
}

export function createRepository<N extends CollectionName>(
  collection: N,
  table: RecordTable,
  write: Write,
): Repository<N> {
  type T = RecordByCollection[N];
  let snapshot: { readonly of: object; readonly value: RepositorySnapshot<T> } | undefined;

  return {
    collection,
    // A typing edge: the table of a collection holds that collection's records.
    get: (id) => table.get(id) as T | undefined,
    snapshot() {
      const current = table.snapshot();
      if (snapshot?.of !== current) {
        // A typing edge, as above.
        const records = current.living as unknown as readonly T[];
        let byId: ReadonlyMap<string, T> | undefined;
        let deleted: readonly T[] | undefined;
        const value = {
          records,
          get byId() {
            return (byId ??= new Map(records.map((record) => [record.id, record])));
          },
          get deleted() {
            // A typing edge, as above.
            return (deleted ??= current.all.filter(({ deletedAt }) => deletedAt !== '') as unknown as readonly T[]);
          },
        };
        snapshot = { of: current, value };
      }
      return snapshot.value;
    },
    subscribe: table.subscribe,
    async create(draft, { id, ...options } = {}) {
      const { value } = await write((unit) => unit.create(collection, draft, id === undefined ? {} : { id }), options);
      return value;
    },
    async createMany(drafts, options) {
      // Nothing to add is nothing to refuse either.
      if (drafts.length === 0) return [];
      const { value, isWritten } = await write(
        (unit) => drafts.map(({ id, draft }) => unit.create(collection, draft, id === undefined ? {} : { id }).id),
        options,
      );
      return isWritten ? value : [];
    },
    async update(id, patch, options) {
      const { value, isWritten } = await write((unit) => unit.update(collection, id, patch), {
        ...options,
        isTyping: true,
      });
      return isWritten ? value : undefined;
    },
    async updateMany(patches) {
      await write(
        (unit) => {
          for (const { id, patch } of patches) unit.update(collection, id, patch);
        },
        { undoable: false },
      );
    },
    async remove(ids, options) {
      await write((unit) => unit.remove(collection, ids), options);
    },
    async restore(ids) {
      await write((unit) => unit.restore(collection, ids), { undoable: false });
    },
  };
}
