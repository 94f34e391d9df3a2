import { createRandom, type Random } from '../../shared/demo/random';
import { designDocument } from '../../shared/sync/designDocument';
import { valueAtPath } from '../../shared/sync/merge/fieldPath';
import type { SyncStatus } from '../../shared/sync/status';
import type { CouchDocument } from '../../shared/sync/wire';
import { openSharedText, readSharedText, textOf } from '../../shared/text/sharedText';
import { putAsAdmin, type FakeFault } from './fakeCouch/fakeCouch';
import { createSimulation, foundNetwork, type SimulatedLaptop, type Simulation } from './simulation';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const MEMBERS = Array.from({ length: 8 }, (_, index) => `member:${index}`);
const ITEMS = ['agendaItem:1', 'agendaItem:2'];
const ATTENDANCE = ['attendance:m:1', 'attendance:m:2'];
const FIELDS = ['city', 'phone', 'notes'] as const;

export interface ConvergenceResult {
  readonly seed: number;
  readonly steps: number;
  /** What was written by people and reached a disk. */
  readonly written: number;
  readonly requests: number;
  readonly faults: number;
  readonly crashes: number;
  readonly contested: number;
  /** What is wrong in the end; empty where all is well. */
  readonly problems: readonly string[];
}

/** What somebody wrote, until somebody who saw it replaced it. */
interface Memory {
  readonly write: (token: string) => void;
  readonly replace: (token: unknown) => void;
  readonly living: () => readonly string[];
  readonly count: () => number;
}

/**
 * Three laptops, one of them two days ahead and one two days behind, work at random: edits, deletions, decisions, partitions,
 * restarts, power cuts and every kind of fault. Then the network is whole again, and everything must be the same
 * everywhere, with nothing missing that anybody wrote and nobody replaced. The same seed gives the same run.
 * @param isCluster three nodes, of which copies lag and nodes go away and come back
 */
export async function runConvergence(seed: number, steps: number, isCluster = false): Promise<ConvergenceResult> {
  const random = createRandom(`convergence ${seed}`);
  const simulation = createSimulation(seed, { latencyMs: 1500, isCluster });
  putAsAdmin(simulation.couch.database(), designDocument);
  const laptops = [
    await simulation.laptop('laptop-a'),
    await simulation.laptop('laptop-b', { clockAheadMs: 2 * DAY }),
    await simulation.laptop('laptop-c', { clockAheadMs: -2 * DAY }),
  ];
  const memory = createMemory();
  const notes = createNotes();
  const counts = { faults: 0, crashes: 0 };
  await begin(simulation, laptops);

  for (let step = 0; step < steps; step += 1) {
    const laptop = random.pick(laptops);
    if (laptop.isAlive())
      await random.pick(isCluster ? CLUSTER_ACTS : ACTS)({
        laptop,
        token: `${seed}.${step}`,
        random,
        memory,
        notes,
        simulation,
        counts,
      });
    else await laptop.restart();
    if (random.chance(0.3)) await simulation.time.pass(random.between(1, 90) * 1000);
    else await simulation.time.pass(random.between(0, 800));
  }
  simulation.couch.database()?.takeDown([]);
  simulation.couch.database()?.holdBack([]);
  await simulation.converge();
  return {
    seed,
    steps,
    written: memory.count(),
    requests: simulation.couch.requests().length,
    faults: counts.faults,
    crashes: counts.crashes,
    contested: Object.values(simulation.serverContents()).reduce(
      (sum, { contested }) => sum + (Array.isArray(contested) ? contested.length : 0),
      0,
    ),
    problems: [...findProblems(laptops, simulation, memory), ...notes.findProblems(laptops, simulation)],
  };
}

/** A network that all of them have. */
async function begin(simulation: Simulation, [first]: readonly SimulatedLaptop[]): Promise<void> {
  if (!first) return;
  await foundNetwork(first);
  await first.session().repositories.members.createMany(
    MEMBERS.map((id) => ({
      id,
      draft: { positions: [{ id: 'p1', office: '', department: '', institutionId: '', from: '', to: '' }] },
    })),
  );
  await first.session().repositories.agendaItems.createMany(ITEMS.map((id) => ({ id, draft: { title: id } })));
  await simulation.converge();
}

