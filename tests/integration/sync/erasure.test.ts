import { beforeEach, describe, expect, test } from 'vitest';
import { withoutErased } from '../../../shared/domain/erasure';
import { NETWORK_ID } from '../../../shared/schema/network';
import { attendanceId, createId } from '../../../shared/schema/records';
import { designDocument } from '../../../shared/sync/designDocument';
import { putAsAdmin } from '../../support/fakeCouch/fakeCouch';
import { openLaptop } from '../../support/laptop';
import { createSimulation, foundNetwork, type SimulatedLaptop, type Simulation } from '../../support/simulation';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const WORD = 'Grünspecht';
const PERSON = createId('members');

let simulation: Simulation;
let a: SimulatedLaptop;
let b: SimulatedLaptop;

beforeEach(async () => {
  simulation = createSimulation(72);
  putAsAdmin(simulation.couch.database(), designDocument);
  a = await simulation.laptop('laptop-a');
  b = await simulation.laptop('laptop-b');
  await foundNetwork(a);
  await a.session().repositories.members.create({ familyName: WORD, city: 'Köln' }, { id: PERSON });
  await a.session().repositories.members.create({ familyName: 'Haas' }, { id: 'member:other' });
  await simulation.converge();
});

async function erase(laptop: SimulatedLaptop, ...ids: readonly string[]): Promise<void> {
  expect(await laptop.session().erasure.erase(() => ({ ids }))).toBeGreaterThan(0);
}

/** Asleep, but for the few minutes at the end in which what is due is done. */
async function days(count: number): Promise<void> {
  await simulation.time.sleep(count * DAY);
  await simulation.time.pass(5 * MINUTE);
  for (const laptop of [a, b]) if (laptop.status().kind === 'review') laptop.session().sync.approve();
  await simulation.time.pass(5 * MINUTE);
}

async function keptWords(laptop: SimulatedLaptop): Promise<string> {
  const { restore } = laptop.session();
  const points = await restore.list();
  const vault = await Promise.all(points.map(({ id }) => laptop.vault().read(id)));
  return JSON.stringify([laptop.records(), vault, await laptop.local('sync-cursor'), await laptop.journal()]);
}

/** Nowhere in what anybody would be shown, sent or given back; and everybody is in agreement. */
async function expectGone(word = WORD): Promise<void> {
  for (const laptop of [a, b]) {
    await laptop.session().erasure.settled();
    expect(await keptWords(laptop)).not.toContain(word);
    expect(simulation.contentsOf(laptop)).toEqual(simulation.serverContents());
    expect(laptop.status()).toEqual({ kind: 'upToDate' });
    expect(laptop.defects()).toEqual([]);
  }
  expect(JSON.stringify(simulation.couch.database()?.all())).not.toContain(word);
}

