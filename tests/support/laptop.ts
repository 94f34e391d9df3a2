import { createHash } from 'node:crypto';
import {
  openSession,
  type ChunkStore,
  type EngineTime,
  type MailPort,
  type RestoreVault,
  type Session,
  type SessionOptions,
  type Store,
  type StoreKeys,
} from '../../renderer/data';
import type { Http } from '../../shared/sync/couch';
import type { SyncStatus } from '../../shared/sync/status';
import { createMemoryChunks } from './memoryChunks';
import { createMemoryStore } from './memoryStore';
import { createMemoryVault } from './memoryVault';

/** Natively: counted line by line for coverage, a hash written in JavaScript takes ten times as long. */
const nodeSha256: NonNullable<SessionOptions['digest']> = {
  of: (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
  begin() {
    const hash = createHash('sha256');
    return { update: (bytes) => hash.update(bytes), digest: () => hash.digest('hex') };
  },
};

let opened = 0;

export interface Laptop extends Session {
  /** Resolves as soon as the status is as asked for. */
  readonly until: (isReached: (status: SyncStatus) => boolean) => Promise<SyncStatus>;
  readonly defects: readonly unknown[];
}

export interface LaptopOptions {
  readonly deviceId: string;
  readonly store?: Store;
  readonly vault?: RestoreVault;
  readonly chunks?: ChunkStore;
  /** Of the database that a store of its own lies in. */
  readonly networkId?: string;
  readonly keys?: StoreKeys;
  readonly forgetReplaced?: () => Promise<void>;
  /** Address of the database. */
  readonly base: string;
  readonly user?: string;
  readonly password?: string;
  readonly time?: EngineTime;
  /** In the place of a real HTTP client. */
  readonly http?: Http;
  readonly mailPort?: MailPort;
}

/**
 * A laptop without a window: the data layer of the application with a real HTTP client. RxDB opens thirteen collections
 * per process, so several laptops in one test keep their records in the memory store, which passes the same acceptance
 * tests as the real one (tests/integration/store.test.ts).
 */
export async function openLaptop({
  deviceId,
  base,
  store = createMemoryStore(),
  vault = createMemoryVault(),
  chunks = createMemoryChunks(),
  user = 'coordinator',
  password = 'secret',
  time,
  http = createHttp(user, password),
  networkId,
  keys,
  forgetReplaced,
  mailPort,
}: LaptopOptions): Promise<Laptop> {
  opened += 1;
  const defects: unknown[] = [];
  const session = await openSession({
    networkId: networkId ?? `test${opened}`,
    ...(keys && { keys }),
    ...(forgetReplaced && { forgetReplaced }),
    ...(mailPort && { mailPort, graceMs: 0 }),
    deviceId,
    store,
    vault,
    chunks,
    http,
    digest: nodeSha256,
    syncAddress: { database: base, session: new URL('/_session', base).href },
    ...(time && { time }),
    onDefect: (defect) => defects.push(defect),
  });
  return {
    ...session,
    defects,
    until: (isReached) =>
      new Promise((resolve) => {
        const end = session.sync.subscribe(check);
        check();
        function check(): void {
          const { status } = session.sync.snapshot();
          if (!isReached(status)) return;
          queueMicrotask(() => end());
          resolve(status);
        }
      }),
  };
}

function createHttp(user: string, password: string): Http {
  const authorization = `Basic ${btoa(`${user}:${password}`)}`;
  return (url, { signal, ...request }) =>
    fetch(url, {
      ...request,
      headers: { ...request.headers, authorization },
      ...(signal instanceof AbortSignal && { signal }),
    });
}

export function isUpToDate(status: SyncStatus): boolean {
  return status.kind === 'upToDate';
}
