import { finaliseMeeting } from '../../renderer/actions';
import { createRandom, type Random } from '../../shared/demo/random';
import { nextPosition, rolloverDrafts } from '../../shared/domain/agenda';
import { collectionOfId, type AnyRecord, type CollectionName } from '../../shared/schema';
import { RED } from '../../shared/schema/confidentiality';
import { attendanceId, createId } from '../../shared/schema/records';
import { designDocument } from '../../shared/sync/designDocument';
import { openSharedText, readSharedText, textOf } from '../../shared/text/sharedText';
import { putAsAdmin } from './fakeCouch/fakeCouch';
import { createSimulation, foundNetwork, type SimulatedLaptop, type Simulation } from './simulation';

export interface LeakRun {
  /** Words that left a laptop on which something they were written for was TLP:RED at that moment, or that another laptop knows. */
  readonly leaks: readonly string[];
  /** What is not as it must be in the end although nothing leaked. */
  readonly problems: readonly string[];
  /** Words that were written under TLP:RED and never released. */
  readonly secrets: number;
  /** Words that the server has. */
  readonly sent: number;
}

const WORD = /w\d+w/gu;
const LOWERED = ['TLP:GREEN', 'TLP:AMBER'] as const;

/**
 * Three laptops write notes, meetings, agendas and minutes, and copy from one to the other, while labels are raised and lowered. Each
 * word is written once, and its origins are remembered when it is: the notes and meetings that it was written for. So this knows nothing of
 * how labels are inherited. A word must not leave a laptop on which one of its origins is TLP:RED.
 */
export async function runLeakHunt(seed: number, steps: number): Promise<LeakRun> {
  const random = createRandom(`leaks ${seed}`);
  const simulation = createSimulation(seed, { latencyMs: 800 });
  putAsAdmin(simulation.couch.database(), designDocument);
  const laptops = [
    await simulation.laptop('laptop-a'),
    await simulation.laptop('laptop-b'),
    await simulation.laptop('laptop-c'),
  ];
  const [first] = laptops;
  if (first) await foundNetwork(first);
  await simulation.converge();

  const memory = createMemory();
  const leaks: string[] = [];
  const sent = new Set<string>();
  simulation.watch((name, request) => {
    const laptop = laptops.find((each) => each.name === name);
    for (const [word] of request.matchAll(WORD)) {
      sent.add(word);
      const red = memory.originsOf(word).find((id) => laptop && read(laptop, id)?.['tlp'] === RED);
      if (red !== undefined) leaks.push(`${word} of ${red} left ${name}`);
    }
  });

  for (let step = 0; step < steps; step += 1) {
    const laptop = random.pick(laptops);
    await random.pick(ACTS)({ laptop, word: `w${step}w`, random, memory, simulation });
    // Half of the time several things happen before anything is sent.
    await simulation.time.pass(random.chance(0.5) ? random.between(0, 50) : random.between(500, 20_000));
  }
  await simulation.converge();

  const secrets = memory.secrets();
  return {
    leaks: [
      ...leaks,
      ...secrets.flatMap(({ word, laptop }) =>
        laptops
          .filter((other) => other.name !== laptop && JSON.stringify(other.records()).includes(word))
          .map((other) => `${word} of ${laptop} is known to ${other.name}`),
      ),
    ],
    problems: laptops.flatMap((laptop) => [
      ...laptop.defects().map((defect) => `${laptop.name}: ${String(defect)}`),
      ...(laptop.status().kind === 'upToDate' ? [] : [`${laptop.name}: ${JSON.stringify(laptop.status())}`]),
      ...(laptop.session().sync.snapshot().ledger.unsent === 0 ? [] : [`${laptop.name} has something left to send`]),
    ]),
    secrets: secrets.length,
    sent: sent.size,
  };
}

interface Secret {
  readonly word: string;
  readonly laptop: string;
}

