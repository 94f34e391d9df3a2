import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { decisionSeries } from '../../../shared/domain/numbering';
import { createSharedText, openSharedText, readSharedText, replaceText } from '../../../shared/text/sharedText';
import { putAsAdmin } from '../../support/fakeCouch/fakeCouch';
import { createSimulation, foundNetwork, type SimulatedLaptop, type Simulation } from '../../support/simulation';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const IDS = Array.from({ length: 100 }, (_, index) => `member:${String(index).padStart(3, '0')}`);
let simulation: Simulation;
let a: SimulatedLaptop;
let b: SimulatedLaptop;

beforeEach(async () => {
  simulation = createSimulation(3);
  a = await simulation.laptop('laptop-a');
  await foundNetwork(a);
  await a.session().repositories.members.createMany(IDS.map((id) => ({ id, draft: { familyName: id } })));
  await simulation.converge();
  b = await simulation.laptop('laptop-b');
  await simulation.converge();
});

/** The feed can be read so far and no further. */
function cutPagesBehind(count: number): void {
  let pages = 0;
  simulation.couch.setFault(({ path }) => {
    if (!path.startsWith('/_changes?') || path.includes('longpoll')) return undefined;
    pages += 1;
    return pages > count ? 'cutBefore' : undefined;
  });
}

function living(of: SimulatedLaptop): number {
  return of.session().repositories.members.snapshot().records.length;
}

function expectAgreement(): void {
  for (const laptop of [a, b]) {
    expect(simulation.contentsOf(laptop)).toEqual(simulation.serverContents());
    expect(laptop.status()).toEqual({ kind: 'upToDate' });
  }
}

describe('the deletion fuse, outgoing', () => {
  test('lets a few deletions pass', async () => {
    await a.session().repositories.members.remove(IDS.slice(0, 20));
    await simulation.time.pass(MINUTE);
    expect(a.status()).toEqual({ kind: 'upToDate' });
    expect(living(b)).toBe(80);
  });

  test('stops many before a single one is sent, says so, and sends them when told to', async () => {
    await a.session().repositories.members.remove(IDS.slice(0, 30));
    await simulation.time.pass(MINUTE);
    expect(a.status()).toMatchObject({ kind: 'interrupted', error: 'massRemoval', blocked: true, unsent: 30 });
    expect(a.session().sync.snapshot().trouble).toMatchObject({
      direction: 'out',
      collection: 'members',
      removals: 30,
      total: 100,
    });
    expect(living(b)).toBe(100);
    await a.session().sync.allowRemovals('apply');
    await simulation.time.pass(MINUTE);
    expect(a.status()).toEqual({ kind: 'upToDate' });
    expect(b.status()).toMatchObject({ kind: 'interrupted', error: 'massRemoval' });
  });

  test('goes on by itself where the deletions are taken back', async () => {
    await a.session().repositories.members.remove(IDS.slice(0, 30));
    await simulation.time.pass(MINUTE);
    await a.session().repositories.members.restore(IDS.slice(0, 30));
    await simulation.converge();
    expect(living(b)).toBe(100);
    expectAgreement();
  });
});

describe('the deletion fuse, incoming', () => {
  beforeEach(async () => {
    await a.session().repositories.members.remove(IDS.slice(0, 30));
    await simulation.time.pass(MINUTE);
    await a.session().sync.allowRemovals('apply');
    await simulation.converge();
  });

  test('stops before a single record goes, however often it is tried', async () => {
    await b.restart();
    await simulation.converge();
    expect(b.session().sync.snapshot().trouble).toMatchObject({
      type: 'massRemoval',
      direction: 'in',
      collection: 'members',
      removals: 30,
      total: 100,
    });
    expect(living(b)).toBe(100);
  });

  test('takes them when told to, and keeps a restore point', async () => {
    await b.session().sync.allowRemovals('apply');
    await simulation.converge();
    expect(living(b)).toBe(70);
    expect(await b.session().restore.list()).toMatchObject([{ reason: 'massRemoval' }]);
    expectAgreement();
  });

  test('keeps the records for everybody when told to', async () => {
    await b.session().sync.allowRemovals('keep');
    await simulation.converge();
    expect(living(a)).toBe(100);
    expect(living(b)).toBe(100);
    expectAgreement();
  });

  test('counts deletions that come one by one', async () => {
    await b.session().sync.allowRemovals('apply');
    await simulation.converge();
    await simulation.time.pass(2 * 60 * MINUTE);
    for (const id of IDS.slice(30, 55)) {
      await a.session().repositories.members.remove([id]);
      await simulation.time.pass(MINUTE);
    }
    expect(b.status()).toMatchObject({ kind: 'interrupted', error: 'massRemoval' });
    expect(living(b)).toBe(50);
  });
});

