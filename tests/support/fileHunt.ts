import { createHash } from 'node:crypto';
import { createRandom, type Random } from '../../shared/demo/random';
import { planErasure } from '../../shared/domain/erasure';
import { RED } from '../../shared/schema/confidentiality';
import { designDocument } from '../../shared/sync/designDocument';
import { BYTES, CONTENT_TYPE } from '../../shared/sync/files/chunkDocument';
import { CHUNK_BYTES } from '../../shared/sync/files/chunks';
import { bytesToBase64 } from '../../shared/text/base64';
import type { Fault } from './faults';
import { putAsAdmin } from './fakeCouch/fakeCouch';
import { createSimulation, foundNetwork, type SimulatedLaptop, type Simulation } from './simulation';
import { bytesOf, fileOf } from './testFiles';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const OPEN = 'note:01J00000000000000000000001';
const OTHER = 'note:01J00000000000000000000002';
const FAULTS: readonly Fault[] = [
  'cutBefore',
  'cutAfter',
  'truncate',
  'answerLate',
  { status: 503, body: '{}' },
  { status: 500, body: '{}' },
];

/** Some have a beginning in common, one is the same chunk twice. */
const CONTENTS: readonly Uint8Array<ArrayBuffer>[] = [
  bytesOf(1, 900),
  bytesOf(2, CHUNK_BYTES + 300),
  joined(bytesOf(2, CHUNK_BYTES), bytesOf(3, 500)),
  joined(bytesOf(4, CHUNK_BYTES), bytesOf(4, CHUNK_BYTES)),
  bytesOf(5, 20_000),
];
/** Of this nobody but the laptop that it is on may ever know as much as a hash. */
const SECRET = bytesOf(99, 700);

export interface FileHuntResult {
  readonly problems: readonly string[];
  readonly files: number;
}

/**
 * At a single node or, with an odd seed, at a cluster, three laptops add, rename, remove, bring back and erase files at random, on a line that breaks, with power failures in between and somebody who deletes
 * chunks on the server or puts others in their place. In the end every file that anybody can see is whole on every laptop.
 * @param isLong whether two months pass afterwards, in which what nobody needs has to go
 */
export async function runFileHunt(seed: number, steps: number, isLong = false): Promise<FileHuntResult> {
  const random = createRandom(`files ${seed}`);
  const simulation = createSimulation(seed, { latencyMs: 800, isCluster: seed % 2 === 1 });
  putAsAdmin(simulation.couch.database(), designDocument);
  const laptops = [
    await simulation.laptop('laptop-a'),
    await simulation.laptop('laptop-b'),
    await simulation.laptop('laptop-c'),
  ];
  const secretHash = sum(SECRET);
  let leaks = 0;
  simulation.watch((_laptop, request) => {
    if (request.includes(secretHash)) leaks += 1;
  });
  const [first] = laptops;
  if (first) {
    await foundNetwork(first);
    for (const id of [OPEN, OTHER]) await first.session().repositories.notes.create({ title: id }, { id });
    const red = await first.session().repositories.notes.create({ title: 'Vertraulich', tlp: RED });
    await first.session().files.add(red.id, fileOf('geheim.pdf', SECRET));
  }
  await simulation.converge();

  const bytesById = new Map<string, string>();
  const failures: unknown[] = [];
  for (let step = 0; step < steps; step += 1) {
    const laptop = random.pick(laptops);
    if (!laptop.isAlive() || random.chance(0.05)) await laptop.crash();
    else if (random.chance(0.05)) await restart(laptop, simulation);
    // Not waited for: a power cut lets what is under way hang for ever.
    else
      random
        .pick(ACTS)({ laptop, random, simulation, bytesById })
        ?.catch((thrown: unknown) => failures.push(thrown));
    await simulation.time.pass(random.chance(0.2) ? random.between(1, 30) * MINUTE : random.between(0, 3_000));
  }
  for (const laptop of laptops) {
    // A power cut that was due is not to come in between.
    await laptop.crash();
    await laptop.session().files.resume();
    await laptop.session().files.setOnRequest(false);
  }
  simulation.couch.database()?.holdBack([]);
  await simulation.converge();
  await simulation.time.pass(30 * MINUTE);
  const problems = [
    ...(await problemsOf(laptops, bytesById)),
    ...laptops.flatMap((laptop) => laptop.defects().map((defect) => `${laptop.name}: ${String(defect)}`)),
    ...failures.map((failure) => `an act failed: ${String(failure)}`),
    ...(leaks > 0 ? [`the hash of what is TLP:RED left ${leaks} times`] : []),
  ];
  if (isLong) {
    // Laptops sleep at night and at weekends; what is due is done when they wake.
    for (let day = 0; day < 80; day += 5) {
      await simulation.time.sleep(5 * DAY);
      await simulation.time.pass(10 * MINUTE);
    }
    problems.push(...leftoversOn(simulation, laptops));
  }
  return { problems, files: laptops[0]?.session().repositories.files.snapshot().records.length ?? 0 };
}

/** What is under way ends with the answers that it waits for. */
async function restart(laptop: SimulatedLaptop, { time }: Simulation): Promise<void> {
  const restarted = laptop.restart();
  await time.pass(MINUTE);
  await restarted;
}

