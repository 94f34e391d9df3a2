import type { ChunkStore, RecordTable, Store, Tables } from '../../renderer/data';
import { COLLECTION_NAMES } from '../../shared/schema';

export interface CrashableStore {
  readonly store: Store;
  /** Chunks on the same disk; each that is written counts like a write. */
  readonly chunks: (disk: ChunkStore) => ChunkStore;
  /** From now on nothing is written and nothing is answered: the power went out. What is on the disk stays. */
  readonly crash: () => void;
  /** The power goes out with the write of this number from now, before it reaches the disk. */
  readonly crashAtWrite: (count: number) => void;
  /** Resolves when the power goes out: what waits for an answer then waits in vain. */
  readonly dead: Promise<void>;
  readonly isAlive: () => boolean;
}

/** A process that works on a disk and may die between any two writes. The disk is the store given. */
export function createCrashableStore(disk: Store): CrashableStore {
  let alive = true;
  let left = Number.POSITIVE_INFINITY;
  let die: () => void = () => undefined;
  const dead = new Promise<void>((resolve) => {
    die = resolve;
  });

  /** @returns whether the write may happen */
  function spend(): boolean {
    if (!alive) return false;
    left -= 1;
    if (left > 0) return true;
    crash();
    return false;
  }

  function crash(): void {
    alive = false;
    die();
  }

  const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

  function wrap(table: RecordTable): RecordTable {
    return {
      ...table,
      write: (ids, decide) =>
        spend() ? table.write(ids, (id, current) => (alive ? decide(id, current) : undefined)) : never(),
    };
  }

  const tables = Object.fromEntries(
    COLLECTION_NAMES.map((name) => [name, wrap(disk.tables[name])]),
  ) as unknown as Tables;

  return {
    store: {
      tables,
      writeAll: (plan, annotate) =>
        spend()
          ? disk.writeAll(() => (alive ? plan() : []), annotate && ((steps, n) => (alive ? annotate(steps, n) : null)))
          : never(),
      journal: disk.journal,
      tidyJournal: (plan) => (spend() ? disk.tidyJournal(plan) : never()),
      isLocalLost: disk.isLocalLost,
      damage: disk.damage,
      newer: disk.newer,
      readLocal: (key) => (alive ? disk.readLocal(key) : never()),
      writeLocal: (key, value, durability) => (spend() ? disk.writeLocal(key, value, durability) : never()),
      close: () => Promise.resolve(),
    },
    chunks: (own) => ({
      ...own,
      put: (...chunk) => (spend() ? own.put(...chunk) : never()),
      note: (facts) => (spend() ? own.note(facts) : never()),
      drop: (hashes) => (spend() ? own.drop(hashes) : never()),
      read: (hash) => (alive ? own.read(hash) : never()),
      open: () => (alive ? own.open() : never()),
      close: () => Promise.resolve(),
    }),
    crash,
    crashAtWrite(count) {
      left = count;
    },
    dead,
    isAlive: () => alive,
  };
}
