import { createRandom, type Random } from '../../shared/demo/random';
import { createId } from '../../shared/schema/records';
import { designDocument } from '../../shared/sync/designDocument';
import type { Snapshot } from './fakeCouch/database';
import { putAsAdmin } from './fakeCouch/fakeCouch';
import { createSimulation, foundNetwork, type SimulatedLaptop, type Simulation } from './simulation';

export interface HuntRun {
  /** Words about an erased person that somebody still has. */
  readonly survivors: readonly string[];
  readonly problems: readonly string[];
  readonly erased: number;
}

const MINUTE = 60_000;

interface Scene {
  readonly simulation: Simulation;
  readonly laptop: SimulatedLaptop;
  readonly random: Random;
  readonly word: string;
  readonly people: string[];
  readonly erased: Set<string>;
  /** By word: whom it is about. */
  readonly written: Map<string, string>;
  readonly backups: { server?: Snapshot };
}

/**
 * Three laptops write about people, one word each time, delete, bring back and erase them, while lines break, power goes out, restore points are brought
 * back and the server is set back to an older state. Whoever was erased must be nowhere in the end.
 */
export async function runErasureHunt(seed: number, steps: number): Promise<HuntRun> {
  const random = createRandom(`erasure ${seed}`);
  const simulation = createSimulation(seed, { latencyMs: 600 });
  putAsAdmin(simulation.couch.database(), designDocument);
  const laptops = [
    await simulation.laptop('laptop-a'),
    await simulation.laptop('laptop-b', { clockAheadMs: 3 * MINUTE }),
    await simulation.laptop('laptop-c', { clockAheadMs: -90 * MINUTE }),
  ];
  const [first] = laptops;
  if (first) await foundNetwork(first);
  await simulation.converge();
  const world = {
    simulation,
    random,
    people: [],
    erased: new Set<string>(),
    written: new Map<string, string>(),
    backups: {},
  };

  for (let step = 0; step < steps; step += 1) {
    const laptop = random.pick(laptops);
    if (!laptop.isAlive()) await laptop.restart();
    await random.pick(ACTS)({ ...world, laptop, word: `w${step}w` });
    await simulation.time.pass(random.chance(0.5) ? random.between(0, 50) : random.between(500, 20_000));
    answer(laptops, random);
  }
  for (let round = 0; round < 4; round += 1) {
    await simulation.converge();
    answer(laptops, random);
  }

  const places = new Map<string, string>([['server', JSON.stringify(simulation.couch.database()?.all() ?? [])]]);
  for (const laptop of laptops) places.set(laptop.name, await everythingOn(laptop));
  return {
    survivors: [...world.written].flatMap(([word, id]) =>
      world.erased.has(id)
        ? [...places].flatMap(([place, text]) => (text.includes(word) ? [`${word} of ${id} at ${place}`] : []))
        : [],
    ),
    problems: laptops.flatMap((laptop) => [
      ...laptop.defects().map((defect) => `${laptop.name}: ${String(defect)}`),
      ...(laptop.status().kind === 'upToDate' ? [] : [`${laptop.name}: ${JSON.stringify(laptop.status())}`]),
    ]),
    erased: world.erased.size,
  };
}

async function everythingOn(laptop: SimulatedLaptop): Promise<string> {
  await laptop.session().erasure.settled();
  const points = await laptop.vault().list();
  const kept = await Promise.all(points.map(({ id }) => laptop.vault().read(id)));
  return JSON.stringify([laptop.records(), kept, await laptop.local('sync-cursor'), await laptop.journal()]);
}

/** What sync asks a person. */
function answer(laptops: readonly SimulatedLaptop[], random: Random): void {
  for (const laptop of laptops) {
    if (!laptop.isAlive()) continue;
    const { trouble, status } = laptop.session().sync.snapshot();
    if (status.kind === 'review') laptop.session().sync.approve();
    if (trouble?.type === 'wrongDatabase')
      void laptop.session().sync.reconcile(random.pick(['mineWins', 'serverWins']));
    if (trouble?.type === 'massRemoval') void laptop.session().sync.allowRemovals('apply');
  }
}

const ACTS: readonly ((scene: Scene) => unknown)[] = [
  write,
  write,
  write,
  edit,
  edit,
  edit,
  edit,
  ({ laptop, random, people }) => void laptop.session().repositories.members.remove([...somebody(random, people)]),
  ({ laptop, random, people }) => void laptop.session().repositories.members.restore([...somebody(random, people)]),
  erase,
  erase,
  ({ laptop, random }) => laptop.setOnline(random.chance(0.6)),
  ({ laptop, random }) => laptop.setOnline(random.chance(0.6)),
  ({ laptop }) => laptop.restart(),
  ({ laptop, random }) => laptop.crashAtWrite(random.between(1, 5)),
  ({ laptop }) => void laptop.session().undo.undo(),
  ({ laptop }) => void laptop.session().beforeRisk('import'),
  bringBack,
  setBack,
];

function somebody(random: Random, people: readonly string[]): readonly string[] {
  return people.length === 0 ? [] : [random.pick(people)];
}

function write({ laptop, word, people, written }: Scene): void {
  const id = createId('members');
  people.push(id);
  written.set(word, id);
  void laptop.session().repositories.members.create({ familyName: word }, { id });
}

function edit({ laptop, word, random, people, written }: Scene): void {
  for (const id of somebody(random, people)) {
    written.set(word, id);
    void laptop.session().repositories.members.update(id, { [random.pick(['city', 'phone', 'notes'])]: word });
  }
}

function erase({ laptop, random, people, erased }: Scene): void {
  for (const id of somebody(random, people)) {
    if (!laptop.session().repositories.members.get(id)) continue;
    void laptop
      .session()
      .erasure.erase(() => ({ ids: [id] }))
      // A dying process never answers: then nobody was told that it was done.
      .then((count) => count === 1 && erased.add(id));
  }
}

async function bringBack({ laptop, random }: Scene): Promise<void> {
  const points = await laptop.vault().list();
  if (points.length > 0) void laptop.session().restore.bringBack(random.pick(points).id);
}

/** To a state that somebody has kept, which is not the same for everybody's cursor. */
function setBack({ simulation, random, backups }: Scene): void {
  if (backups.server && random.chance(0.4)) simulation.couch.create(backups.server);
  else {
    const kept = simulation.couch.database()?.snapshot();
    if (kept) backups.server = kept;
  }
}
