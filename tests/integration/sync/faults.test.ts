import { beforeEach, describe, expect, test } from 'vitest';
import type { FakeRequest } from '../../support/fakeCouch/fakeCouch';
import type { Fault } from '../../support/faults';
import { createSimulation, foundNetwork, type SimulatedLaptop, type Simulation } from '../../support/simulation';

const MINUTE = 60_000;
let simulation: Simulation;
let a: SimulatedLaptop;
let b: SimulatedLaptop;

/** Two laptops that agree, then both work offline: new records, edits of the same record in other fields and in one and the same field. */
async function twoLaptopsApart(): Promise<void> {
  simulation = createSimulation(1);
  a = await simulation.laptop('laptop-a');
  b = await simulation.laptop('laptop-b');
  await foundNetwork(a);
  await a.session().repositories.members.create({ familyName: 'Weiß', city: 'Köln' }, { id: 'member:1' });
  await a.session().repositories.members.create({ familyName: 'Haas' }, { id: 'member:2' });
  await simulation.converge();
  for (const laptop of [a, b]) laptop.setOnline(false);
  await a.session().repositories.members.update('member:1', { city: 'Bonn', phone: '0228 1' });
  await b.session().repositories.members.update('member:1', { city: 'Ulm', email: 'weiss@example.org' });
  await a.session().repositories.members.create({ familyName: 'Koch' }, { id: 'member:3' });
  await b.session().repositories.members.create({ familyName: 'Vogt' }, { id: 'member:4' });
  await b.session().repositories.members.remove(['member:2']);
  await a.session().repositories.members.update('member:2', { phone: '0731 2' });
}

function expectEqualAndWhole(): void {
  expect(simulation.contentsOf(a)).toEqual(simulation.serverContents());
  expect(simulation.contentsOf(b)).toEqual(simulation.serverContents());
  const weiss = simulation.serverContents()['member:1'];
  expect(weiss).toMatchObject({
    city: 'Ulm',
    phone: '0228 1',
    email: 'weiss@example.org',
    contested: [{ id: 'city', value: '"Bonn"', by: 'laptop-a' }],
  });
  expect(simulation.serverContents()['member:2']).toMatchObject({ phone: '0731 2', deletedAt: '' });
  expect(Object.keys(simulation.serverContents())).toEqual(expect.arrayContaining(['member:3', 'member:4']));
  for (const laptop of [a, b]) {
    expect(laptop.status()).toEqual({ kind: 'upToDate' });
    expect(laptop.defects()).toEqual([]);
  }
}

async function backOnline(): Promise<void> {
  for (const laptop of [a, b]) laptop.setOnline(true);
  await simulation.time.pass(MINUTE);
}

/** How many requests a sync without faults takes. */
async function countRequests(): Promise<number> {
  await twoLaptopsApart();
  const before = simulation.couch.requests().length;
  await backOnline();
  return simulation.couch.requests().length - before;
}

describe('a connection that fails once, at any request of a sync', () => {
  test.each(['cutBefore', 'cutAfter', 'truncate'] as const)(
    '%s: ends in agreement, with nothing lost',
    async (fault) => {
      const count = await countRequests();
      expect(count).toBeGreaterThan(10);
      for (let failing = 1; failing <= count; failing += 1) {
        await twoLaptopsApart();
        const first = simulation.couch.requests().length;
        simulation.couch.setFault(({ index }) => (index === first + failing ? fault : undefined));
        await backOnline();
        await simulation.converge();
        expectEqualAndWhole();
      }
    },
  );
});

const HOTEL: Fault = { status: 200, body: '<!doctype html><title>Willkommen im Hotel</title>' };

function answering(status: number, headers: Readonly<Record<string, string>> = {}): Fault {
  return { status, body: JSON.stringify({ error: 'fault', reason: 'caused by a test' }), headers };
}

describe('a server that answers for a minute with', () => {
  beforeEach(twoLaptopsApart);

  test.each([
    ['401', answering(401), 'unauthorised', true],
    ['403', answering(403), 'forbidden', true],
    ['404', answering(404), 'notFound', true],
    ['409', answering(409), 'serverFault', false],
    ['413', answering(413), 'tooLarge', false],
    ['429 and Retry-After', answering(429, { 'retry-after': '7' }), 'overloaded', false],
    ['500', answering(500), 'serverFault', false],
    ['503', answering(503), 'overloaded', false],
    ['a page of a hotel and 200', HOTEL, 'captivePortal', false],
  ] as const)('%s says so, and all is well afterwards', async (_name, fault, error, blocked) => {
    simulation.couch.setFault(() => fault);
    await backOnline();
    expect(a.status()).toMatchObject({ kind: 'interrupted', error, blocked, unsent: 3 });
    expect(b.status()).toMatchObject({ kind: 'interrupted', error, blocked, unsent: 3 });
    await simulation.converge();
    expectEqualAndWhole();
  });

  test.each([
    ['reading the database', ({ path }: FakeRequest) => path === ''],
    ['reading changes', ({ path }: FakeRequest) => path.startsWith('/_changes')],
    ['sending', ({ path }: FakeRequest) => path.startsWith('/_bulk_docs')],
    ['reading conflicts', ({ method, path }: FakeRequest) => method === 'POST' && path.startsWith('/_all_docs')],
  ] as const)('500 to nothing but %s is told, and all is well afterwards', async (_name, isMeant) => {
    simulation.couch.setFault((request) => (isMeant(request) ? answering(500) : undefined));
    await backOnline();
    expect([a, b].some((laptop) => laptop.status().kind === 'interrupted')).toBe(true);
    await simulation.converge();
    expectEqualAndWhole();
  });

  test('a pause that it asks for is kept', async () => {
    simulation.couch.setFault(() => answering(429, { 'retry-after': '300' }));
    await backOnline();
    const asked = simulation.couch.requests().length;
    await simulation.time.pass(3 * MINUTE);
    expect(simulation.couch.requests()).toHaveLength(asked);
    await simulation.converge();
    expectEqualAndWhole();
  });
});

test('a server without room takes nothing, and no record is blamed for it', async () => {
  await twoLaptopsApart();
  simulation.couch.setLimits({ isDiskFull: true });
  await backOnline();
  expect(a.status()).toMatchObject({ kind: 'interrupted', error: 'serverFault', blocked: false, unsent: 3 });
  expect(a.session().sync.snapshot().ledger.refused).toBe(0);
  simulation.couch.setLimits({});
  await simulation.time.pass(2 * MINUTE);
  expectEqualAndWhole();
});

test('a server that is away for a minute is found again without anybody doing anything', async () => {
  await twoLaptopsApart();
  simulation.couch.setFault(() => 'cutBefore');
  await backOnline();
  expect(a.status()).toMatchObject({ kind: 'interrupted', error: 'offline', unsent: 3 });
  simulation.couch.setFault(undefined);
  await simulation.time.pass(2 * MINUTE);
  expectEqualAndWhole();
});

describe('a process that dies', () => {
  test('at any write of a sync leaves nothing half done', async () => {
    for (let write = 1; write <= 40; write += 1) {
      await twoLaptopsApart();
      a.crashAtWrite(write);
      await backOnline();
      if (a.isAlive()) {
        // All writes of the sync were reached.
        expect(write).toBeGreaterThan(4);
        break;
      }
      const unsent = a.records().filter(({ pending }) => pending === 1).length;
      await a.restart();
      expect(a.session().sync.snapshot().ledger.unsent).toBe(unsent);
      await simulation.converge();
      expectEqualAndWhole();
    }
    expect(a.isAlive()).toBe(true);
  });
});