interface Scene {
  readonly laptop: SimulatedLaptop;
  readonly token: string;
  readonly random: Random;
  readonly memory: Memory;
  readonly notes: Notes;
  readonly simulation: Simulation;
  readonly counts: { faults: number; crashes: number };
}

/** What may happen next; what stands here twice happens twice as often. */
const ACTS: readonly ((scene: Scene) => unknown)[] = [
  editField,
  editField,
  editField,
  editOffice,
  writeText,
  writeText,
  ({ laptop, random }) =>
    unawaited(
      laptop.session().repositories.members.update(random.pick(MEMBERS), ({ seeks }) => ({
        seeks: seeks.includes('topic:ethics') ? [] : ['topic:ethics'],
      })),
    ),
  ({ laptop, random }) => {
    const { members } = laptop.session().repositories;
    unawaited(random.chance(0.5) ? members.remove([random.pick(MEMBERS)]) : members.restore([random.pick(MEMBERS)]));
  },
  checkIn,
  decide,
  makeNote,
  makeNote,
  throwNoteAway,
  throwNoteAway,
  ({ laptop, random }) => laptop.setOnline(random.chance(0.6)),
  ({ laptop, random }) => laptop.setOnline(random.chance(0.6)),
  ({ laptop }) => laptop.restart(),
  ({ laptop, random, counts }) => {
    counts.crashes += 1;
    if (random.chance(0.5)) return laptop.crash();
    laptop.crashAtWrite(random.between(1, 6));
    return undefined;
  },
  writeElsewhere,
  causeFault,
  causeFault,
  causeFault,
];

/** At most one copy is held back and one node away: two of three know everything, as CouchDB's quorum wants it. */
const CLUSTER_ACTS: typeof ACTS = [
  ...ACTS,
  ({ simulation, random }) => {
    const database = simulation.couch.database();
    const isWell = random.chance(0.5);
    database?.takeDown([]);
    database?.holdBack(isWell ? [] : [random.between(0, 2)]);
  },
  ({ simulation, random }) => {
    const database = simulation.couch.database();
    const isWell = random.chance(0.5);
    database?.holdBack([]);
    database?.takeDown(isWell ? [] : [random.between(0, 2)]);
  },
  // Only the copy that lags is left for a while: the cluster looks set back.
  ({ simulation, random }) => {
    const database = simulation.couch.database();
    const lagging = random.between(0, 2);
    database?.takeDown([]);
    database?.holdBack([lagging]);
    if (random.chance(0.5)) database?.takeDown([0, 1, 2].filter((node) => node !== lagging));
  },
  removeElsewhere,
];

/** Another tool removes a record for good; what somebody had written into it and not sent comes back. */
function removeElsewhere({ simulation, random, memory }: Scene): void {
  const id = random.pick(ATTENDANCE);
  const database = simulation.couch.database();
  const shown = database?.shown(id);
  if (!database || shown?._rev === undefined || shown._deleted === true) return;
  putAsAdmin(database, { _id: id, _rev: shown._rev, _deleted: true });
  // All that stood in it, undecided values included.
  for (const [token] of JSON.stringify(shown).matchAll(/\d+\.\d+/gu)) memory.replace(token);
}

/** A dying process never answers; whoever waited for it would wait for ever. */
function unawaited(work: Promise<unknown>): void {
  void work;
}

function editField({ laptop, token, random, memory }: Scene): void {
  const id = random.pick(MEMBERS);
  const field = random.pick(FIELDS);
  let before: unknown;
  const written = laptop.session().repositories.members.update(id, (current) => {
    before = current[field];
    return { [field]: token };
  });
  void written.then((record) => {
    if (!record) return;
    memory.replace(before);
    memory.write(token);
  });
}

