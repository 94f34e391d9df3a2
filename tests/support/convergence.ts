import { createRandom, type Random } from '../../shared/demo/random';
import { valueAtPath } from '../../shared/sync/merge/fieldPath';
import type { SyncStatus } from '../../shared/sync/status';
import type { CouchDocument } from '../../shared/sync/wire';
import { descriptionOf, wordsOf } from '../../shared/text/describedText';
import { openSharedText, readSharedText, textOf } from '../../shared/text/sharedText';
import type { BootableLaptop } from './bootableLaptop';
import { contentsOfRecords, type Contents } from './contents';
import type { Fault } from './faults';
import { createNotes, type Notes } from './randomNotes';
import { drawRichEdit, drawTableEdit } from './randomRich';
import { foundNetwork } from './simulation';
import { createMemory, type Memory } from './writtenTokens';

const MEMBERS = Array.from({ length: 8 }, (_, index) => `member:${index}`);
const ITEMS = ['agendaItem:1', 'agendaItem:2'];
const TOPICS = ['topic:1', 'topic:2'];
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

/** Who writes to the database past the application. */
export interface OtherTool {
  readonly shown: (id: string) => Promise<CouchDocument | undefined>;
  /** With its ancestry, while the server has it. */
  readonly version: (id: string, rev: string) => Promise<CouchDocument | undefined>;
  /** As a replication does: the version as it is, whatever else there is. @param history newest first, itself included */
  readonly graft: (version: CouchDocument, history: readonly string[]) => Promise<void>;
  /** @returns whether that revision was still the one to remove */
  readonly remove: (id: string, rev: string) => Promise<boolean>;
  /** The records that the server holds. */
  readonly contents: () => Promise<Contents>;
}

/** Three laptops, one of them two days ahead and one two days behind, and their server. */
export interface World {
  readonly laptops: readonly BootableLaptop[];
  readonly others: OtherTool;
  readonly now: () => number;
  /** Lets people do nothing for so many milliseconds of theirs. */
  readonly pass: (ms: number) => Promise<void>;
  /** What goes wrong with the nth request, counted over all laptops. */
  readonly setFault: (faultOf: ((index: number) => Fault | undefined) | undefined) => void;
  readonly requests: () => number;
  /** The network is whole again. @param isSettled whether there is nothing left to wait for */
  readonly converge: (isSettled: () => Promise<boolean>) => Promise<void>;
  /** What else may happen to this server. */
  readonly acts: readonly Act[];
}

/**
 * Laptops work at random: edits, deletions, decisions, partitions, restarts, power cuts and every kind of fault. Then the network
 * is whole again, and everything must be the same everywhere, with nothing missing that anybody wrote and nobody replaced. Over 400 lines, since all that is done at
 * random is remembered by one memory, by which the end is judged.
 */
export async function runAtRandom(world: World, seed: number, steps: number): Promise<ConvergenceResult> {
  const random = createRandom(`convergence ${seed}`);
  const { laptops } = world;
  const memory = createMemory();
  const notes = createNotes();
  const counts = { faults: 0, crashes: 0 };
  const acts = [...ACTS, ...world.acts];
  const problems = async (): Promise<readonly string[]> => [
    ...(await findProblems(world, memory)),
    ...notes.findProblems(laptops, await world.others.contents()),
  ];
  await begin(world);

  for (let step = 0; step < steps; step += 1) {
    const laptop = random.pick(laptops);
    if (laptop.isAlive())
      await random.pick(acts)({ laptop, token: `${seed}.${step}`, random, memory, notes, world, counts });
    else await laptop.restart();
    if (random.chance(0.3)) await world.pass(random.between(1, 90) * 1000);
    else await world.pass(random.between(0, 800));
  }
  await world.converge(async () => (await problems()).length === 0);
  return {
    seed,
    steps,
    written: memory.count(),
    requests: world.requests(),
    faults: counts.faults,
    crashes: counts.crashes,
    contested: Object.values(await world.others.contents()).reduce(
      (sum, { contested }) => sum + (Array.isArray(contested) ? contested.length : 0),
      0,
    ),
    problems: await problems(),
  };
}

/** A network that all of them have. */
async function begin({ laptops, converge, others }: World): Promise<void> {
  const [first] = laptops;
  if (!first) return;
  await foundNetwork(first);
  await first.session().repositories.members.createMany(
    MEMBERS.map((id) => ({
      id,
      draft: {
        positions: [{ id: 'p1', office: '', department: '', institutionId: '', from: '', to: '', isMain: false }],
      },
    })),
  );
  await first.session().repositories.agendaItems.createMany(ITEMS.map((id) => ({ id, draft: { title: id } })));
  await first
    .session()
    .repositories.topics.createMany(TOPICS.map((id) => ({ id, draft: { description: 'Plain words;' } })));
  await converge(async () => {
    const server = await others.contents();
    return laptops.every(
      (laptop) => differencesOf(laptop.name, contentsOfRecords(laptop.records()), server).length === 0,
    );
  });
}

