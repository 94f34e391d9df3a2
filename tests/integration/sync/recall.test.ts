import { describe, expect, it } from 'vitest';
import { RED } from '../../../shared/schema/confidentiality';
import { attendanceId } from '../../../shared/schema/records';
import { designDocument } from '../../../shared/sync/designDocument';
import { putAsAdmin } from '../../support/fakeCouch/fakeCouch';
import { createSimulation, foundNetwork, type SimulatedLaptop, type Simulation } from '../../support/simulation';

const SECRET = 'Personalie Schulz';
const MINUTE = 60_000;

interface Scene {
  readonly simulation: Simulation;
  readonly anna: SimulatedLaptop;
  readonly ben: SimulatedLaptop;
  readonly meetingId: string;
  readonly itemId: string;
  readonly attendanceId: string;
  /** What the server shows, tombstones without their names included. */
  readonly server: () => string;
  readonly knows: (laptop: SimulatedLaptop, word: string) => boolean;
}

/** Two laptops know a meeting with an item and somebody who was there. */
async function open(): Promise<Scene> {
  const simulation = createSimulation(7);
  putAsAdmin(simulation.couch.database(), designDocument);
  const anna = await simulation.laptop('laptop-anna');
  const ben = await simulation.laptop('laptop-ben');
  await foundNetwork(anna);
  const { meetings, agendaItems, attendance } = anna.session().repositories;
  const meeting = await meetings.create({ title: SECRET, startsAt: '2026-11-09T10:00' });
  const item = await agendaItems.create({ title: `TOP ${SECRET}`, meetingId: meeting.id });
  const there = attendanceId(meeting.id, 'member:1');
  await attendance.create({ meetingId: meeting.id, guestName: `Gast ${SECRET}` }, { id: there });
  await simulation.converge();
  const knows = (laptop: SimulatedLaptop, word: string): boolean => JSON.stringify(laptop.records()).includes(word);
  expect(knows(ben, SECRET)).toBe(true);
  return {
    simulation,
    anna,
    ben,
    meetingId: meeting.id,
    itemId: item.id,
    attendanceId: there,
    server: () => JSON.stringify(simulation.couch.database()?.all()),
    knows,
  };
}

async function raise(laptop: SimulatedLaptop, id: string): Promise<void> {
  await laptop.session().recalls.order([id]);
  await laptop.session().repositories.meetings.update(id, { tlp: RED });
}