interface Memory {
  /** @param origins notes and meetings that the word is written for */
  readonly write: (laptop: SimulatedLaptop, word: string, origins: readonly string[]) => void;
  readonly lower: (id: string) => void;
  readonly originsOf: (word: string) => readonly string[];
  readonly secrets: () => readonly Secret[];
}

function createMemory(): Memory {
  const originsByWord = new Map<string, readonly string[]>();
  const secretByWord = new Map<string, Secret & { readonly because: readonly string[] }>();
  const lowered = new Set<string>();
  return {
    write(laptop, word, origins) {
      originsByWord.set(word, origins);
      const because = origins.filter((id) => read(laptop, id)?.['tlp'] === RED);
      if (because.length > 0) secretByWord.set(word, { word, laptop: laptop.name, because });
    },
    lower: (id) => lowered.add(id),
    originsOf: (word) => originsByWord.get(word) ?? [],
    secrets: () => [...secretByWord.values()].filter(({ because }) => because.some((id) => !lowered.has(id))),
  };
}

interface Scene {
  readonly laptop: SimulatedLaptop;
  readonly word: string;
  readonly random: Random;
  readonly memory: Memory;
  readonly simulation: Simulation;
}

function read(laptop: SimulatedLaptop, id: string): AnyRecord | undefined {
  return laptop.records().find((record) => record.id === id);
}

function some<N extends CollectionName>({ laptop, random }: Scene, collection: N) {
  const { records } = laptop.session().repositories[collection].snapshot();
  return records.length === 0 ? undefined : random.pick(records);
}

/** A note and what it replies to. */
function originsOfNote(laptop: SimulatedLaptop, id: string): readonly string[] {
  const note = laptop.session().repositories.notes.get(id);
  return note ? [id, ...(note.parentId === '' ? [] : originsOfNote(laptop, note.parentId))] : [];
}

/** The meeting that an item stands in, and the note that proposed it. */
function originsOfItem(laptop: SimulatedLaptop, id: string): readonly string[] {
  const item = laptop.session().repositories.agendaItems.get(id);
  return item ? [...(item.meetingId === '' ? [] : [item.meetingId]), ...originsOfNote(laptop, item.noteId)] : [];
}

const ACTS: readonly ((scene: Scene) => unknown)[] = [
  writeNote,
  writeNote,
  reply,
  writeMeeting,
  addItem,
  addItem,
  writeInItem,
  writeInItem,
  capture,
  checkIn,
  propose,
  propose,
  move,
  move,
  move,
  rollOver,
  finalise,
  raise,
  raise,
  lower,
  lower,
  lower,
  remove,
  ({ laptop, random }) => laptop.setOnline(random.chance(0.6)),
  ({ laptop, random }) => laptop.setOnline(random.chance(0.6)),
  undo,
  ({ laptop }) => laptop.restart(),
];

async function writeNote({ laptop, word, random, memory }: Scene): Promise<void> {
  const tlp = random.chance(0.4) ? RED : 'TLP:GREEN';
  const { id } = await laptop.session().repositories.notes.create({ topicId: 'topic:1', tlp });
  memory.write(laptop, word, [id]);
  await laptop.session().repositories.notes.update(id, { title: word });
}

async function reply(scene: Scene): Promise<void> {
  const { laptop, word, memory } = scene;
  const note = some(scene, 'notes');
  if (!note) return;
  memory.write(laptop, word, originsOfNote(laptop, note.id));
  await laptop.session().repositories.notes.create({ kind: 'contribution', parentId: note.id, title: word });
}

async function writeMeeting({ laptop, word, random, memory }: Scene): Promise<void> {
  const tlp = random.chance(0.4) ? RED : 'TLP:AMBER';
  const draft = { startsAt: '2026-11-09T10:00', endsAt: '2026-11-09T12:00', tlp } as const;
  const { id } = await laptop.session().repositories.meetings.create(draft);
  memory.write(laptop, word, [id]);
  await laptop.session().repositories.meetings.update(id, { title: word });
}