describe('what is erased', () => {
  test('is a bare tombstone on the server, and gone from the other laptop', async () => {
    await erase(a, PERSON);
    await simulation.converge();
    const shown = simulation.couch.database()?.shown(PERSON);
    expect(shown).toEqual({ _id: PERSON, _rev: shown?._rev, _deleted: true });
    expect(b.session().repositories.members.get(PERSON)).toBeUndefined();
    await expectGone();
  });

  test('is noted by id and day, and by nothing else', async () => {
    await erase(a, PERSON);
    await simulation.converge();
    const list = Object.values(simulation.serverContents()).find(({ _id }) => _id.startsWith('network:erased-'));
    expect(list).toMatchObject({ erased: [{ id: PERSON }] });
    expect(JSON.stringify(list?.['erased'])).toMatch(/"on":"\d{4}-\d\d-\d\d"/u);
    expect(JSON.stringify(list)).not.toContain('Köln');
    expect([...b.session().erasure.register().keys()]).toEqual([PERSON]);
  });

  test('outlives no unsent edit of a colleague, and what they wrote is never sent', async () => {
    b.setOnline(false);
    await b.session().repositories.members.update(PERSON, { phone: 'Fernruf 4711' });
    await erase(a, PERSON);
    await simulation.time.pass(MINUTE);
    const sent: string[] = [];
    simulation.watch((_name, request) => sent.push(request));
    await simulation.converge();
    expect(sent.join()).not.toContain('Fernruf');
    await expectGone();
    await expectGone('Fernruf');
  });

  test('goes also where it was edited and sent while it was erased offline', async () => {
    a.setOnline(false);
    await erase(a, PERSON);
    await b.session().repositories.members.update(PERSON, { phone: 'Fernruf 4711' });
    await simulation.time.pass(MINUTE);
    await simulation.converge();
    await expectGone();
    await expectGone('Fernruf');
  });

  test('may be erased by two at once', async () => {
    for (const laptop of [a, b]) {
      laptop.setOnline(false);
      await erase(laptop, PERSON);
    }
    await simulation.converge();
    await expectGone();
    expect([...a.session().erasure.register()]).toEqual([...b.session().erasure.register()]);
  });

  test('does not come back with a laptop that was away for months, clean or edited', async () => {
    const c = await simulation.laptop('laptop-c');
    await simulation.converge();
    for (const laptop of [b, c]) laptop.setOnline(false);
    await c.session().repositories.members.update(PERSON, { phone: 'Fernruf 4711' });
    await erase(a, PERSON);
    await simulation.time.sleep(120 * DAY);
    await simulation.converge();
    if (c.status().kind === 'review') c.session().sync.approve();
    await simulation.converge();
    await expectGone();
    await expectGone('Fernruf');
    expect(JSON.stringify(c.records())).not.toContain(WORD);
  });

  test('does not come back with an earlier Verbund, which knows no register', async () => {
    await erase(a, PERSON);
    await simulation.converge();
    putAsAdmin(simulation.couch.database(), {
      _id: PERSON,
      schemaVersion: 1,
      familyName: WORD,
      createdAt: '',
      createdBy: '',
      updatedAt: '',
      updatedBy: '',
      deletedAt: '',
    });
    await simulation.time.pass(5 * MINUTE);
    await simulation.converge();
    await expectGone();
  });

  test.each(['mineWins', 'serverWins'] as const)(
    'does not come back with a server that was set back, whoever is right (%s)',
    async (choice) => {
      const backup = simulation.couch.database()?.snapshot();
      await a.session().repositories.members.update('member:other', { city: 'Bonn' });
      await erase(a, PERSON);
      await simulation.converge();
      simulation.couch.create(backup);
      await simulation.converge();
      for (const laptop of [a, b]) {
        if (laptop.status().kind !== 'upToDate') await laptop.session().sync.reconcile(choice);
        await simulation.converge();
      }
      await expectGone();
    },
  );

  test('does not come back from a restore point, which is rewritten, here and elsewhere', async () => {
    const [here, there] = [await a.session().beforeRisk('import'), await b.session().beforeRisk('import')];
    await erase(a, PERSON);
    await simulation.converge();
    await expectGone();
    expect(await a.session().restore.bringBack(here)).toBe(0);
    expect(await b.session().restore.bringBack(there)).toBe(0);
    await simulation.converge();
    await expectGone();
  });

  test('is not in a copy that somebody kept elsewhere, once that has gone through the register', async () => {
    const copy = b.records();
    await erase(a, PERSON);
    await simulation.converge();
    expect(JSON.stringify(withoutErased(copy, a.session().erasure.register()))).not.toContain(WORD);
    expect(withoutErased(copy, new Map())).toBe(copy);
  });

  test('cannot be brought back by undo, and no step holds what it said', async () => {
    await a.session().repositories.members.update(PERSON, { city: 'Ulm' });
    await a.session().repositories.members.update('member:other', { city: 'Ulm' });
    await erase(a, PERSON);
    while ((await a.session().undo.undo()) !== undefined);
    await simulation.converge();
    await expectGone();
  });

  test('goes in the end where the power went out in between', async () => {
    for (const writes of [1, 2, 3, 4, 5, 6]) {
      const id = createId('members');
      await a.session().repositories.members.create({ familyName: WORD }, { id });
      await simulation.converge();
      a.crashAtWrite(writes);
      void a.session().erasure.erase(() => ({ ids: [id] }));
      await simulation.time.pass(MINUTE);
      await simulation.converge();
      if (a.records().some((record) => record.id === id)) await erase(a, id);
    }
    await erase(a, PERSON);
    await simulation.converge();
    await expectGone();
  });

  test('is erased by nobody who may only read, and goes from their laptop as well', async () => {
    b.setRoles(['reader']);
    await b.restart();
    await simulation.converge();
    expect(await b.session().erasure.erase(() => ({ ids: [PERSON] }))).toBeUndefined();
    await erase(a, PERSON);
    await simulation.converge();
    expect(JSON.stringify(b.records())).not.toContain(WORD);
  });
});

