import { describe, expect, it } from 'vitest';
import { designDocument } from '../../../shared/sync/designDocument';
import { finaliseMeeting } from '../../../renderer/actions';
import { putAsAdmin } from '../../support/fakeCouch/fakeCouch';
import { createSimulation, foundNetwork, type SimulatedLaptop, type Simulation } from '../../support/simulation';

const SECRET = 'Personalie Schulz';

interface Scene {
  readonly simulation: Simulation;
  readonly laptop: SimulatedLaptop;
  /** All that ever left the laptop. */
  readonly sent: () => string;
}

async function open(): Promise<Scene> {
  const simulation = createSimulation(1);
  putAsAdmin(simulation.couch.database(), designDocument);
  const requests: string[] = [];
  simulation.watch((_name, request) => requests.push(request));
  const laptop = await simulation.laptop('laptop-a');
  await foundNetwork(laptop);
  await simulation.converge();
  return { simulation, laptop, sent: () => requests.join('\n') };
}

describe('the server never hears of what is TLP:RED', () => {
  it('when a note is proposed as an agenda item', async () => {
    const { simulation, laptop, sent } = await open();
    const { notes, agendaItems } = laptop.session().repositories;
    const note = await notes.create({ title: SECRET, tlp: 'TLP:RED' });
    await agendaItems.create({ title: note.title, noteId: note.id });
    await simulation.converge();
    expect(sent()).not.toContain(SECRET);
    expect(laptop.session().sync.snapshot()).toMatchObject({
      ledger: { unsent: 0, withheld: 2 },
      status: { kind: 'upToDate' },
    });
  });

  it('when an item is taken out of its meeting, and into another', async () => {
    const { simulation, laptop, sent } = await open();
    const { meetings, agendaItems } = laptop.session().repositories;
    const red = await meetings.create({ tlp: 'TLP:RED' });
    const next = await meetings.create({ title: 'Treffen Q1' });
    const item = await agendaItems.create({ title: SECRET, meetingId: red.id });
    await agendaItems.update(item.id, { meetingId: '' });
    await simulation.converge();
    await agendaItems.update(item.id, { meetingId: next.id });
    await simulation.converge();
    expect(sent()).toContain('Treffen Q1');
    expect(sent()).not.toContain(SECRET);
  });

  it('when somebody replies to a note', async () => {
    const { simulation, laptop, sent } = await open();
    const { notes } = laptop.session().repositories;
    const note = await notes.create({ tlp: 'TLP:RED' });
    await notes.create({ kind: 'contribution', parentId: note.id, title: SECRET, tlp: 'TLP:GREEN' });
    await simulation.converge();
    expect(sent()).not.toContain(SECRET);
  });

  it('when minutes of an ordinary meeting hold an item that a note proposed', async () => {
    const { simulation, laptop, sent } = await open();
    const { notes, agendaItems, meetings, minutes } = laptop.session().repositories;
    const note = await notes.create({ title: SECRET, tlp: 'TLP:RED' });
    const meeting = await meetings.create({ title: 'Treffen Q4', startsAt: '2026-11-09T10:00' });
    await agendaItems.create({ title: SECRET, noteId: note.id, meetingId: meeting.id });
    await agendaItems.create({ title: 'Auftakt', meetingId: meeting.id, position: 1 });
    const finalised = finaliseMeeting(laptop.session(), meeting.id, {
      language: 'de',
      now: simulation.time.now(),
      takesNextNumber: true,
    });
    await simulation.converge();
    await finalised;
    await simulation.converge();
    const [frozen] = minutes.snapshot().records;
    expect(frozen).toMatchObject({ pending: 0 });
    expect(frozen?.content).toContain('"title":"TLP:RED"');
    expect(sent()).toContain('Auftakt');
    expect(sent()).not.toContain(SECRET);
  });

  it('when a restore point would bring back the label of before', async () => {
    const { simulation, laptop, sent } = await open();
    const { meetings, agendaItems } = laptop.session().repositories;
    const meeting = await meetings.create({ title: 'Treffen Q1' });
    await simulation.converge();
    const { restore, beforeRisk } = laptop.session();
    const point = await beforeRisk('import');
    await meetings.update(meeting.id, { tlp: 'TLP:RED', title: 'Vertrauliche Runde' });
    await agendaItems.create({ title: SECRET, meetingId: meeting.id });
    await restore.bringBack(point);
    await simulation.converge();
    expect(meetings.get(meeting.id)).toMatchObject({ tlp: 'TLP:RED', title: 'Treffen Q1' });
    expect(sent()).not.toContain(SECRET);
  });
});

