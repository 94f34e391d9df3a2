import { beforeEach, describe, expect, test } from 'vitest';
import { putAsAdmin } from '../../support/fakeCouch/fakeCouch';
import type { FakeDatabase } from '../../support/fakeCouch/database';
import { createSimulation, foundNetwork, type SimulatedLaptop, type Simulation } from '../../support/simulation';

const MINUTE = 60_000;
const IDS = Array.from({ length: 130 }, (_, index) => `member:${String(index).padStart(3, '0')}`);
let simulation: Simulation;
let a: SimulatedLaptop;

/** A network of 130 members on three nodes with two shards, where any copy of a shard may answer. */
async function clusterOf(seed: number): Promise<void> {
  simulation = createSimulation(seed, { isCluster: true });
  a = await simulation.laptop('laptop-a');
  await foundNetwork(a);
  await simulation.converge();
}

beforeEach(() => clusterOf(7));

function database(): FakeDatabase {
  const found = simulation.couch.database();
  if (!found) throw new Error('no database');
  return found;
}

function living(of: SimulatedLaptop): number {
  return of.session().repositories.members.snapshot().records.length;
}

async function addMembers(ids: readonly string[]): Promise<void> {
  await a.session().repositories.members.createMany(ids.map((id) => ({ id, draft: { familyName: id } })));
  await simulation.time.pass(MINUTE);
}

function expectAgreement(...laptops: readonly SimulatedLaptop[]): void {
  for (const laptop of laptops) {
    expect(laptop.status()).toEqual({ kind: 'upToDate' });
    expect(simulation.contentsOf(laptop)).toEqual(simulation.serverContents());
    expect(laptop.defects()).toEqual([]);
  }
}

describe('a node whose copies lag behind', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('leaves a new laptop without nothing (seed %i)', async (seed) => {
    await clusterOf(seed);
    await addMembers(IDS.slice(0, 100));
    database().holdBack([2]);
    await addMembers(IDS.slice(100));
    const b = await simulation.laptop('laptop-b');
    await simulation.time.pass(MINUTE);
    database().holdBack([]);
    await simulation.time.pass(2 * MINUTE);
    expect(living(b)).toBe(130);
    expectAgreement(a, b);
  });

  test('costs nobody a record where a person lets the server win', async () => {
    await addMembers(IDS);
    const before = database().snapshot();
    await a.session().repositories.members.update('member:000', { city: 'Ulm' });
    await simulation.converge();
    simulation.couch.create(before);
    a.session().sync.wake();
    await simulation.time.pass(MINUTE);
    expect(a.session().sync.snapshot().trouble).toEqual({ type: 'wrongDatabase', cause: 'setBack' });
    database().holdBack([1]);
    for (const id of ['member:x', 'member:y', 'member:z']) putAsAdmin(database(), { _id: id, familyName: id });
    await a.session().sync.reconcile('serverWins');
    await simulation.time.pass(MINUTE);
    database().holdBack([]);
    await simulation.converge();
    expect(living(a)).toBe(133);
    expectAgreement(a);
  });
});

test('a record with an attachment holds up nobody while a node lags that does not know it', async () => {
  database().holdBack([2]);
  putAsAdmin(database(), {
    _id: 'member:curl',
    familyName: 'Weiß',
    _attachments: { foto: { content_type: 'text/plain', data: 'eHh4' } },
  });
  await simulation.time.pass(MINUTE);
  const { members } = a.session().repositories;
  await Promise.all([
    members.update('member:curl', { city: 'Ulm' }),
    members.createMany([{ id: 'member:x', draft: {} }]),
  ]);
  await simulation.time.pass(MINUTE);
  // The nodes that know it have written the edit, whatever the request was answered with.
  expect(a.status()).toEqual({ kind: 'upToDate' });
  expect(members.get('member:curl')).toMatchObject({ city: 'Ulm', pending: 0, contested: [] });
  database().holdBack([]);
  await simulation.converge();
  expect(database().shown('member:curl')).toMatchObject({ city: 'Ulm', _attachments: { foto: {} } });
  expect(a.defects()).toEqual([]);
});

test('update sequences of different nodes are no reason to read everything again', async () => {
  await addMembers(IDS);
  const asked = simulation.couch.requests().length;
  await a.restart();
  await simulation.time.pass(MINUTE);
  const pages = simulation.couch.requests().slice(asked);
  expect(pages.some(({ path }) => path.startsWith('/_changes?') && path.includes('since=0&'))).toBe(false);
});