async function addItem(scene: Scene): Promise<void> {
  const { laptop, word, memory } = scene;
  const meeting = some(scene, 'meetings');
  if (!meeting) return;
  memory.write(laptop, word, [meeting.id]);
  await laptop.session().repositories.agendaItems.create({ meetingId: meeting.id, title: word });
}

async function writeInItem(scene: Scene): Promise<void> {
  const { laptop, word, memory } = scene;
  const item = some(scene, 'agendaItems');
  if (!item) return;
  memory.write(laptop, word, originsOfItem(laptop, item.id));
  await laptop.session().repositories.agendaItems.update(item.id, ({ body }) => {
    const doc = openSharedText(body);
    textOf(doc).insert(0, word);
    const next = readSharedText(doc);
    doc.destroy();
    return { body: next };
  });
}

async function capture(scene: Scene): Promise<void> {
  const { laptop, word, memory } = scene;
  const item = some(scene, 'agendaItems');
  if (!item || item.meetingId === '') return;
  memory.write(laptop, word, originsOfItem(laptop, item.id));
  const { id: agendaItemId, meetingId } = item;
  await laptop.session().repositories.outcomes.create({ kind: 'task', meetingId, agendaItemId, text: word });
}

async function checkIn(scene: Scene): Promise<void> {
  const { laptop, word, memory } = scene;
  const meeting = some(scene, 'meetings');
  if (!meeting) return;
  memory.write(laptop, word, [meeting.id]);
  const id = attendanceId(meeting.id, createId('attendance'));
  await laptop.session().repositories.attendance.create({ meetingId: meeting.id, guestName: word }, { id });
}

async function propose(scene: Scene): Promise<void> {
  const note = some(scene, 'notes');
  if (!note) return;
  await scene.laptop.session().repositories.agendaItems.create({ title: note.title, noteId: note.id });
}

/** Out of its meeting, or into one: from the backlog, or from another by way of it. */
async function move(scene: Scene): Promise<void> {
  const { laptop, random } = scene;
  const item = some(scene, 'agendaItems');
  const meetingId = random.chance(0.5) ? '' : (some(scene, 'meetings')?.id ?? '');
  if (item) await laptop.session().repositories.agendaItems.update(item.id, { meetingId });
}

async function rollOver(scene: Scene): Promise<void> {
  const item = some(scene, 'agendaItems');
  const meeting = some(scene, 'meetings');
  if (!item || !meeting) return;
  const { agendaItems } = scene.laptop.session().repositories;
  await agendaItems.createMany(rolloverDrafts([item], meeting.id, nextPosition([])));
}

/** Not waited for: it asks the server for a number. */
function finalise(scene: Scene): void {
  const { simulation } = scene;
  const meeting = some(scene, 'meetings');
  if (meeting)
    void finaliseMeeting(scene.laptop.session(), meeting.id, {
      language: 'de',
      now: simulation.time.now(),
      takesNextNumber: true,
    });
}

async function raise(scene: Scene): Promise<void> {
  const collection = scene.random.chance(0.5) ? 'notes' : 'meetings';
  const record = some(scene, collection);
  if (record) await scene.laptop.session().repositories[collection].update(record.id, { tlp: RED });
}

async function lower(scene: Scene): Promise<void> {
  const collection = scene.random.chance(0.5) ? 'notes' : 'meetings';
  const record = some(scene, collection);
  if (!record) return;
  scene.memory.lower(record.id);
  const tlp = scene.random.pick(LOWERED);
  await scene.laptop.session().repositories[collection].update(record.id, { tlp });
}

/** Into the trash, from where it goes on counting. */
async function remove(scene: Scene): Promise<void> {
  const record = some(scene, scene.random.pick(['notes', 'meetings', 'agendaItems'] as const));
  const collection = record && collectionOfId(record.id);
  if (collection) await scene.laptop.session().repositories[collection].remove([record.id]);
}

/** Takes no label back: what it would let out stays a secret here, and a run fails that lets it out. */
async function undo({ laptop }: Scene): Promise<void> {
  await laptop.session().undo.undo();
}
