import { NETWORK_ID } from '../../shared/schema/network';
import { createClock, type Clock } from '../../shared/sync/clock';
import type { Http } from '../../shared/sync/couch';
import { localToday } from './localToday';
import { createNumberKeeper, type NumberKeeper, type NumberMemory } from './numbering/numberKeeper';
import { tendNumbers } from './numbering/tendNumbers';
import { createRepositories, type Repositories } from './repositories';
import type { Store } from './store/openStore';
import { createSyncService, type SyncService } from './sync/syncService';
import { createUndoStack, type UndoStack } from './undo';

/** One open network: everything a screen may use of the data layer. */
export interface Session {
  /** Of the network on this laptop; the name of its database derives from it. */
  readonly networkId: string;
  readonly deviceId: string;
  readonly repositories: Repositories;
  readonly sync: SyncService;
  readonly undo: UndoStack;
  readonly clock: Clock;
  /** Numbers of decisions, minutes and addenda. */
  readonly numbers: NumberKeeper;
  readonly close: () => Promise<void>;
}

export interface SessionOptions {
  readonly networkId: string;
  readonly deviceId: string;
  readonly store: Store;
  readonly http: Http;
  readonly syncBase: string;
  readonly onDefect: (defect: unknown) => void;
  /** Which numbers this laptop gave out, remembered outside the store. */
  readonly numberMemory?: (databaseId: () => string) => NumberMemory;
}

export function openSession({ networkId, deviceId, store, http, syncBase, onDefect, numberMemory = forgetful }: SessionOptions): Session {
  const clock = createClock(deviceId, Date.now);
  observeAll(store, clock);
  const undo = createUndoStack(Date.now);
  const sync = createSyncService({ store, clock, http, base: syncBase, onDefect });
  const repositories = createRepositories(store.tables, { clock, deviceId, undo });
  const numbers = createNumberKeeper({
    deviceId,
    tables: store.tables,
    repositories,
    memory: numberMemory(() => repositories.network.get(NETWORK_ID)?.databaseId ?? ''),
    isLocal: () => sync.snapshot().status.kind === 'local',
    today: localToday,
  });
  const endTending = tendNumbers(numbers, store.tables, sync, onDefect);
  return {
    networkId,
    deviceId,
    repositories,
    sync,
    undo,
    clock,
    numbers,
    async close() {
      endTending();
      await sync.close();
      await store.close();
    },
  };
}

/** For sessions that end with their store. */
function forgetful(): NumberMemory {
  return { read: () => [], add: () => undefined };
}

/** After a restart the clock goes on behind the latest time in the store, even where the laptop's own clock was set back. */
function observeAll(store: Store, clock: Clock): void {
  for (const table of Object.values(store.tables)) for (const { updatedAt } of table.snapshot().all) clock.observe(updatedAt);
}