describe('an erasure of many', () => {
  const MANY = Array.from({ length: 40 }, () => createId('members'));

  beforeEach(async () => {
    await a.session().repositories.members.createMany(
      MANY.map((id) => ({ id, draft: { familyName: WORD } })),
      { undoable: false },
    );
    await simulation.converge();
    await erase(a, ...MANY);
    await simulation.time.pass(2 * MINUTE);
  });

  const livingAt = (laptop: SimulatedLaptop) => laptop.session().repositories.members.snapshot().records.length;

  test('stops a colleague’s laptop on which they are living', () => {
    expect(b.session().sync.snapshot().trouble).toMatchObject({ type: 'massRemoval', direction: 'in', removals: 40 });
    expect(livingAt(b)).toBe(42);
  });

  test('is taken when a person says so, and leaves nothing in the restore point that was made before', async () => {
    await b.session().sync.allowRemovals('apply');
    await erase(a, PERSON);
    await simulation.converge();
    expect(livingAt(b)).toBe(1);
    await expectGone();
  });

  test('is overruled for everybody when a person keeps them', async () => {
    await b.session().sync.allowRemovals('keep');
    await simulation.converge();
    expect(livingAt(b)).toBe(42);
    expect(livingAt(a)).toBe(42);
    expect(a.session().erasure.register().size).toBe(0);
    expect(simulation.contentsOf(a)).toEqual(simulation.serverContents());
  });
});

describe('what is TLP:RED', () => {
  test('is erased on this laptop alone, and the server learns not even the id', async () => {
    const { id } = await a.session().repositories.notes.create({ title: WORD, tlp: 'TLP:RED' });
    await a.session().beforeRisk('import');
    await erase(a, PERSON);
    const sent: string[] = [];
    simulation.watch((_name, request) => sent.push(request));
    await erase(a, id);
    await a.restart();
    await simulation.converge();
    await expectGone();
    expect(sent.join()).not.toContain(id);
    expect(a.session().erasure.register().has(id)).toBe(true);
  });

  test('keeps what hangs on it at home after it is gone; what hangs on other notes goes out', async () => {
    const { notes } = a.session().repositories;
    a.setOnline(false);
    const [red, green] = [
      await notes.create({ title: 'rot', tlp: 'TLP:RED' }),
      await notes.create({ title: 'grün', tlp: 'TLP:GREEN' }),
    ];
    await simulation.converge();
    a.setOnline(false);
    await notes.create({ kind: 'contribution', parentId: red.id, title: 'Antwort auf Rot' });
    await notes.create({ kind: 'contribution', parentId: green.id, title: 'Antwort auf Grün' });
    await erase(a, red.id, green.id);
    await simulation.converge();
    const server = JSON.stringify(simulation.serverContents());
    expect(server).toContain('Antwort auf Grün');
    expect(server).not.toContain('Antwort auf Rot');
  });
});