describe('what became TLP:RED is taken off the server', () => {
  it('with all that hangs on it; the others lose it, and this laptop keeps it', async () => {
    const { simulation, anna, ben, meetingId, itemId, server, knows } = await open();
    await raise(anna, meetingId);
    await simulation.converge();
    expect(server()).not.toContain(SECRET);
    expect(knows(ben, SECRET)).toBe(false);
    expect(anna.session().repositories.agendaItems.get(itemId)?.title).toContain(SECRET);
    expect(anna.session().sync.snapshot()).toMatchObject({ ledger: { withheld: 3 }, status: { kind: 'upToDate' } });
    const tombstone = simulation.couch.database()?.shown(itemId);
    expect(tombstone).toEqual({
      _id: itemId,
      _rev: tombstone?._rev,
      _deleted: true,
      recalled: { by: 'laptop-anna', because: [meetingId] },
    });
  });

  it('when the connection comes back, after a restart', async () => {
    const { simulation, anna, ben, meetingId, server, knows } = await open();
    anna.setOnline(false);
    await raise(anna, meetingId);
    await anna.restart();
    await simulation.time.pass(MINUTE);
    expect(server()).toContain(SECRET);
    expect(anna.session().recalls.orderedAt(meetingId)).toBeDefined();
    await simulation.converge();
    expect(server()).not.toContain(SECRET);
    expect(knows(ben, SECRET)).toBe(false);
    expect(knows(anna, SECRET)).toBe(true);
  });

  it('not when it was taken back before', async () => {
    const { simulation, anna, ben, meetingId, server, knows } = await open();
    anna.setOnline(false);
    await raise(anna, meetingId);
    await anna.session().recalls.cancel([meetingId]);
    await simulation.converge();
    expect(server()).toContain(SECRET);
    expect(knows(ben, SECRET)).toBe(true);
    expect(anna.session().repositories.meetings.get(meetingId)?.tlp).toBe(RED);
  });

  it.each([1, 2, 3, 4, 5, 6])('whatever happens to this laptop at its write number %i', async (write) => {
    const { simulation, anna, ben, meetingId, itemId, server, knows } = await open();
    await raise(anna, meetingId);
    anna.crashAtWrite(write);
    await simulation.time.pass(MINUTE);
    await simulation.converge();
    expect(server()).not.toContain(SECRET);
    expect(knows(ben, SECRET)).toBe(false);
    expect(anna.session().repositories.agendaItems.get(itemId)?.title).toContain(SECRET);
  });

  it('although the answer to the request was lost', async () => {
    const { simulation, anna, ben, meetingId, itemId, server, knows } = await open();
    let lost = 0;
    simulation.couch.setFault(({ path, body }) => {
      if (!path.startsWith('/_bulk_docs') || body?.includes('recalled') !== true || lost > 2) return undefined;
      lost += 1;
      return 'cutAfter';
    });
    await raise(anna, meetingId);
    await simulation.time.pass(5 * MINUTE);
    await simulation.converge();
    expect(lost).toBeGreaterThan(0);
    expect(server()).not.toContain(SECRET);
    expect(knows(ben, SECRET)).toBe(false);
    expect(anna.session().repositories.agendaItems.get(itemId)?.title).toContain(SECRET);
    expect(anna.records().flatMap(({ merges }) => merges)).toEqual([]);
  });

  it('in every version that lies beside the shown one', async () => {
    const { simulation, anna, meetingId, itemId, server } = await open();
    const database = simulation.couch.database();
    const shown = database?.shown(itemId);
    await raise(anna, meetingId);
    database?.graft({ ...shown, _id: itemId, _rev: '1-0other', title: `Daneben ${SECRET}` }, ['1-0other']);
    await simulation.converge();
    expect(server()).not.toContain(SECRET);
    expect(database?.shown(itemId)?._deleted).toBe(true);
  });
});

