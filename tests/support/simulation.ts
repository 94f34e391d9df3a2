import type { Session } from '../../renderer/data';
import { collectionOfId, COLLECTION_NAMES, collections, type AnyRecord } from '../../shared/schema';
import { NETWORK_ID } from '../../shared/schema/network';
import type { Content } from '../../shared/sync/localEdit';
import type { SyncStatus } from '../../shared/sync/status';
import { documentToRemoteState, recordToDocument, type CouchDocument } from '../../shared/sync/wire';
import { createCrashableStore, type CrashableStore } from './crashableStore';
import { createFakeCouch, FAKE_BASE, type FakeCouch } from './fakeCouch/fakeCouch';
import { openLaptop, type Laptop } from './laptop';
import { createMemoryStore } from './memoryStore';
import { createMemoryVault } from './memoryVault';
import { createVirtualTime, type VirtualTime } from './virtualTime';

const MINUTE = 60_000;

/** A laptop that goes on and off line, is restarted and loses power, with a clock of its own. */
export interface SimulatedLaptop {
  readonly name: string;
  readonly session: () => Laptop;
  readonly status: () => SyncStatus;
  readonly setOnline: (isOnline: boolean) => void;
  readonly setRoles: (roles: readonly string[] | undefined) => void;
  readonly restart: () => Promise<void>;
  /** Dies as it is, and is started again. */
  readonly crash: () => Promise<void>;
  /** Dies at the nth write from now; started again by `restart`. */
  readonly crashAtWrite: (count: number) => void;
  readonly isAlive: () => boolean;
  readonly records: () => readonly AnyRecord[];
  readonly defects: () => readonly unknown[];
}

export interface Simulation {
  readonly time: VirtualTime;
  readonly couch: FakeCouch;
  readonly laptop: (name: string, options?: { readonly clockAheadMs?: number }) => Promise<SimulatedLaptop>;
  /** No more faults, everybody online and awake, and as much time as it takes. */
  readonly converge: () => Promise<void>;
  /** Told of every request in the moment in which it leaves a laptop, whether or not it arrives. */
  readonly watch: (listener: (laptop: string, request: string) => void) => void;
  /** The records that the server holds, by id, without revisions. */
  readonly serverContents: () => Readonly<Record<string, CouchDocument>>;
  /** What a laptop holds, as the server must hold it. */
  readonly contentsOf: (laptop: SimulatedLaptop) => Readonly<Record<string, CouchDocument>>;
}

/**
 * @param latencyMs how long a request or its answer is under way at most
 * @param isCluster three nodes and two shards, each request answered by any copy, instead of one node
 */
