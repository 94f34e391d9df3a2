import type { RecordTable, Store, Tables } from '../../renderer/data';
import { noDamage } from '../../renderer/data/store/damage';
import { isDisputed, isPending, type RecordChange } from '../../renderer/data/store/recordTable';
import { collectionOfId, COLLECTION_NAMES, type AnyRecord, type CollectionName } from '../../shared/schema';
import { envelopeProperties } from '../../shared/schema/envelope';

const LONGEST_ID = envelopeProperties.id.maxLength;

interface MemoryTable extends RecordTable {
  readonly take: (change: RecordChange) => void;
  readonly announce: () => void;
}

/** A store in memory that keeps the contract of the real one: whole writes in turn, one notice per turn, stable snapshots. */
export function createMemoryStore(): Store {
  const local = new Map<string, unknown>();
  const tables = new Map(COLLECTION_NAMES.map((name) => [name, createMemoryTable(name, writeAll)]));

  function tableOf(id: string): MemoryTable {
    const name = collectionOfId(id);
    const table = name && tables.get(name);
    if (!table) throw new Error(`${id} is the id of no collection`);
    return table;
  }

  async function writeAll(plan: () => readonly RecordChange[]): Promise<readonly AnyRecord[]> {
    // As IndexedDB does, the write happens in a later turn than the call.
    await Promise.resolve();
    const changes = plan().filter(({ id, change }) => change !== 'remove' || tableOf(id).get(id));
    // As the blocks on the disk are: text, under keys of a limited length. What cannot be written fails the whole write.
    for (const { id, change } of changes) {
      if (id.length > LONGEST_ID) throw new Error(`an id of ${id.length} letters`);
      JSON.stringify(change);
    }
    const changed = changes.map(({ id }) => tableOf(id));
    for (const change of changes) tableOf(change.id).take(change);
    for (const table of new Set(changed)) table.announce();
    return changes.flatMap(({ change }) => (change === 'remove' ? [] : [change]));
  }

  return {
    // A typing edge: one table was created per name of COLLECTION_NAMES.
    tables: Object.fromEntries(tables) as unknown as Tables,
    writeAll,
    readLocal: (key) => Promise.resolve(local.get(key)),
    isLocalLost: () => false,
    damage: noDamage,
    newer: null,
    writeLocal(key, value) {
      local.set(key, value);
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
}

function createMemoryTable(name: CollectionName, writeAll: Store['writeAll']): MemoryTable {
  const records = new Map<string, AnyRecord>();
  const listeners = new Set<() => void>();
  let snapshot: ReturnType<RecordTable['snapshot']> | undefined;

  return {
    name,
    get: (id) => records.get(id),
    snapshot() {
      if (!snapshot) {
        const all = [...records.values()];
        snapshot = { all, living: all.filter(({ deletedAt }) => deletedAt === '') };
      }
      return snapshot;
    },
    pending: () => [...records.values()].filter(isPending),
    disputed: () => [...records.values()].filter(isDisputed),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    write: (ids, decide) =>
      writeAll(() =>
        [...new Set(ids)].flatMap((id) => {
          const change = decide(id, records.get(id));
          return change === undefined ? [] : [{ id, change }];
        }),
      ),
    take({ id, change }) {
      if (change === 'remove') records.delete(id);
      else records.set(id, change);
      snapshot = undefined;
    },
    announce() {
      queueMicrotask(() => {
        for (const listener of listeners) listener();
      });
    },
  };
}