describe('after a long absence', () => {
  beforeEach(async () => {
    b.setOnline(false);
    await b.session().repositories.members.update('member:001', { city: 'Ulm' });
    await a.session().repositories.members.update('member:001', { city: 'Bonn' });
    await a.session().repositories.members.create({ familyName: 'Neu' });
    await a.session().repositories.members.remove(['member:002']);
    await simulation.time.sleep(15 * DAY);
    b.setOnline(true);
    await simulation.time.pass(MINUTE);
  });

  test('everything comes in, and nothing goes out before a person has looked', () => {
    expect(b.status()).toEqual({ kind: 'review', unsent: 1 });
    expect(b.session().sync.snapshot().arrived.members).toEqual({ created: 1, changed: 1, removed: 1 });
    expect(b.session().disputes.records()).toMatchObject([{ id: 'member:001', merges: [{ by: 'laptop-a' }] }]);
    expect(simulation.serverContents()['member:001']).toMatchObject({ city: 'Bonn' });
  });

  test('a restore point holds what was here before, and one look does not make another', async () => {
    await b.restart();
    await simulation.time.pass(MINUTE);
    expect(b.status()).toMatchObject({ kind: 'review' });
    const points = await b.session().restore.list();
    expect(points).toMatchObject([{ reason: 'review' }]);
    expect(b.session().sync.snapshot().arrived.members).toEqual({ created: 1, changed: 1, removed: 1 });
  });

  test('it is sent when a person has approved, and nobody is asked again', async () => {
    b.session().sync.approve();
    await simulation.time.pass(MINUTE);
    expect(b.status()).toEqual({ kind: 'upToDate' });
    await b.restart();
    await simulation.converge();
    expectAgreement();
  });

  test('nobody is asked where there is nothing to send', async () => {
    await a.session().repositories.members.update('member:003', { city: 'Köln' });
    a.setOnline(true);
    const c = await simulation.laptop('laptop-c');
    await simulation.time.pass(MINUTE);
    c.setOnline(false);
    await simulation.time.sleep(20 * DAY);
    c.setOnline(true);
    await simulation.time.pass(MINUTE);
    expect(c.status()).toEqual({ kind: 'upToDate' });
  });
});

test('after a long absence nobody is asked about numbers that the laptop claims by itself', async () => {
  b.setOnline(false);
  expect(await b.session().numbers.take(decisionSeries(2026))).toMatch(/^B-2026-/u);
  expect(b.session().sync.snapshot().ledger.unsent).toBeGreaterThan(0);
  await simulation.time.sleep(15 * DAY);
  b.setOnline(true);
  await simulation.time.pass(MINUTE);
  expect(b.status()).toEqual({ kind: 'upToDate' });
});

test('a large change set is shown before it is sent, too', async () => {
  b.setOnline(false);
  await b
    .session()
    .repositories.members.createMany(
      Array.from({ length: 500 }, (_, index) => ({ draft: { familyName: `Neu ${index}` } })),
    );
  b.setOnline(true);
  await simulation.time.pass(MINUTE);
  expect(b.status()).toEqual({ kind: 'review', unsent: 500 });
  b.session().sync.approve();
  await simulation.converge();
  expectAgreement();
});