describe('an edit that a colleague had not sent yet', () => {
  it('stays with them as TLP:RED, and never reaches the server', async () => {
    const { simulation, anna, ben, meetingId, itemId, server, knows } = await open();
    ben.setOnline(false);
    const { meetings, agendaItems } = ben.session().repositories;
    await meetings.update(meetingId, { place: `Saal ${SECRET}` });
    await agendaItems.update(itemId, { title: `Bens ${SECRET}` });
    const reply = await agendaItems.create({ title: `Neu ${SECRET}`, meetingId });
    await raise(anna, meetingId);
    await simulation.time.pass(MINUTE);
    const requests: string[] = [];
    simulation.watch((name, request) => {
      if (name === ben.name) requests.push(request);
    });
    await simulation.converge();
    expect(requests.join()).not.toContain(SECRET);
    expect(server()).not.toContain(SECRET);
    expect(meetings.get(meetingId)).toMatchObject({ tlp: RED, place: `Saal ${SECRET}` });
    expect(agendaItems.get(itemId)).toMatchObject({
      title: `Bens ${SECRET}`,
      merges: [{ by: 'laptop-anna', revived: true }],
    });
    expect(agendaItems.get(reply.id)).toBeDefined();
    expect(ben.session().sync.snapshot()).toMatchObject({
      ledger: { unsent: 0, withheld: 3 },
      status: { kind: 'upToDate' },
    });
    expect(knows(ben, `Gast ${SECRET}`)).toBe(false);
  });

  it('also where nothing on their laptop says why', async () => {
    const { simulation, anna, ben, itemId, server } = await open();
    const { meetings, agendaItems } = anna.session().repositories;
    // Moved into a meeting that nobody else has ever seen.
    const red = await meetings.create({ title: 'Vertrauliche Runde', tlp: RED });
    ben.setOnline(false);
    await ben.session().repositories.agendaItems.update(itemId, { title: `Bens ${SECRET}` });
    await anna.session().recalls.order([red.id]);
    await agendaItems.update(itemId, { meetingId: red.id });
    await simulation.time.pass(MINUTE);
    await simulation.converge();
    expect(server()).not.toContain(`TOP ${SECRET}`);
    expect(server()).not.toContain(`Bens ${SECRET}`);
    expect(ben.session().repositories.agendaItems.get(itemId)?.title).toBe(`Bens ${SECRET}`);
  });

  it('when it is under way in the same moment', async () => {
    const { simulation, anna, ben, meetingId, itemId, server } = await open();
    let raised: Promise<unknown> | undefined;
    // The edit has left Ben's laptop, and Anna is faster.
    simulation.watch((name, request) => {
      if (name === ben.name && request.includes('Bens')) raised ??= raise(anna, meetingId);
    });
    await ben.session().repositories.agendaItems.update(itemId, { title: `Bens ${SECRET}` });
    await simulation.time.pass(MINUTE);
    await raised;
    await simulation.converge();
    expect(raised).toBeDefined();
    expect(server()).not.toContain(SECRET);
  });

  it('when the server learns of the removal a moment before', async () => {
    const { simulation, ben, meetingId, itemId, server } = await open();
    const database = simulation.couch.database();
    const recalled = { by: 'laptop-anna', because: [meetingId] };
    let isRemoved = false;
    const sent: string[] = [];
    // Ben's edit has left, and is refused as a conflict with a tombstone that the feed has not told of yet.
    simulation.couch.hideFromFeed((id) => id === itemId);
    simulation.couch.setFault(({ path, body }) => {
      if (!path.startsWith('/_bulk_docs') || body?.includes('Bens') !== true) return undefined;
      sent.push(body);
      const { _rev: rev = '' } = database?.shown(itemId) ?? {};
      if (!isRemoved) putAsAdmin(database, { _id: itemId, _rev: rev, _deleted: true, recalled });
      isRemoved = true;
      return undefined;
    });
    await ben.session().repositories.agendaItems.update(itemId, { title: `Bens ${SECRET}` });
    await simulation.time.pass(5 * MINUTE);
    expect(isRemoved).toBe(true);
    expect(sent).toHaveLength(1);
    expect(server()).not.toContain('Bens');
    expect(ben.session().repositories.agendaItems.get(itemId)?.title).toBe(`Bens ${SECRET}`);
  });

  it('goes out when they lower the label themselves; while another laptop has it as TLP:RED, the stricter label wins again', async () => {
    const { simulation, anna, ben, meetingId, itemId, server } = await open();
    ben.setOnline(false);
    await ben.session().repositories.meetings.update(meetingId, { place: 'Saal 4' });
    await ben.session().repositories.agendaItems.update(itemId, { title: 'Bens TOP' });
    await raise(anna, meetingId);
    await simulation.time.pass(MINUTE);
    await simulation.converge();
    anna.setOnline(false);
    await ben.session().repositories.meetings.update(meetingId, { tlp: 'TLP:AMBER' });
    await simulation.time.pass(MINUTE);
    expect(server()).toContain('Saal 4');
    expect(server()).toContain('Bens TOP');
    await simulation.converge();
    expect(server()).not.toContain('Saal 4');
    expect(anna.session().repositories.meetings.get(meetingId)).toMatchObject({ tlp: RED, place: 'Saal 4' });
    expect(anna.session().repositories.agendaItems.get(itemId)?.title).toBe('Bens TOP');
  });
});

