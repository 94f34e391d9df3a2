import { designDocument } from '../../shared/sync/designDocument';
import type { CouchDocument } from '../../shared/sync/wire';
import { bootLaptop, type BootableLaptop } from './bootableLaptop';
import { contentsOfDocuments } from './contents';
import {
  removeElsewhere,
  runAtRandom,
  type Act,
  type ConvergenceResult,
  type OtherTool,
  type World,
} from './convergence';
import { withFaults, type Fault } from './faults';
import { openNetworkLine, type NetworkLine } from './networkLine';
import { createQuickTime } from './quickTime';
import { httpOf, type TestServer } from './testServer';

const DAY = 24 * 60 * 60_000;
/** How much faster people are here: a quarter of an hour of theirs is done in a minute. */
const SPEED = 15;
/** How long the laptops may take in the end, in milliseconds of ours. */
const PATIENCE_MS = 120_000;
const LAPTOPS = [
  ['laptop-a', 0],
  ['laptop-b', 2 * DAY],
  ['laptop-c', -2 * DAY],
] as const;

/** The random run at a server over HTTP, in real time: what happens when is not the same twice, what people do is. */
export async function runConvergenceAt(server: TestServer, seed: number, steps: number): Promise<ConvergenceResult> {
  const world = await openWorld(server);
  try {
    return await runAtRandom(world, seed, steps);
  } finally {
    await world.close();
  }
}

async function openWorld(server: TestServer): Promise<World & { readonly close: () => Promise<void> }> {
  const database = await server.createDatabase();
  await server.asAdmin('PUT', `${database}/${designDocument._id}`, designDocument);
  const time = createQuickTime();
  const lines: NetworkLine[] = [];
  const laptops: BootableLaptop[] = [];
  let requests = 0;
  let faultOf: ((index: number) => Fault | undefined) | undefined;

  for (const [name, clockAheadMs] of LAPTOPS) {
    const line = await openNetworkLine(server.url);
    lines.push(line);
    laptops.push(
      await bootLaptop({
        name,
        base: `${line.url}${database.slice(server.url.length)}`,
        time: { ...time, now: () => time.now() + clockAheadMs },
        openHttp: () =>
          withFaults(
            httpOf(server.login('coordinator')),
            () => {
              requests += 1;
              return faultOf?.(requests);
            },
            time.after,
          ),
      }),
    );
  }

  function pass(ms: number): Promise<void> {
    return new Promise((resolve) => {
      setTimeout(resolve, ms / SPEED);
    });
  }

  return {
    laptops,
    others: otherToolAt(server, database),
    now: time.now,
    pass,
    setFault: (next) => {
      faultOf = next;
    },
    requests: () => requests,
    async converge(isSettled) {
      faultOf = undefined;
      for (const line of lines) line.leadTo(server.url);
      const end = Date.now() + PATIENCE_MS;
      while (Date.now() < end) {
        for (const laptop of laptops) {
          // A power cut that was due may come in between.
          if (!laptop.isAlive()) await laptop.restart();
          laptop.setOnline(true);
          // What was refused in the trouble, a person sends again.
          const { sync } = laptop.session();
          void sync.retry(sync.unsent().map(({ id }) => id));
        }
        // Looking at once would take a server that is settled only between two answers for one that is settled.
        for (let look = 0; look < 5; look += 1) {
          await pass(15_000);
          if (await isSettled()) return;
        }
      }
    },
    acts: [...actsOn(server, database, lines), removeElsewhere],
    async close() {
      for (const laptop of laptops) await laptop.close();
      for (const line of lines) await line.close();
    },
  };
}

/** What a network and a server do by themselves. */
function actsOn(server: TestServer, database: string, lines: readonly NetworkLine[]): readonly Act[] {
  return [
    ({ random }) => random.pick(lines).cut(),
    ({ random }) => random.pick(lines).cut(),
    // A load balancer sends the laptop to another node.
    ({ random }) => random.pick(lines).leadTo(random.pick(server.nodes)),
    // Old revisions go; those who merge then do without them.
    ({ random }) => (random.chance(0.3) ? server.asAdmin('POST', `${database}/_compact`, {}) : undefined),
  ];
}

function otherToolAt(server: TestServer, database: string): OtherTool {
  async function read<T>(path: string): Promise<T | undefined> {
    const answer = await server.asAdmin('GET', `${database}/${path}`);
    // A parsing edge: the answers are CouchDB's.
    const body = (await answer.json()) as T;
    return answer.ok ? body : undefined;
  }

  async function write(body: object): Promise<readonly { readonly error?: string }[]> {
    const answer = await server.asAdmin('POST', `${database}/_bulk_docs`, body);
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    return (await answer.json()) as readonly { readonly error?: string }[];
  }

  return {
    shown: (id) => read<CouchDocument>(encodeURIComponent(id)),
    version: (id, rev) => read<CouchDocument>(`${encodeURIComponent(id)}?rev=${rev}&revs=true`),
    async graft(version, history) {
      const ids = history.map((rev) => rev.slice(rev.indexOf('-') + 1));
      await write({ new_edits: false, docs: [{ ...version, _revisions: { start: ids.length, ids } }] });
    },
    async remove(id, rev) {
      const [answer] = await write({ docs: [{ _id: id, _rev: rev, _deleted: true }] });
      return answer?.error === undefined;
    },
    async contents() {
      const all = await read<{ readonly rows: readonly { readonly doc: CouchDocument }[] }>(
        '_all_docs?include_docs=true',
      );
      return contentsOfDocuments((all?.rows ?? []).map(({ doc }) => doc));
    },
  };
}