function editOffice({ laptop, token, random, memory }: Scene): void {
  let before: unknown;
  const written = laptop.session().repositories.members.update(random.pick(MEMBERS), ({ positions }) => {
    before = positions[0]?.office;
    return { positions: positions.map((position, index) => (index === 0 ? { ...position, office: token } : position)) };
  });
  void written.then((record) => {
    if (!record) return;
    memory.replace(before);
    memory.write(token);
  });
}

function writeText({ laptop, token, random, memory }: Scene): void {
  const place = random.next();
  const written = laptop.session().repositories.agendaItems.update(random.pick(ITEMS), ({ body }) => {
    const doc = openSharedText(body);
    const text = textOf(doc);
    // Between two tokens, so that none is torn: a torn one is still there, but not to be found.
    const gaps = [0, ...[...text.toJSON().matchAll(/;/gu)].map(({ index }) => index + 1)];
    text.insert(gaps[Math.floor(place * gaps.length)] ?? 0, `${token};`);
    const next = readSharedText(doc);
    doc.destroy();
    return { body: next };
  });
  void written.then((record) => record && memory.write(token));
}

/** Two laptops that check in the same person write the same record, each for itself. */
function checkIn({ laptop, token, random, memory }: Scene): void {
  const id = random.pick(ATTENDANCE);
  const { attendance } = laptop.session().repositories;
  const before = attendance.get(id)?.guestName;
  const written =
    before === undefined
      ? attendance.create({ guestName: token }, { id })
      : attendance.update(id, { guestName: token });
  void written.then((record) => {
    if (record?.guestName !== token) return;
    memory.replace(before);
    memory.write(token);
  });
}

function decide({ laptop, random, memory }: Scene): void {
  const [record] = laptop.session().disputes.records();
  const [entry] = record?.contested ?? [];
  if (!record || !entry) return;
  const takeOther = random.chance(0.5);
  const other: unknown = JSON.parse(entry.value);
  const current = valueAtPath(record, entry.id);
  void laptop
    .session()
    .disputes.decide(record.id, entry, takeOther ? other : current)
    .then(() => memory.replace(takeOther ? current : other));
}

/** Notes that nobody but the laptop that made them touches: what becomes of each is known, whatever the server heard of it and when. */
interface Notes {
  /** Those that a laptop made. */
  readonly madeBy: (laptop: string) => readonly string[];
  readonly made: (id: string, laptop: string) => void;
  readonly thrownAway: (id: string) => void;
  readonly broughtBack: (id: string) => void;
  readonly findProblems: (laptops: readonly SimulatedLaptop[], simulation: Simulation) => readonly string[];
}

function createNotes(): Notes {
  const laptopById = new Map<string, string>();
  const away = new Set<string>();
  return {
    madeBy: (laptop) => [...laptopById].flatMap(([id, by]) => (by === laptop ? [id] : [])),
    made: (id, laptop) => laptopById.set(id, laptop),
    thrownAway: (id) => away.add(id),
    broughtBack: (id) => away.delete(id),
    findProblems(laptops, simulation) {
      const server = simulation.serverContents();
      const places = [
        { name: 'server', isLiving: (id: string) => server[id]?.['deletedAt'] === '' },
        ...laptops.map((laptop) => {
          const living = new Set(laptop.records().flatMap(({ id, deletedAt }) => (deletedAt === '' ? [id] : [])));
          return { name: laptop.name, isLiving: (id: string) => living.has(id) };
        }),
      ];
      return [...laptopById.keys()].flatMap((id) =>
        places
          .filter(({ isLiving }) => isLiving(id) === away.has(id))
          .map(({ name }) => `${id} ${away.has(id) ? 'came back' : 'is gone'} on ${name}`),
      );
    },
  };
}

function makeNote({ laptop, token, notes }: Scene): void {
  const id = `note:${token}`;
  const made = laptop.session().repositories.notes.create({ title: 'made to be thrown away' }, { id });
  void made.then(() => notes.made(id, laptop.name));
}

/** Before it was sent, while it is, or long after; some are brought back. */
function throwNoteAway({ laptop, random, notes }: Scene): void {
  const own = notes.madeBy(laptop.name);
  if (own.length === 0) return;
  const id = random.chance(0.6) ? (own.at(-1) ?? '') : random.pick(own);
  const { repositories } = laptop.session();
  if (repositories.notes.get(id)?.deletedAt === '')
    void repositories.notes.remove([id]).then(() => notes.thrownAway(id));
  else if (random.chance(0.3)) void repositories.notes.restore([id]).then(() => notes.broughtBack(id));
}