describe('one request of removals that arrives in several answers', () => {
  let b: SimulatedLaptop;

  beforeEach(async () => {
    await addMembers(IDS.slice(0, 100));
    b = await simulation.laptop('laptop-b');
    await simulation.converge();
  });

  async function removeAtA(ids: readonly string[]): Promise<void> {
    await a.session().repositories.members.remove(ids);
    await simulation.time.pass(MINUTE);
    if (a.status().kind === 'interrupted') await a.session().sync.allowRemovals('apply');
    await simulation.time.pass(MINUTE);
  }

  test('is counted before the first of it goes', async () => {
    await removeAtA(IDS.slice(0, 30));
    expect(b.session().sync.snapshot().trouble).toMatchObject({ direction: 'in', removals: 30, total: 100 });
    expect(living(b)).toBe(100);
    await b.session().sync.allowRemovals('apply');
    await simulation.converge();
    expect(living(b)).toBe(70);
    expectAgreement(a, b);
  });

  test('comes back whole where a person keeps it', async () => {
    await removeAtA(IDS.slice(0, 30));
    await b.session().sync.allowRemovals('keep');
    await simulation.converge();
    expect(living(b)).toBe(100);
    expect(living(a)).toBe(100);
    expectAgreement(a, b);
  });

  test('comes back whole where another tool removed the records, and without a loop', async () => {
    for (const id of IDS.slice(0, 30))
      putAsAdmin(database(), { _id: id, _rev: database().shown(id)?._rev ?? '', _deleted: true });
    await simulation.time.pass(MINUTE);
    expect(b.session().sync.snapshot().trouble).toMatchObject({ removals: 30 });
    expect(living(b)).toBe(100);
    const asked = simulation.couch.requests().length;
    for (const laptop of [a, b]) await laptop.session().sync.allowRemovals('keep');
    await simulation.time.pass(MINUTE);
    // Some fifty, up to seventy by the copies that happen to answer; a loop would make hundreds.
    expect(simulation.couch.requests().length - asked).toBeLessThan(100);
    await simulation.converge();
    expect(living(a)).toBe(100);
    expectAgreement(a, b);
  });

  test('comes back whole, too, where a part of it was gone before: into the trash, and for good', async () => {
    await removeAtA(IDS.slice(0, 10));
    for (const id of IDS.slice(10, 20))
      putAsAdmin(database(), { _id: id, _rev: database().shown(id)?._rev ?? '', _deleted: true });
    await simulation.time.pass(MINUTE);
    expect(living(b)).toBe(80);
    await removeAtA(IDS.slice(20, 30));
    expect(b.session().sync.snapshot().trouble).toMatchObject({ removals: 30, total: 100 });
    await b.session().sync.allowRemovals('keep');
    await simulation.converge();
    expect(living(b)).toBe(100);
    expect(living(a)).toBe(100);
    expectAgreement(a, b);
  });
});

describe('a cluster that fails over', () => {
  test('looks set back for minutes; nobody is asked for long, and the question goes away by itself', async () => {
    await addMembers(IDS.slice(0, 50));
    const b = await simulation.laptop('laptop-b');
    await simulation.converge();
    database().holdBack([2]);
    await addMembers(IDS.slice(50, 60));
    database().takeDown([0, 1]);
    a.session().sync.wake();
    await simulation.time.pass(2 * MINUTE);
    expect(a.status()).toMatchObject({ kind: 'interrupted', error: 'wrongDatabase', blocked: true });
    database().takeDown([]);
    database().holdBack([]);
    await simulation.time.pass(2 * MINUTE);
    expect(living(b)).toBe(60);
    expectAgreement(a, b);
  });

  test('is looked at again when a person answers: a server that is right again is not set back to what this laptop holds', async () => {
    await addMembers(IDS.slice(0, 50));
    database().holdBack([2]);
    await addMembers(IDS.slice(50, 60));
    database().takeDown([0, 1]);
    a.session().sync.wake();
    await simulation.time.pass(2 * MINUTE);
    database().takeDown([]);
    database().holdBack([]);
    await a.session().sync.reconcile('serverWins');
    await simulation.time.pass(MINUTE);
    expect(await a.session().restore.list()).toEqual([]);
    expect(living(a)).toBe(60);
    expectAgreement(a);
  });
});

test('what is written in the moment in which a poll begins is told within seconds while something goes on', async () => {
  const b = await simulation.laptop('laptop-b');
  await simulation.converge();
  for (let round = 0; round < 20; round += 1) {
    await a.session().repositories.members.update('member:none', {});
    await a.session().repositories.members.create({ familyName: 'Neu' }, { id: `member:live-${round}` });
    await simulation.time.pass(20);
    putAsAdmin(database(), { _id: `member:${round}`, familyName: 'Elsewhere' });
    await simulation.time.pass(8000);
    expect(b.session().repositories.members.get(`member:${round}`)?.familyName).toBe('Elsewhere');
  }
});
