import {
  addStandingItems,
  applyTemplate,
  carryOn,
  circulate,
  createAddendum,
  finaliseMeeting,
  LAST_MEETING,
  leftOpenFor,
  newObjection,
  planMeeting,
  recordApproval,
  saveObjection,
  templatesOf,
} from '../../../renderer/actions';
import type { Random } from '../../../shared/demo/random';
import { itemsToEntries, nextPosition, rolloverDrafts } from '../../../shared/domain/agenda';
import { collectionOfId, type CollectionName } from '../../../shared/schema';
import { createTranslate } from '../../../shared/messages/translate';
import { RED } from '../../../shared/schema/confidentiality';
import { NETWORK_ID } from '../../../shared/schema/network';
import { attendanceId, createId } from '../../../shared/schema/records';
import { openSharedText, readSharedText, textOf } from '../../../shared/text/sharedText';
import { putAsAdmin } from '../fakeCouch/fakeCouch';
import type { SimulatedLaptop, Simulation } from '../simulation';
import { WORD, type Memory } from './memory';

/** One act of somebody on one of the laptops. */
export interface Scene {
  readonly laptop: SimulatedLaptop;
  readonly word: string;
  readonly random: Random;
  readonly memory: Memory;
  readonly simulation: Simulation;
  readonly laptops: readonly SimulatedLaptop[];
}

const LOWERED = ['TLP:GREEN', 'TLP:AMBER'] as const;

const t = createTranslate('de');

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

/** Drawn from at random; what is named twice comes twice as often. */
export const ACTS: readonly ((scene: Scene) => unknown)[] = [
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
  raiseAndRecall,
  raiseAndRecall,
  restoreFromTrash,
  keepPoint,
  bringBackPoint,
  takeOver,
  planFromLast,
  saveTemplate,
  fillFromTemplate,
  circulateMinutes,
  objectTo,
  amend,
  followUnknown,
  settleDisputes,
  removeAtServer,
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

/** On what the server may have, with the order to take it off it; before or after, and sometimes taken back. */
async function raiseAndRecall(scene: Scene): Promise<void> {
  const { laptop, random } = scene;
  const collection = random.chance(0.5) ? 'notes' : 'meetings';
  const record = some(scene, collection);
  if (!record) return;
  const { recalls, repositories } = laptop.session();
  await recalls.order([record.id]);
  await repositories[collection].update(record.id, { tlp: RED });
  if (random.chance(0.2)) await recalls.cancel([record.id]);
}

async function restoreFromTrash({ laptop, random }: Scene): Promise<void> {
  const repository = laptop.session().repositories[random.pick(['notes', 'meetings', 'agendaItems'] as const)];
  const ids = repository.snapshot().deleted.map(({ id }) => id);
  if (ids.length > 0) await repository.restore([random.pick(ids)]);
}

async function keepPoint({ laptop }: Scene): Promise<void> {
  await laptop.session().beforeRisk('import');
}

async function bringBackPoint({ laptop, random }: Scene): Promise<void> {
  const { restore } = laptop.session();
  const points = await restore.list();
  if (points.length > 0) await restore.bringBack(random.pick(points).id);
}

async function takeOver(scene: Scene): Promise<void> {
  const meeting = some(scene, 'meetings');
  const left = meeting && leftOpenFor(scene.laptop.session().read, meeting);
  if (meeting && left) await carryOn(scene.laptop.session(), meeting.id, left.items);
}

async function planFromLast({ laptop, random }: Scene): Promise<void> {
  const startsAt = `2026-12-${String(random.between(10, 28))}T10:00`;
  await planMeeting(laptop.session(), { startsAt, tlp: 'TLP:GREEN' }, LAST_MEETING, t);
}

/** As the dialog does it. */
async function saveTemplate(scene: Scene): Promise<void> {
  const { laptop, word, memory } = scene;
  const meeting = some(scene, 'meetings');
  if (!meeting) return;
  const { repositories, confidentiality } = laptop.session();
  const agenda = repositories.agendaItems.snapshot().records.filter(({ meetingId }) => meetingId === meeting.id);
  const template = { id: word, title: 'Vorlage', entries: itemsToEntries(agenda, confidentiality.of) };
  for (const [published] of JSON.stringify(template.entries).matchAll(WORD)) memory.publish(published);
  await repositories.network.update(NETWORK_ID, { agendaTemplates: [template] });
}

async function fillFromTemplate(scene: Scene): Promise<void> {
  const { laptop, random } = scene;
  const meeting = some(scene, 'meetings');
  if (!meeting) return;
  await applyTemplate(laptop.session(), meeting, random.pick(templatesOf(laptop.session().read, t)), t);
  await addStandingItems(laptop.session(), meeting, t);
}

async function circulateMinutes(scene: Scene): Promise<void> {
  const { laptop } = scene;
  const minutes = some(scene, 'minutes');
  const meeting = minutes && laptop.session().repositories.meetings.get(minutes.meetingId);
  if (!meeting) return;
  const circulation = { objectionsUntil: '2026-12-24', approval: 'decision' } as const;
  await circulate(laptop.session(), meeting, minutes, circulation, '2026-12-01T10:00:00.000Z', t);
}

async function objectTo(scene: Scene): Promise<void> {
  const { laptop, word, memory } = scene;
  const minutes = some(scene, 'minutes');
  if (!minutes) return;
  memory.write(laptop, word, [minutes.meetingId]);
  await saveObjection(laptop.session(), minutes.id, { ...newObjection(word, '2026-12-02'), text: word });
}

/** Not waited for: it asks the server for a number. */
async function amend(scene: Scene): Promise<void> {
  const { laptop, word, memory, simulation } = scene;
  const minutes = some(scene, 'minutes');
  if (minutes?.kind !== 'minutes') return;
  memory.write(laptop, word, [minutes.meetingId]);
  const approval = { approvedOn: '2026-12-10', approval: 'decision', approvedInId: '' } as const;
  await recordApproval(laptop.session(), minutes.id, approval);
  const now = simulation.time.now();
  const corrections = [{ text: word }];
  void createAddendum(laptop.session(), minutes.id, { corrections, language: 'de', now, takesNextNumber: true });
}

/** About a note that another laptop may have and this one does not, as a record that arrived alone would be. */
async function followUnknown({ laptop, laptops, word, random, memory }: Scene): Promise<void> {
  const other = random.pick(laptops);
  const { records } = other.session().repositories.notes.snapshot();
  if (records.length === 0) return;
  const note = random.pick(records);
  memory.write(laptop, word, [note.id], true);
  await laptop.session().repositories.agendaItems.create({ title: word, noteId: note.id });
}

/** As another tool does it, or a colleague who empties the trash: not a note or a meeting, whose label the words are judged by. */
function removeAtServer({ simulation, random }: Scene): void {
  const database = simulation.couch.database();
  const found = (database?.all() ?? []).filter(({ _id: id }) => /^(?:agendaItem|outcome|minutes):/u.test(id));
  if (found.length === 0) return;
  const { _id, _rev = '' } = random.pick(found);
  putAsAdmin(database, { _id, _rev, _deleted: true });
}

/** Takes what others wrote as it stands, which lowers no label. */
async function settleDisputes({ laptop }: Scene): Promise<void> {
  const { disputes } = laptop.session();
  await disputes.accept(disputes.records().map(({ id }) => id));
}

/** Takes no label back: what it would let out stays a secret here, and a run fails that lets it out. */
async function undo({ laptop }: Scene): Promise<void> {
  await laptop.session().undo.undo();
}
