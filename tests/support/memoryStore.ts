import type { RecordTable, Store, Tables } from '../../renderer/data';
import { isDisputed, isPending } from '../../renderer/data/store/recordTable';
import { COLLECTION_NAMES, type AnyRecord } from '../../shared/schema';

/** A store in memory that keeps the contract of the real one: atomic writes, one notice per turn, stable snapshots. */
export function createMemoryStore(): Store {
  const local = new Map<string, unknown>();
  const tables = Object.fromEntries(
    COLLECTION_NAMES.map((name) => [name, createMemoryTable(name)]),
  ) as unknown as Tables;
  return {
    tables,
    readLocal: (key) => Promise.resolve(local.get(key)),
    writeLocal(key, value) {
      local.set(key, value);
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
}

function createMemoryTable(name: string): RecordTable {
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
    async write(ids, decide) {
      // As IndexedDB does, the write happens in a later turn than the call.
      await Promise.resolve();
      const written: AnyRecord[] = [];
      let changed = false;
      for (const id of ids) {
        const change = decide(id, records.get(id));
        if (change === undefined) continue;
        changed = true;
        if (change === 'remove') records.delete(id);
        else {
          records.set(id, change);
          written.push(change);
        }
      }
      if (changed) {
        snapshot = undefined;
        queueMicrotask(() => {
          for (const listener of listeners) listener();
        });
      }
      return written;
    },
    close: () => listeners.clear(),
  };
}
