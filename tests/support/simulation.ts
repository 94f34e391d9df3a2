import type { Session } from '../../renderer/data';
import { NETWORK_ID } from '../../shared/schema/network';
import type { Http } from '../../shared/sync/couch';
import { bootLaptop, type BootableLaptop } from './bootableLaptop';
import { contentsOfDocuments, contentsOfRecords, type Contents } from './contents';
import { createFakeCouch, FAKE_BASE, type FakeCouch } from './fakeCouch/fakeCouch';
import { createVirtualTime, type VirtualTime } from './virtualTime';

const MINUTE = 60_000;

/** One whose login may lose its rights, or be unknown. */
export interface SimulatedLaptop extends BootableLaptop {
  readonly setRoles: (roles: readonly string[] | undefined) => void;
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
  readonly serverContents: () => Contents;
  /** What a laptop holds, as the server must hold it. */
  readonly contentsOf: (laptop: SimulatedLaptop) => Contents;
}

interface SimulationOptions {
  /** How long a request or its answer is under way at most. */
  readonly latencyMs?: number;
  /** Three nodes and two shards, each request answered by any copy, instead of one node. */
  readonly isCluster?: boolean;
  /** What comes back from the server is something else. */
  readonly alter?: (http: Http) => Http;
}

export function createSimulation(
  seed: number,
  { latencyMs = 0, isCluster = false, alter = (http) => http }: SimulationOptions = {},
): Simulation {
  const time = createVirtualTime(seed);
  const couch = createFakeCouch(
    time.after,
    isCluster
      ? {
          topology: { shards: 2, nodes: 3, pick: (count) => Math.floor(time.random() * count) },
          spreadMs: 40,
          lateCopyMs: 40,
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
    let roles: readonly string[] | undefined = ['coordinator'];
    const booted = await bootLaptop({
      name,
      base: FAKE_BASE,
      time: { ...time, now: () => time.now() + clockAheadMs },
      openHttp: () => {
        const http = alter(couch.httpOf(() => roles && { name, roles }));
        return async (url, request) => {
          watcher?.(name, `${url} ${request.body ?? ''}`);
          await underway(request.signal);
          const response = await http(url, request);
          await underway(request.signal);
          return response;
        };
      },
    });
    const simulated: SimulatedLaptop = {
      ...booted,
      setRoles: (next) => {
        roles = next;
      },
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
    contentsOf: (each) => contentsOfRecords(each.records()),
    serverContents: () => contentsOfDocuments(couch.database()?.all() ?? []),
  };
}

/** The first laptop of a network, with the network's record. */
export async function foundNetwork(laptop: { readonly session: () => Session }): Promise<void> {
  await laptop
    .session()
    .repositories.network.create({ title: 'CDO-Netzwerk', databaseId: 'identity-1' }, { id: NETWORK_ID });
}
