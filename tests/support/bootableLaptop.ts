import type { ChunkStore, EngineTime, RestoreVault } from '../../renderer/data';
import { COLLECTION_NAMES, type AnyRecord } from '../../shared/schema';
import type { Http } from '../../shared/sync/couch';
import type { SyncStatus } from '../../shared/sync/status';
import { createCrashableStore, type CrashableStore } from './crashableStore';
import { openLaptop, type Laptop } from './laptop';
import { createMemoryChunks } from './memoryChunks';
import { createMemoryStore } from './memoryStore';
import { createMemoryVault } from './memoryVault';

/** A laptop that goes on and off line, is restarted and loses power, with a clock of its own. Its sync runs. */
export interface BootableLaptop {
  readonly name: string;
  readonly session: () => Laptop;
  readonly status: () => SyncStatus;
  readonly setOnline: (isOnline: boolean) => void;
  readonly restart: () => Promise<void>;
  /** Dies as it is, and is started again. */
  readonly crash: () => Promise<void>;
  /** Dies at the nth write from now; started again by `restart`. */
  readonly crashAtWrite: (count: number) => void;
  readonly isAlive: () => boolean;
  readonly records: () => readonly AnyRecord[];
  readonly chunks: () => ChunkStore;
  /** Where its restore points lie, and what else is on its disk. */
  readonly vault: () => RestoreVault;
  readonly local: (key: string) => Promise<unknown>;
  /** What it noted of every write. */
  readonly journal: () => Promise<unknown>;
  readonly defects: () => readonly unknown[];
  /** Closes it for good. */
  readonly close: () => Promise<void>;
}

export interface BootableLaptopOptions {
  readonly name: string;
  /** Address of the database. */
  readonly base: string;
  readonly time: EngineTime;
  /** Asked at every start. */
  readonly openHttp: () => Http;
}

export async function bootLaptop({ name, base, time, openHttp }: BootableLaptopOptions): Promise<BootableLaptop> {
  const disk = createMemoryStore();
  const vault = createMemoryVault();
  const chunks = createMemoryChunks();
  let isOnline = true;
  let process: CrashableStore;
  let session: Laptop;
  const defects: unknown[] = [];

  async function boot(): Promise<void> {
    const store = createCrashableStore(disk);
    process = store;
    const http = openHttp();
    session = await openLaptop({
      deviceId: name,
      base,
      store: store.store,
      vault,
      chunks: store.chunks(chunks),
      time,
      // A dead process sends nothing, and hears no answer.
      http: async (url, request) => {
        if (!store.isAlive()) return new Promise(() => undefined);
        if (!isOnline) throw new TypeError('fetch failed');
        const response = await http(url, request);
        return store.isAlive() ? response : new Promise(() => undefined);
      },
    });
    session.sync.start();
  }

  async function restart(): Promise<void> {
    defects.push(...session.defects);
    if (process.isAlive()) await Promise.race([session.close(), process.dead]);
    await boot();
  }

  await boot();
  return {
    name,
    session: () => session,
    status: () => session.sync.snapshot().status,
    setOnline(next) {
      isOnline = next;
      // As the window hears `online`.
      session.sync.wake();
    },
    restart,
    async crash() {
      process.crash();
      await restart();
    },
    crashAtWrite: (count) => process.crashAtWrite(count),
    isAlive: () => process.isAlive(),
    records: () => COLLECTION_NAMES.flatMap((collection) => disk.tables[collection].snapshot().all),
    chunks: () => chunks,
    vault: () => vault,
    local: disk.readLocal,
    journal: () => disk.journal.since(0),
    defects: () => [...defects, ...session.defects],
    close: () => Promise.race([session.close(), process.dead]),
  };
}