interface Scene {
  readonly laptop: SimulatedLaptop;
  readonly random: Random;
  readonly simulation: Simulation;
  readonly bytesById: Map<string, string>;
}

type Act = (scene: Scene) => Promise<unknown> | undefined;

const ACTS: readonly Act[] = [
  // A node of the cluster gets nothing from the others for a while.
  ({ random, simulation }) => {
    simulation.couch.database()?.holdBack(random.chance(0.5) ? [random.between(0, 2)] : []);
    return undefined;
  },
  addFile,
  addFile,
  addFile,
  addFile,
  ({ laptop, random }) => {
    const id = anyFile(laptop, random);
    return id === undefined
      ? undefined
      : laptop.session().repositories.files.update(id, { name: `${random.between(1, 9)}.pdf` });
  },
  ({ laptop, random }) => {
    const id = anyFile(laptop, random);
    return id === undefined ? undefined : laptop.session().repositories.files.remove([id]);
  },
  ({ laptop }) => {
    const ids = laptop
      .session()
      .repositories.files.snapshot()
      .deleted.map(({ id }) => id);
    return laptop.session().repositories.files.restore(ids);
  },
  ({ laptop, random }) => {
    const [id] = random.sample(laptop.session().repositories.files.snapshot().deleted, 1);
    return id && laptop.session().erasure.erase((records) => planErasure([id.id], records));
  },
  ({ laptop, random }) => {
    laptop.setOnline(random.chance(0.6));
    return undefined;
  },
  ({ laptop, random }) => (random.chance(0.5) ? laptop.session().files.pause() : laptop.session().files.resume()),
  ({ laptop, random }) => laptop.session().files.setOnRequest(random.chance(0.4)),
  ({ laptop, random }) => {
    const id = anyFile(laptop, random);
    if (id !== undefined) laptop.session().files.fetchNow([id]);
    return undefined;
  },
  ({ laptop, random }) => {
    laptop.crashAtWrite(random.between(1, 6));
    return undefined;
  },
  ({ simulation, random }) => {
    simulation.couch.setFault(
      random.chance(0.5) ? undefined : () => (random.chance(0.15) ? random.pick(FAULTS) : undefined),
    );
    return undefined;
  },
  // Somebody with other tools, or a laptop that took it for nobody's.
  ({ simulation, random }) => meddle(simulation, random, { _deleted: true }),
  // A disk of the server that is worn out.
  ({ simulation, random }) =>
    meddle(simulation, random, {
      _attachments: { [BYTES]: { content_type: CONTENT_TYPE, data: bytesToBase64(bytesOf(random.between(6, 9), 40)) } },
    }),
];

function meddle({ couch }: Simulation, random: Random, change: object): undefined {
  const database = couch.database();
  const [chunk] = random.sample(database?.all().filter(({ _id: id }) => id.startsWith('chunk:')) ?? [], 1);
  if (chunk) putAsAdmin(database, { ...chunk, ...change });
}

async function addFile({ laptop, random, bytesById }: Scene): Promise<void> {
  const bytes = random.pick(CONTENTS);
  const added = await laptop.session().files.add(random.pick([OPEN, OTHER]), fileOf('a.pdf', bytes));
  if (added.ok && added.value.isWritten) bytesById.set(added.value.id, sum(bytes));
}

function anyFile(laptop: SimulatedLaptop, random: Random): string | undefined {
  const shared = laptop
    .session()
    .repositories.files.snapshot()
    .records.filter(({ name }) => name !== 'geheim.pdf');
  return random.sample(shared, 1)[0]?.id;
}

async function problemsOf(
  laptops: readonly SimulatedLaptop[],
  bytesById: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const laptop of laptops) {
    for (const { id, sha256 } of laptop.session().repositories.files.snapshot().records) {
      const read = await laptop.session().files.read(id);
      const found = read.ok ? sum(new Uint8Array(await read.value.arrayBuffer())) : read.error.kind;
      if (found !== sha256 || found !== (bytesById.get(id) ?? found))
        problems.push(`${id} on ${laptop.name} is ${found}`);
      const state = laptop.session().files.state(id)?.kind;
      if (state !== 'here') problems.push(`${id} on ${laptop.name} is called ${String(state)}`);
    }
  }
  return problems;
}

/** After a long time nothing is anywhere that no file names. */
function leftoversOn(simulation: Simulation, laptops: readonly SimulatedLaptop[]): readonly string[] {
  const [first] = laptops;
  const { records = [], deleted = [] } = first?.session().repositories.files.snapshot() ?? {};
  const named = new Set([...records, ...deleted].flatMap(({ chunks }) => chunks));
  const onServer = simulation.couch.database()?.all() ?? [];
  return [
    ...onServer.flatMap(({ _id: id }) =>
      id.startsWith('chunk:') && !named.has(id.slice('chunk:'.length)) ? [`${id} is left on the server`] : [],
    ),
    ...laptops.flatMap((laptop) =>
      [...laptop.chunks().facts().keys()].flatMap((hash) =>
        named.has(hash) ? [] : [`${hash} is left on ${laptop.name}`],
      ),
    ),
  ];
}

function joined(...parts: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(parts));
}

function sum(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
