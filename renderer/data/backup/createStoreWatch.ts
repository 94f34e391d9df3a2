import { isStoreLost, type StoreState, type StoreWitness } from '../../../shared/domain/backup';
import { COLLECTION_NAMES } from '../../../shared/schema';
import { NETWORK_ID } from '../../../shared/schema/network';
import { settled } from '../../../shared/settled';
import type { Store } from '../store/openStore';
import type { EngineTime } from '../sync/syncService';
import type { BackupPort } from './backupPort';

/** Compares the store with what was noted of it, and notes it; see [Note: the witness]. */
export interface StoreWatch {
  /** What was here and is not any more; null where nothing is missing, and undefined before the main process has answered. */
  readonly snapshot: () => StoreWitness | null | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  /** Resolves when it is known whether something is missing. */
  readonly isLost: () => Promise<boolean>;
  /** What is here is the network from now on: a person says so, or it was just restored. */
  readonly accept: () => Promise<void>;
  /** The server has given everything that it has: as much as there was ends it. */
  readonly takeSynced: () => Promise<void>;
  /** Notes what is here now, unless something is missing. */
  readonly note: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface WatchEffects {
  readonly store: Pick<Store, 'tables' | 'readLocal' | 'isLocalLost' | 'writeLocal' | 'damage'>;
  readonly port: Pick<BackupPort, 'readWitness' | 'noteWitness'>;
  readonly time: Pick<EngineTime, 'now' | 'after'>;
  readonly onDefect: (defect: unknown) => void;
}

/** Among the values of this laptop. */
export const STORE_MARK = 'store-mark';
/** What is written in between is what a lost store may lose unseen; milliseconds. */
const NOTE_EVERY_MS = 60_000;
const FIRST_NOTE_MS = 5_000;

export function createStoreWatch({ store, port, time, onDefect }: WatchEffects): StoreWatch {
  const listeners = new Set<() => void>();
  let missing: StoreWitness | null | undefined;
  let mark = 0;
  let noted: readonly unknown[] = [];
  let isClosed = false;
  let endTimer = (): void => undefined;
  const checking = check();
  let last: Promise<unknown> = checking.catch(onDefect);

  function set(next: StoreWitness | null): void {
    missing = next;
    listeners.forEach((listener) => listener());
  }

  function state(): StoreState {
    const { tables, isLocalLost, damage } = store;
    return {
      mark: isLocalLost(STORE_MARK) ? 'unreadable' : undefined,
      records: COLLECTION_NAMES.reduce((sum, name) => sum + tables[name].snapshot().all.length, 0),
      // What lies in a damaged block is told by that, and not gone.
      hasNetwork: tables.network.get(NETWORK_ID) !== undefined || damage.snapshot() !== null,
    };
  }

  async function check(): Promise<boolean> {
    // As it was opened, before anything is written into it.
    const opened = state();
    const [witness, stored] = await Promise.all([port.readWitness(), store.readLocal(STORE_MARK)]);
    mark = typeof stored === 'number' ? stored : 0;
    const lost = isStoreLost(witness, { ...opened, mark: opened.mark ?? mark }) ? witness : null;
    mark = Math.max(mark, witness?.mark ?? 0);
    set(lost);
    return lost !== null;
  }

  /** The store's mark is on the disk before the witness says it. */
  async function write(): Promise<void> {
    const seen = COLLECTION_NAMES.map((name) => store.tables[name].snapshot().all);
    if (isClosed || seen.every((all, at) => all === noted[at])) return;
    mark += 1;
    const { records, hasNetwork } = state();
    const members = store.tables.members.snapshot().living.length;
    const at = new Date(time.now()).toISOString();
    await store.writeLocal(STORE_MARK, mark, 'strict');
    await port.noteWitness({ mark, at, records, members, hasNetwork });
    noted = seen;
  }

  function inTurn(work: () => Promise<void>): Promise<void> {
    const turn = last.then(work);
    last = settled(turn);
    return turn;
  }

  function note(): Promise<void> {
    return inTurn(async () => {
      if (missing === null) await write();
    });
  }

  function accept(): Promise<void> {
    return inTurn(async () => {
      noted = [];
      await write();
      set(null);
    });
  }

  function noteIn(ms: number): void {
    endTimer = time.after(ms, () => {
      note().catch(onDefect);
      noteIn(NOTE_EVERY_MS);
    });
  }
  noteIn(FIRST_NOTE_MS);

  return {
    snapshot: () => missing,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async isLost() {
      await settled(checking);
      return missing !== null;
    },
    accept,
    async takeSynced() {
      if (missing && state().hasNetwork && state().records >= missing.records) await accept();
    },
    note,
    async close() {
      isClosed = true;
      endTimer();
      await last;
    },
  };
}

/** For what is made anew at every start, and for what cannot be written. */
export function createNoStoreWatch(): StoreWatch {
  return {
    snapshot: () => null,
    subscribe: () => () => undefined,
    isLost: () => Promise.resolve(false),
    accept: () => Promise.resolve(),
    takeSynced: () => Promise.resolve(),
    note: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}