export interface Scene {
  readonly laptop: BootableLaptop;
  readonly token: string;
  readonly random: Random;
  readonly memory: Memory;
  readonly notes: Notes;
  readonly world: World;
  readonly counts: { faults: number; crashes: number };
}

export type Act = (scene: Scene) => unknown;

/** What may happen next; what stands here twice happens twice as often. */
const ACTS: readonly Act[] = [
  editField,
  editField,
  editField,
  editOffice,
  writeText,
  writeText,
  writeRichText,
  writeDescription,
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

/** Another tool removes a record for good; what somebody had written into it and not sent comes back. */
export async function removeElsewhere({ world: { others }, random, memory }: Scene): Promise<void> {
  const id = random.pick(ATTENDANCE);
  const shown = await others.shown(id);
  if (shown?._rev === undefined || shown._deleted === true) return;
  if (!(await others.remove(id, shown._rev))) return;
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

/** A line of its own, while another line becomes a heading, an entry, bold; or a cell, row, column of a table. */
function writeRichText({ laptop, token, random, memory }: Scene): void {
  const draw = random.chance(0.5) ? drawRichEdit : drawTableEdit;
  const edit = draw(`${token};`, random);
  const written = laptop
    .session()
    .repositories.agendaItems.update(random.pick(ITEMS), ({ body }) => ({ body: edit(body) }));
  void written.then((record) => record && memory.write(token));
}

/** Words and looks, or words alone, as an import or a step back writes them. */
function writeDescription({ laptop, token, random, memory }: Scene): void {
  const edit = drawRichEdit(`${token};`, random);
  const isPlain = random.chance(0.4);
  const written = laptop.session().repositories.topics.update(random.pick(TOPICS), (current) => {
    if (isPlain) return { description: `${current.description}\n${token};` };
    const richDescription = edit(descriptionOf(current));
    return { description: wordsOf(richDescription.text), richDescription };
  });
  void written.then((record) => record && memory.write(token));
}

/** Two laptops that check in the same person write the same record, each for itself. */
function checkIn({ laptop, token, random, memory }: Scene): void {
  const id = random.pick(ATTENDANCE);
  const { attendance } = laptop.session().repositories;
  let before: unknown;
  const written = attendance.get(id)
    ? attendance.update(id, ({ guestName }) => {
        before = guestName;
        return { guestName: token };
      })
    : attendance.create({ guestName: token }, { id });
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
    .then(() => {
      const [kept, left] = takeOther ? [other, current] : [current, other];
      // A description holds several of them.
      for (const [each] of String(left).matchAll(/\d+\.\d+/gu)) if (!String(kept).includes(each)) memory.replace(each);
    });
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
async function writeElsewhere({ world, token, random, memory }: Scene): Promise<void> {
  const id = random.pick(MEMBERS);
  const field = random.pick(FIELDS);
  const shown = await world.others.shown(id);
  const history = ((await world.others.version(id, shown?._rev ?? ''))?._revisions?.ids ?? []).map(
    (hash, index, { length }) => `${length - index}-${hash}`,
  );
  const [, parent = ''] = history;
  const before = parent === '' ? undefined : await world.others.version(id, parent);
  if (!before || before._deleted === true) return;
  const { _revisions, _rev, ...fields } = before;
  const at = new Date(world.now()).toISOString();
  const version: CouchDocument = {
    ...fields,
    _id: id,
    _rev: `${history.length}-${hashOf(token)}`,
    [field]: token,
    updatedAt: `${at}-0000-elsewhere`,
    updatedBy: 'elsewhere',
  };
  await world.others.graft(version, [version._rev ?? '', ...history.slice(1)]);
  memory.replace(before[field]);
  memory.write(token);
}

/** In the shape of CouchDB's. */
function hashOf(token: string): string {
  return token.replaceAll(/\D/gu, 'e').padStart(32, '0').slice(-32);
}

const ANSWERS: readonly Fault[] = [
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
function causeFault({ world, random, counts }: Scene): void {
  counts.faults += 1;
  const fault = random.pick(ANSWERS);
  const every = random.between(1, 4);
  world.setFault(random.chance(0.4) ? undefined : (index) => (index % every === 0 ? fault : undefined));
}

async function findProblems({ laptops, others }: World, memory: Memory): Promise<readonly string[]> {
  const server = await others.contents();
  const everything = JSON.stringify(server);
  return [
    ...laptops.flatMap(({ name, status }) =>
      status().kind === 'upToDate' ? [] : [`${name} is not up to date: ${describe(status())}`],
    ),
    ...laptops.flatMap((laptop) => differencesOf(laptop.name, contentsOfRecords(laptop.records()), server)),
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