describe('what was taken off the server', () => {
  it('is not brought back there by a restore point of a colleague', async () => {
    const { simulation, anna, ben, meetingId, itemId, server } = await open();
    const point = await ben.session().beforeRisk('import');
    await raise(anna, meetingId);
    await simulation.converge();
    await ben.session().restore.bringBack(point);
    await simulation.converge();
    expect(server()).not.toContain(SECRET);
    expect(ben.session().repositories.meetings.get(meetingId)).toMatchObject({ tlp: RED, title: SECRET });
    expect(ben.session().repositories.agendaItems.get(itemId)?.title).toContain(SECRET);
    await ben.restart();
    await simulation.converge();
    expect(server()).not.toContain(SECRET);
  });

  it('goes out again when the label is lowered, to everybody', async () => {
    const { simulation, anna, ben, meetingId, server, knows } = await open();
    await raise(anna, meetingId);
    await simulation.converge();
    await anna.session().repositories.meetings.update(meetingId, { tlp: 'TLP:AMBER' });
    expect(anna.session().recalls.orderedAt(meetingId)).toBeUndefined();
    await simulation.converge();
    expect(server()).toContain(`Gast ${SECRET}`);
    expect(knows(ben, `Gast ${SECRET}`)).toBe(true);
    // And is an ordinary record there: an edit of it is sent.
    await ben.session().repositories.meetings.update(meetingId, { place: 'Saal 4' });
    await simulation.converge();
    expect(anna.session().repositories.meetings.get(meetingId)?.place).toBe('Saal 4');
  });

  it('lets go what a colleague had added meanwhile', async () => {
    const { simulation, anna, ben, meetingId, server } = await open();
    ben.setOnline(false);
    await ben.session().repositories.agendaItems.create({ title: 'Bens neuer TOP', meetingId });
    await raise(anna, meetingId);
    await simulation.time.pass(MINUTE);
    await simulation.converge();
    expect(server()).not.toContain('Bens neuer TOP');
    await anna.session().repositories.meetings.update(meetingId, { tlp: 'TLP:GREEN' });
    await simulation.converge();
    expect(server()).toContain('Bens neuer TOP');
  });

  it('is taken off it again when somebody writes to it all the same, as an earlier version does', async () => {
    const { simulation, anna, meetingId, itemId, server } = await open();
    const before = simulation.couch.database()?.shown(itemId);
    await raise(anna, meetingId);
    await simulation.converge();
    const { _rev, ...again } = before ?? { _id: itemId };
    putAsAdmin(simulation.couch.database(), again);
    expect(server()).toContain(SECRET);
    await simulation.converge();
    expect(server()).not.toContain(SECRET);
  });

  it('stays with a colleague who had marked it TLP:RED, too', async () => {
    const { simulation, anna, ben, meetingId, itemId, server } = await open();
    await ben.session().repositories.meetings.update(meetingId, { tlp: RED });
    await simulation.converge();
    await raise(anna, meetingId);
    await simulation.converge();
    expect(server()).not.toContain(SECRET);
    expect(ben.session().repositories.agendaItems.get(itemId)?.title).toContain(SECRET);
  });

  it('is asked about by the fuse of a colleague like any other removal, and stays TLP:RED where they keep it', async () => {
    const { simulation, anna, ben, meetingId, server, knows } = await open();
    await anna
      .session()
      .repositories.attendance.createMany(
        Array.from({ length: 60 }, (_, at) => ({ draft: { meetingId, guestName: `Gast ${at} ${SECRET}` } })),
      );
    await simulation.converge();
    await raise(anna, meetingId);
    await simulation.time.pass(5 * MINUTE);
    expect(ben.status()).toMatchObject({ kind: 'interrupted', error: 'massRemoval' });
    await ben.session().sync.allowRemovals('keep');
    await simulation.converge();
    expect(knows(ben, `Gast 7 ${SECRET}`)).toBe(true);
    expect(server()).not.toContain(SECRET);
    expect(ben.status()).toEqual({ kind: 'upToDate' });
  });
});