describe('pausing', () => {
  test('halts a first pull, survives a restart, and goes on where it was', async () => {
    await a
      .session()
      .repositories.members.createMany(
        Array.from({ length: 2500 }, (_, index) => ({ draft: { familyName: `Neu ${index}` } })),
      );
    await simulation.time.pass(MINUTE);
    a.session().sync.approve();
    await simulation.converge();
    cutPagesBehind(1);
    const c = await simulation.laptop('laptop-c');
    // Numbers that the laptop claims on its own are not received.
    const received = (): number => c.records().filter(({ rev }) => rev !== '').length;
    await simulation.time.pass(5000);
    expect(received()).toBe(1000);
    await c.session().sync.pause();
    simulation.couch.setFault(undefined);
    await c.restart();
    await simulation.time.pass(10 * MINUTE);
    expect(c.status()).toMatchObject({ kind: 'paused' });
    expect(received()).toBe(1000);
    const asked = simulation.couch.requests().length;
    await c.session().sync.resume();
    await simulation.time.pass(MINUTE);
    expect(c.status()).toEqual({ kind: 'upToDate' });
    expect(c.records()).toHaveLength(a.records().length);
    const pages = simulation.couch
      .requests()
      .slice(asked)
      .filter(({ path }) => path.startsWith('/_changes?'));
    // Not from the start: the first page is on the disk.
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.some(({ path }) => path.includes('since=0'))).toBe(false);
  });
});

test('an idle laptop asks about once a minute, over one connection', async () => {
  const before = simulation.couch.requests().length;
  await simulation.time.pass(60 * MINUTE);
  const asked = simulation.couch.requests().slice(before);
  expect(asked.length).toBeLessThanOrEqual(2 * 66);
  expect(asked.every(({ path }) => path.startsWith('/_changes') && path.includes('feed=longpoll'))).toBe(true);
});

test('a note of five megabytes goes its way beside the small ones', async () => {
  const text = 'Sehr geehrte Damen und Herren, '.repeat(165_000);
  const note = await a.session().repositories.notes.create({ title: 'Lang', body: createSharedText(text) });
  await a.session().repositories.members.update('member:001', { city: 'Ulm' });
  await simulation.time.pass(MINUTE);
  expect(b.session().repositories.notes.get(note.id)?.body.text).toBe(text);
  expectAgreement();
});

test('three laptops that changed one record each keep what every one of them wrote', async () => {
  const c = await simulation.laptop('laptop-c');
  await simulation.converge();
  for (const laptop of [a, b, c]) laptop.setOnline(false);
  await a.session().repositories.members.update('member:001', { city: 'Aachen', phone: '1' });
  await b.session().repositories.members.update('member:001', { city: 'Bonn', email: 'b@example.org' });
  await c.session().repositories.members.update('member:001', { city: 'Celle', notes: 'c' });
  await simulation.converge();
  const merged = simulation.serverContents()['member:001'];
  expect(merged).toMatchObject({ city: 'Celle', phone: '1', email: 'b@example.org', notes: 'c' });
  const contested = merged?.['contested'];
  expect(
    Array.isArray(contested) ? contested.map(({ value }: { readonly value: string }) => value).sort() : [],
  ).toEqual(['"Aachen"', '"Bonn"']);
  expectAgreement();
});

describe.each([
  ['first', 'last'],
  ['last', 'first'],
] as const)('a deletion that comes %s against an edit that comes %s', (removal, _edit) => {
  test('leaves the record alive, for everybody', async () => {
    for (const laptop of [a, b]) laptop.setOnline(false);
    await a.session().repositories.members.remove(['member:001']);
    await b.session().repositories.members.update('member:001', { city: 'Ulm' });
    const order = removal === 'first' ? [a, b] : [b, a];
    for (const laptop of order) {
      laptop.setOnline(true);
      await simulation.time.pass(MINUTE);
    }
    await simulation.converge();
    expect(simulation.serverContents()['member:001']).toMatchObject({ city: 'Ulm', deletedAt: '' });
    expectAgreement();
  });
});

