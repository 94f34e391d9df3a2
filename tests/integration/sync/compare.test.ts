import { beforeEach, describe, expect, test } from 'vitest';
import { putAsAdmin } from '../../support/fakeCouch/fakeCouch';
import type { FakeDatabase } from '../../support/fakeCouch/database';
import { createSimulation, foundNetwork, type SimulatedLaptop, type Simulation } from '../../support/simulation';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
let simulation: Simulation;
let a: SimulatedLaptop;

function database(): FakeDatabase {
  const found = simulation.couch.database();
  if (!found) throw new Error('no database');
  return found;
}

function members(of: SimulatedLaptop): readonly string[] {
  return of
    .session()
    .repositories.members.snapshot()
    .records.map(({ id }) => id);
}

function expectAgreement(...laptops: readonly SimulatedLaptop[]): void {
  for (const laptop of laptops) {
    expect(laptop.status()).toEqual({ kind: 'upToDate' });
    expect(simulation.contentsOf(laptop)).toEqual(simulation.serverContents());
    expect(laptop.defects()).toEqual([]);
  }
}

beforeEach(async () => {
  simulation = createSimulation(5);
  a = await simulation.laptop('laptop-a');
  await foundNetwork(a);
  await a.session().repositories.members.createMany(
    Array.from({ length: 60 }, (_, index) => ({
      id: `member:${10 + index}`,
      draft: { familyName: `Name ${index}` },
    })),
  );
  await simulation.converge();
});

describe('what the feed leaves out', () => {
  test('of a first pull is there a moment later, and the time of the comparison is told', async () => {
    simulation.couch.hideFromFeed((id) => /^member:.*[39]$/u.test(id));
    const b = await simulation.laptop('laptop-b');
    await simulation.time.pass(MINUTE);
    expect(members(b)).toHaveLength(60);
    expect(b.session().sync.snapshot().comparedAt).toBeGreaterThan(Date.parse('2026-11-23'));
    expectAgreement(a, b);
  });

  test('of the running feed is there after a day: new records, edits, deletions', async () => {
    const b = await simulation.laptop('laptop-b');
    await simulation.converge();
    simulation.couch.hideFromFeed(() => true);
    await a.session().repositories.members.create({ familyName: 'Neu' }, { id: 'member:new' });
    await a.session().repositories.members.update('member:10', { city: 'Ulm' });
    await a.session().repositories.members.remove(['member:11']);
    putAsAdmin(database(), { _id: 'member:12', _rev: database().shown('member:12')?._rev ?? '', _deleted: true });
    await simulation.time.pass(MINUTE);
    simulation.couch.hideFromFeed(undefined);
    await simulation.time.pass(MINUTE);
    expect(members(b)).not.toContain('member:new');
    await simulation.time.pass(DAY + MINUTE);
    expect(members(b)).toContain('member:new');
    expect(b.session().repositories.members.get('member:10')?.city).toBe('Ulm');
    expect(members(b)).not.toContain('member:11');
    expect(members(b)).not.toContain('member:12');
    expectAgreement(a, b);
  });

  test('of many deletions stops and asks, as those of the feed do, and once', async () => {
    const b = await simulation.laptop('laptop-b');
    await simulation.converge();
    simulation.couch.hideFromFeed(() => true);
    for (let index = 0; index < 30; index += 1) {
      const id = `member:${10 + index}`;
      putAsAdmin(database(), { _id: id, _rev: database().shown(id)?._rev ?? '', _deleted: true });
    }
    await simulation.time.pass(MINUTE);
    simulation.couch.hideFromFeed(undefined);
    a.session().sync.wake();
    await simulation.time.pass(DAY + MINUTE);
    expect(b.session().sync.snapshot().trouble).toMatchObject({ type: 'massRemoval', direction: 'in', removals: 30 });
    await a.session().sync.allowRemovals('apply');
    await b.session().sync.allowRemovals('apply');
    await simulation.converge();
    expect(members(b)).toHaveLength(30);
    expectAgreement(a, b);
  });
});

test('an edit that waits is never healed away', async () => {
  const b = await simulation.laptop('laptop-b');
  await simulation.converge();
  simulation.couch.setFault(({ path }) => (path.startsWith('/_bulk_docs') ? 'cutBefore' : undefined));
  await b.session().repositories.members.update('member:10', { phone: '0731 1' });
  putAsAdmin(database(), { ...database().shown('member:10'), _id: 'member:10', city: 'Ulm' });
  await simulation.time.pass(DAY + 10 * MINUTE);
  expect(b.session().repositories.members.get('member:10')).toMatchObject({ phone: '0731 1', pending: 1 });
  await simulation.converge();
  expect(simulation.serverContents()['member:10']).toMatchObject({ phone: '0731 1', city: 'Ulm' });
  expectAgreement(a, b);
});

test('a record that the server has lost without a trace is sent again', async () => {
  const { trees } = database().snapshot();
  simulation.couch.create({ trees: new Map([...trees].filter(([id]) => id !== 'member:30')) }, database().madeAt);
  a.session().sync.wake();
  await simulation.time.pass(DAY + MINUTE);
  expect(simulation.serverContents()['member:30']).toMatchObject({ familyName: 'Name 20' });
  expectAgreement(a);
});

test('a server that refuses the comparison is synced with all the same', async () => {
  simulation.couch.setFault(({ method, path }) =>
    method === 'GET' && path.startsWith('/_all_docs') ? { status: 500, body: '{"error":"x","reason":"x"}' } : undefined,
  );
  const b = await simulation.laptop('laptop-b');
  await simulation.time.pass(MINUTE);
  expect(b.status()).toEqual({ kind: 'upToDate' });
  expect(b.session().sync.snapshot().comparedAt).toBeNull();
  simulation.couch.setFault(undefined);
  await simulation.time.pass(11 * MINUTE);
  expect(b.session().sync.snapshot().comparedAt).not.toBeNull();
});