export function createSimulation(
  seed: number,
  { latencyMs = 0, isCluster = false }: { readonly latencyMs?: number; readonly isCluster?: boolean } = {},
): Simulation {
  const time = createVirtualTime(seed);
  const couch = createFakeCouch(
    time.after,
    isCluster
      ? {
          topology: { shards: 2, nodes: 3, pick: (count) => Math.floor(time.random() * count) },
          spreadMs: 40,
          lateListenerMs: 25,
        }
      : {},
  );
  const laptops: SimulatedLaptop[] = [];
  let watcher: ((laptop: string, request: string) => void) | undefined;

  /** People go on typing meanwhile. */
  function underway(signal: AbortSignal | undefined): Promise<void> | undefined {
    if (latencyMs === 0) return undefined;
    return new Promise((resolve, reject) => {
      const cancel = time.after(Math.round(time.random() * latencyMs), resolve);
      signal?.addEventListener(
        'abort',
        () => {
          cancel();
          reject(new TypeError('fetch failed'));
        },
        { once: true },
      );
    });
  }

  async function laptop(
    name: string,
    { clockAheadMs = 0 }: { readonly clockAheadMs?: number } = {},
  ): Promise<SimulatedLaptop> {
    const disk = createMemoryStore();
    const vault = createMemoryVault();
    let roles: readonly string[] | undefined = ['coordinator'];
    let isOnline = true;
    let process: CrashableStore;
    let session: Laptop;
    const defects: unknown[] = [];

    async function boot(): Promise<void> {
      const store = createCrashableStore(disk);
      process = store;
      const http = couch.httpOf(() => roles && { name, roles });
      session = await openLaptop({
        deviceId: name,
        base: FAKE_BASE,
        store: store.store,
        vault,
        time: { ...time, now: () => time.now() + clockAheadMs },
        // A dead process sends nothing, and hears no answer.
        http: async (url, request) => {
          if (!store.isAlive()) return new Promise(() => undefined);
          if (!isOnline) throw new TypeError('fetch failed');
          watcher?.(name, `${url} ${request.body ?? ''}`);
          await underway(request.signal);
          const response = await http(url, request);
          await underway(request.signal);
          return store.isAlive() ? response : new Promise(() => undefined);
        },
      });
      session.sync.start();
    }
    await boot();

    const simulated: SimulatedLaptop = {
      name,
      session: () => session,
      status: () => session.sync.snapshot().status,
      setOnline(next) {
        isOnline = next;
        // As the window hears `online`.
        session.sync.wake();
      },
      setRoles: (next) => {
        roles = next;
      },
      async restart() {
        defects.push(...session.defects);
        if (process.isAlive()) await Promise.race([session.close(), process.dead]);
        await boot();
      },
      async crash() {
        process.crash();
        await this.restart();
      },
      crashAtWrite: (count) => process.crashAtWrite(count),
      isAlive: () => process.isAlive(),
      records: () => COLLECTION_NAMES.flatMap((collection) => disk.tables[collection].snapshot().all),
      defects: () => [...defects, ...session.defects],
    };
    laptops.push(simulated);
    return simulated;
  }

  return {
    time,
    couch,
    laptop,
    watch(listener) {
      watcher = listener;
    },
    async converge() {
      couch.setFault(undefined);
      for (let round = 0; round < 5; round += 1) {
        for (const each of laptops) {
          // A power cut that was due may come in between.
          if (!each.isAlive()) await each.restart();
          each.setOnline(true);
          // What was refused in the trouble, a person sends again.
          void each.session().sync.retry(
            each
              .session()
              .sync.unsent()
              .map(({ id }) => id),
          );
        }
        await time.pass(2 * MINUTE);
      }
    },
    contentsOf: (each) =>
      Object.fromEntries(
        each.records().flatMap((record) => {
          const collection = collectionOfId(record.id);
          // What was never sent and is in the trash is on this laptop alone: see [Note: what no server was told of].
          const isOwn = record.rev === '' && record.pending === 1 && record.deletedAt !== '';
          return collection && !isOwn
            ? [[record.id, withoutRevision(recordToDocument(record, collection))] as const]
            : [];
        }),
      ),
    serverContents: () =>
      Object.fromEntries(
        (couch.database()?.all() ?? []).flatMap((document) => {
          const state = documentToRemoteState(document);
          // Whole, as a laptop reads it: what another tool wrote lacks fields.
          return state.kind === 'record'
            ? [
                [
                  state.id,
                  {
                    _id: state.id,
                    schemaVersion: collections[state.collection].wire.version,
                    ...withoutId(state.content),
                  },
                ] as const,
              ]
            : [];
        }),
      ),
  };
}

function withoutRevision({ _rev, ...document }: CouchDocument): CouchDocument {
  return document;
}

function withoutId({ id: _id, ...fields }: Content): Content {
  return fields;
}

/** The first laptop of a network, with the network's record. */
export async function foundNetwork(laptop: { readonly session: () => Session }): Promise<void> {
  await laptop
    .session()
    .repositories.network.create({ title: 'CDO-Netzwerk', databaseId: 'identity-1' }, { id: NETWORK_ID });
}