test('clocks two days apart in either direction lose nothing and confuse nobody', async () => {
  const early = await simulation.laptop('laptop-e', { clockAheadMs: -2 * DAY });
  const late = await simulation.laptop('laptop-l', { clockAheadMs: 2 * DAY });
  await simulation.converge();
  await late.session().repositories.members.update('member:001', { city: 'Spät' });
  await simulation.converge();
  // Seen and replaced: the later word counts, whatever the clocks say.
  await early.session().repositories.members.update('member:001', { city: 'Danach' });
  await simulation.converge();
  expect(simulation.serverContents()['member:001']).toMatchObject({ city: 'Danach', contested: [] });
  expectAgreement();
});

test('fifty thousand members come in page by page, through a cut in the middle, and each of them once', async () => {
  // Met by a laptop that has nothing yet; the others are not asked to take part.
  for (const laptop of [a, b]) await laptop.session().sync.pause();
  const database = simulation.couch.database();
  for (let index = 0; index < 50_000; index += 1)
    putAsAdmin(database, { _id: `member:many-${index}`, schemaVersion: 1, familyName: `Name ${index}`, updatedAt: '' });
  cutPagesBehind(20);
  const c = await simulation.laptop('laptop-c');
  await simulation.time.pass(1000);
  expect(c.records().length).toBeGreaterThan(1000);
  expect(c.records().length).toBeLessThan(50_000);
  simulation.couch.setFault(undefined);
  await simulation.time.pass(MINUTE);
  expect(c.status()).toEqual({ kind: 'upToDate' });
  expect(living(c)).toBe(50_100);
}, 30_000);

test('typing on while an edit is being sent leaves nothing to decide, though the feed is faster than the answer', async () => {
  const { members } = a.session().repositories;
  let typed = false;
  simulation.couch.setFault(({ path }) => {
    if (!path.startsWith('/_bulk_docs') || typed) return undefined;
    typed = true;
    void members.update('member:001', { city: 'Ulm' });
    return 'answerLate';
  });
  await members.update('member:001', { city: 'U' });
  await simulation.time.pass(5000);
  await simulation.converge();
  expect(simulation.serverContents()['member:001']).toMatchObject({ city: 'Ulm', contested: [] });
  expect(a.session().disputes.records()).toEqual([]);
  expectAgreement();
});

test.each([
  ['a', 'b'],
  ['b', 'a'],
])(
  'the same words set on two laptops from one base stand once, on every laptop (%s comes back first)',
  async (first) => {
    const { base, laptopA, laptopB, expected } = await readFieldCase();
    const c = await simulation.laptop('laptop-c');
    const { id } = await a.session().repositories.agendaItems.create({ body: createSharedText(base) });
    await simulation.converge();
    for (const laptop of [a, b, c]) laptop.setOnline(false);
    await setText(a, id, laptopA);
    await setText(b, id, laptopB);
    for (const laptop of first === 'a' ? [a, b, c] : [b, c, a]) {
      laptop.setOnline(true);
      await simulation.time.pass(MINUTE);
    }
    await simulation.converge();
    for (const laptop of [a, b, c]) expect(laptop.session().repositories.agendaItems.get(id)?.body.text).toBe(expected);
    // Who goes on from there finds no second copy either.
    await setText(c, id, `${expected} Schluss.`);
    await simulation.converge();
    for (const laptop of [a, b, c])
      expect(laptop.session().repositories.agendaItems.get(id)?.body.text).toBe(`${expected} Schluss.`);
    expectAgreement();
  },
);

interface FieldCase {
  readonly base: string;
  readonly laptopA: string;
  readonly laptopB: string;
  readonly expected: string;
}

async function readFieldCase(): Promise<FieldCase> {
  const file = path.join(import.meta.dirname, '..', '..', 'support', 'data', 'Y1.json');
  // A parsing edge: the fixture's own shape.
  return JSON.parse(await readFile(file, 'utf8')) as FieldCase;
}

async function setText(laptop: SimulatedLaptop, id: string, text: string): Promise<void> {
  await laptop.session().repositories.agendaItems.update(id, ({ body }) => {
    const doc = openSharedText(body);
    replaceText(doc, text);
    const next = readSharedText(doc);
    doc.destroy();
    return { body: next };
  });
}
