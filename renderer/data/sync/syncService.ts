import { COLLECTION_NAMES, type AnyRecord } from '../../../shared/schema';
import type { Clock } from '../../../shared/sync/clock';
import { createCouchRemote, type Http } from '../../../shared/sync/couch';
import { createSyncEngine, type SyncEngine, type SyncPhase } from '../../../shared/sync/engine';
import { statusOf, type Ledger, type SyncStatus } from '../../../shared/sync/status';
import { isWithheld } from '../../../shared/sync/withheld';
import type { Store } from '../store/openStore';
import { createRxSyncStore } from './rxSyncStore';

export interface SyncSnapshot {
  readonly status: SyncStatus;
  readonly ledger: Ledger;
  /** When everything was last in agreement, milliseconds since the Unix epoch; null before. */
  readonly agreedAt: number | null;
}

export interface SyncService {
  readonly snapshot: () => SyncSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
  readonly wake: () => void;
  /** Records with unsent changes, oldest edit first. */
  readonly unsent: () => readonly AnyRecord[];
  readonly close: () => Promise<void>;
}

export interface SyncOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly http: Http;
  /** Address of the database, in the application the gateway's. */
  readonly base: string;
  readonly onDefect: (defect: unknown) => void;
}

export function createSyncService({ store, clock, http, base, onDefect }: SyncOptions): SyncService {
  const listeners = new Set<() => void>();
  let phase: SyncPhase | undefined;
  let agreedAt: number | null = null;
  let snapshot: SyncSnapshot | undefined;

  const engine: SyncEngine = createSyncEngine({
    store: createRxSyncStore(store, clock),
    remote: createCouchRemote(http, base),
    now: Date.now,
    random: Math.random,
    after(ms, callback) {
      const timer = setTimeout(callback, ms);
      return () => clearTimeout(timer);
    },
    onPhase(next) {
      phase = next;
      changed();
    },
    onDefect,
  });

  function changed(): void {
    snapshot = undefined;
    for (const listener of listeners) listener();
  }

  const ends = COLLECTION_NAMES.map((name) => store.tables[name].subscribe(changed));

  function pending(): readonly AnyRecord[] {
    return COLLECTION_NAMES.flatMap((name) => store.tables[name].pending());
  }

  function readLedger(): Ledger {
    const records = pending();
    const withheld = records.filter((record) => isWithheld(record, store.tables.meetings.get)).length;
    return { unsent: records.length - withheld, refused: records.filter(({ refused }) => refused !== null).length, withheld };
  }

  return {
    snapshot() {
      if (!snapshot) {
        const ledger = readLedger();
        const status = statusOf(phase, ledger);
        if (status.kind === 'upToDate') agreedAt = Date.now();
        snapshot = { status, ledger, agreedAt };
      }
      return snapshot;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: engine.start,
    stop: engine.stop,
    wake: engine.wake,
    unsent: () => [...pending()].sort((a, b) => (a.updatedAt < b.updatedAt ? -1 : 1)),
    async close() {
      await engine.stop();
      for (const end of ends) end();
    },
  };
}