describe('what became TLP:RED after it was sent', () => {
  test('leaves what hung on it held back when it is erased', async () => {
    const { notes } = a.session().repositories;
    const note = await notes.create({ title: 'erst offen' });
    const reply = await notes.create({ kind: 'contribution', parentId: note.id, title: 'Antwort' });
    await simulation.converge();
    await notes.update(note.id, { tlp: 'TLP:RED' });
    await notes.update(reply.id, { title: 'Antwort, nun vertraulich' });
    await erase(a, note.id);
    await simulation.converge();
    await a.restart();
    await a.session().repositories.notes.update(reply.id, { title: 'Antwort, noch immer vertraulich' });
    await simulation.converge();
    expect(JSON.stringify(simulation.serverContents())).not.toContain('vertraulich');
  });
});

describe('attendance', () => {
  const MEETING = createId('meetings');
  const id = attendanceId(MEETING, PERSON);

  beforeEach(async () => {
    await a.session().repositories.meetings.create({ title: 'Treffen' }, { id: MEETING });
    await simulation.converge();
  });

  test('of somebody who is invited again after theirs was cleared away is a new one', async () => {
    const { attendance } = a.session().repositories;
    await attendance.create({ meetingId: MEETING, memberId: PERSON, replyComment: 'leise' }, { id });
    await simulation.converge();
    await simulation.time.sleep(DAY);
    await erase(a, id);
    await simulation.converge();
    await expectGone('leise');
    await attendance.create({ meetingId: MEETING, memberId: PERSON, invited: true }, { id });
    await simulation.converge();
    expect(b.session().repositories.attendance.get(id)).toMatchObject({ invited: true });
  });

  test('goes with an erased meeting, whoever wrote it meanwhile', async () => {
    b.setOnline(false);
    await b
      .session()
      .repositories.attendance.create({ meetingId: MEETING, memberId: PERSON, replyComment: 'leise' }, { id });
    await erase(a, MEETING);
    await simulation.converge();
    await expectGone('leise');
  });
});

describe('the trash', () => {
  const people = (laptop: SimulatedLaptop) => laptop.session().repositories.members;

  test('is cleared of what is past its date, on laptops that know what the server knows', async () => {
    await people(a).remove([PERSON]);
    await days(29);
    expect(JSON.stringify(a.records())).toContain(WORD);
    await days(2);
    await simulation.converge();
    await expectGone();
  });

  test('keeps what a colleague brought back while a laptop was away', async () => {
    await people(a).remove([PERSON]);
    await simulation.converge();
    a.setOnline(false);
    await people(b).restore([PERSON]);
    await days(40);
    await simulation.converge();
    expect(people(a).get(PERSON)).toMatchObject({ familyName: WORD, deletedAt: '' });
  });

  test('is cleared as the network says, or not at all', async () => {
    await a.session().repositories.network.update(NETWORK_ID, { trashDays: 0 });
    await people(a).remove([PERSON]);
    for (let month = 0; month < 13; month += 1) await days(30);
    expect(JSON.stringify(b.records())).toContain(WORD);
    await b.session().repositories.network.update(NETWORK_ID, { trashDays: 90 });
    await days(2);
    await simulation.converge();
    await expectGone();
  });

  test('is not cleared by itself of unusually many at once', async () => {
    const many = Array.from({ length: 30 }, () => createId('members'));
    await people(a).createMany(many.map((id) => ({ id, draft: { familyName: 'Import' } })));
    await people(a).remove(many);
    await simulation.time.pass(MINUTE);
    if (a.status().kind === 'interrupted') await a.session().sync.allowRemovals('apply');
    await simulation.time.pass(MINUTE);
    if (b.status().kind === 'interrupted') await b.session().sync.allowRemovals('apply');
    await days(40);
    expect(people(a).snapshot().deleted).toHaveLength(30);
    expect(a.session().erasure.register().size).toBe(0);
  });

  test('is cleared where there has never been a server', async () => {
    const alone = await openLaptop({ deviceId: 'alone', base: 'http://127.0.0.1:9/none', time: simulation.time });
    await foundNetwork({ session: () => alone });
    const { id } = await alone.repositories.notes.create({ title: 'vorbei', tlp: 'TLP:RED' });
    await alone.repositories.notes.remove([id]);
    await days(31);
    expect(alone.repositories.notes.get(id)).toBeUndefined();
    expect(alone.defects).toEqual([]);
  });
});