/** On another server, which is then replicated with ours: a second version beside the one that is shown. */
function writeElsewhere({ simulation, token, random, memory }: Scene): void {
  const id = random.pick(MEMBERS);
  const field = random.pick(FIELDS);
  const database = simulation.couch.database();
  const shown = database?.shown(id);
  const history = (database?.version(id, shown?._rev ?? '')?._revisions?.ids ?? []).map(
    (hash, index, { length }) => `${length - index}-${hash}`,
  );
  const [, parent = ''] = history;
  const before = database?.version(id, parent);
  if (!database || !before || before._deleted === true) return;
  const { _revisions, _rev, ...fields } = before;
  const at = new Date(simulation.time.now()).toISOString();
  const version: CouchDocument = {
    ...fields,
    _id: id,
    _rev: `${history.length}-elsewhere${token}`,
    [field]: token,
    updatedAt: `${at}-0000-elsewhere`,
    updatedBy: 'elsewhere',
  };
  database.graft(version, [version._rev ?? '', ...history.slice(1)]);
  memory.replace(before[field]);
  memory.write(token);
}

const ANSWERS: readonly FakeFault[] = [
  'cutBefore',
  'cutAfter',
  'truncate',
  ...[401, 403, 404, 409, 413, 429, 500, 503].map((status) => ({
    status,
    body: '{"error":"fault","reason":"fault"}',
    headers: { 'retry-after': '3' },
  })),
  { status: 200, body: '<!doctype html><title>Hotel</title>' },
];

/** One kind of fault that comes over every third request, or none. */
function causeFault({ simulation, random, counts }: Scene): void {
  counts.faults += 1;
  const fault = random.pick(ANSWERS);
  const every = random.between(1, 4);
  simulation.couch.setFault(random.chance(0.4) ? undefined : ({ index }) => (index % every === 0 ? fault : undefined));
}

function createMemory(): Memory {
  const written = new Set<string>();
  const replaced = new Set<unknown>();
  return {
    write: (token) => written.add(token),
    replace: (token) => replaced.add(token),
    living: () => [...written].filter((token) => !replaced.has(token)),
    count: () => written.size,
  };
}

function findProblems(laptops: readonly SimulatedLaptop[], simulation: Simulation, memory: Memory): readonly string[] {
  const server = simulation.serverContents();
  const everything = JSON.stringify(server);
  return [
    ...laptops.flatMap((laptop) => differencesOf(laptop.name, simulation.contentsOf(laptop), server)),
    ...laptops.flatMap(({ name, status }) =>
      status().kind === 'upToDate' ? [] : [`${name} is not up to date: ${describe(status())}`],
    ),
    ...laptops.flatMap(({ name, defects }) => defects().map((defect) => `${name}: ${String(defect)}`)),
    ...memory
      .living()
      .filter((token) => !isIn(everything, token))
      .map((token) => `lost: ${token}`),
  ];
}

/** A token ends before anything that could continue it: `1.2` is not in `1.23`. */
function isIn(everything: string, token: string): boolean {
  return new RegExp(`(?<![\\d.])${token.replaceAll('.', '\\.')}(?!\\d)`, 'u').test(everything);
}

function differencesOf(
  name: string,
  ours: Readonly<Record<string, unknown>>,
  server: Readonly<Record<string, unknown>>,
): readonly string[] {
  return [...new Set([...Object.keys(ours), ...Object.keys(server)])]
    .filter((id) => canonical(ours[id]) !== canonical(server[id]))
    .map((id) => `${name} differs in ${id}: ${canonical(ours[id])} | ${canonical(server[id])}`);
}

function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return value === undefined ? 'nothing' : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  return `{${Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${key}:${canonical(inner)}`)
    .join()}}`;
}

function describe(status: SyncStatus): string {
  return JSON.stringify(status);
}