describe('a label that changes', () => {
  it('holds back at once what hangs on it, and lets it go again', async () => {
    const { simulation, laptop, sent } = await open();
    const { meetings, agendaItems, outcomes } = laptop.session().repositories;
    const meeting = await meetings.create({ title: 'Treffen Q1' });
    const item = await agendaItems.create({ title: 'Auftakt', meetingId: meeting.id });
    await simulation.converge();
    await meetings.update(meeting.id, { tlp: 'TLP:RED' });
    await agendaItems.update(item.id, { title: SECRET });
    await outcomes.create({ agendaItemId: item.id, text: SECRET });
    await simulation.converge();
    expect(sent()).not.toContain(SECRET);
    expect(laptop.session().sync.snapshot().ledger).toEqual({ unsent: 0, refused: 0, withheld: 3 });
    await meetings.update(meeting.id, { tlp: 'TLP:AMBER' });
    await simulation.converge();
    expect(sent()).toContain(SECRET);
    expect(laptop.session().sync.snapshot().ledger).toEqual({ unsent: 0, refused: 0, withheld: 0 });
  });

  it('on one laptop stays with what another one merges', async () => {
    const { simulation, laptop, sent } = await open();
    const other = await simulation.laptop('laptop-b');
    const note = await laptop.session().repositories.notes.create({ title: 'Entwurf' });
    await simulation.converge();
    laptop.setOnline(false);
    await laptop.session().repositories.notes.update(note.id, { title: SECRET, tlp: 'TLP:RED' });
    await simulation.time.pass(1000);
    await other.session().repositories.notes.update(note.id, { tlp: 'TLP:AMBER' });
    await simulation.converge();
    expect(laptop.session().repositories.notes.get(note.id)).toMatchObject({ tlp: 'TLP:RED', title: SECRET });
    expect(sent()).not.toContain(SECRET);
  });

  it('still holds back what hangs on a record that is removed on the server meanwhile, also after a restart', async () => {
    const { simulation, laptop, sent } = await open();
    const other = await simulation.laptop('laptop-b');
    const { notes, meetings, agendaItems } = laptop.session().repositories;
    const note = await notes.create({ title: 'Entwurf' });
    const proposed = await agendaItems.create({ title: 'Vorschlag', noteId: note.id });
    const red = await meetings.create({ title: 'Treffen Q1' });
    const next = await meetings.create({ title: 'Treffen Q2' });
    const item = await agendaItems.create({ title: 'Auftakt', meetingId: red.id });
    const carried = await agendaItems.create({ title: 'Auftakt', meetingId: next.id, carriedFromId: item.id });
    await simulation.converge();
    await notes.update(note.id, { tlp: 'TLP:RED' });
    await meetings.update(red.id, { tlp: 'TLP:RED' });
    await agendaItems.update(proposed.id, { title: SECRET });
    await agendaItems.update(carried.id, { title: SECRET });
    await notes.remove([note.id]);
    const database = simulation.couch.database();
    for (const id of [note.id, item.id])
      putAsAdmin(database, { _id: id, _rev: database?.shown(id)?._rev ?? '', _deleted: true });
    await simulation.converge();
    expect(agendaItems.get(item.id)).toBeUndefined();
    await other.session().repositories.agendaItems.update(carried.id, { plannedMinutes: 45 });
    await simulation.converge();
    await laptop.restart();
    await laptop.session().repositories.agendaItems.update(carried.id, { title: `${SECRET}!` });
    await simulation.converge();
    expect(sent()).not.toContain(SECRET);
    await laptop.session().repositories.meetings.update(red.id, { tlp: 'TLP:AMBER' });
    await simulation.converge();
    expect(sent()).toContain(SECRET);
  });

  it('between two batches holds back the second', async () => {
    const { simulation, laptop, sent } = await open();
    const { meetings, agendaItems, members } = laptop.session().repositories;
    await laptop.session().sync.stop();
    await members.createMany(Array.from({ length: 1500 }, (_, at) => ({ draft: { familyName: `M${at}` } })));
    const meeting = await meetings.create({ title: 'Treffen Q1' });
    await agendaItems.create({ title: SECRET, meetingId: meeting.id });
    let raised: Promise<unknown> | undefined;
    simulation.couch.setFault(({ path }) => {
      if (path.startsWith('/_bulk_docs')) raised ??= meetings.update(meeting.id, { tlp: 'TLP:RED' });
      return undefined;
    });
    laptop.session().sync.start();
    await simulation.time.pass(1000);
    laptop.session().sync.approve();
    await simulation.time.pass(60_000);
    await raised;
    await simulation.converge();
    expect(raised).toBeDefined();
    expect(sent()).toContain('M1499');
    expect(sent()).not.toContain(SECRET);
  });
});
