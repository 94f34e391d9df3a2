import { beforeEach, describe, expect, test } from 'vitest';
import { createSharedText } from '../../../shared/text/sharedText';
import type { Http } from '../../../shared/sync/couch';
import { syncFailure } from '../../../shared/sync/errors';
import { respond } from '../../support/faults';
import { putAsAdmin } from '../../support/fakeCouch/fakeCouch';
import { hostile, hostileDocuments, namelessIds } from '../../support/hostile/couch';
import { createSimulation, foundNetwork, type SimulatedLaptop, type Simulation } from '../../support/simulation';

/** See [Note: every document is judged alone]. */
let simulation: Simulation;
let a: SimulatedLaptop;
let b: SimulatedLaptop;

async function begin(alter?: (http: Http) => Http): Promise<void> {
  simulation = createSimulation(1, alter && { alter });
  a = await simulation.laptop('laptop-a');
  b = await simulation.laptop('laptop-b');
  await foundNetwork(a);
  await simulation.converge();
}

/** Nothing stopped, nothing was thrown, and what one writes the other reads. */
async function expectThatTheyGoOn(): Promise<void> {
  await simulation.converge();
  const { id } = await a.session().repositories.members.create({ familyName: 'Weiter' });
  await simulation.converge();
  expect(b.session().repositories.members.get(id)?.familyName).toBe('Weiter');
  for (const laptop of [a, b]) {
    expect(laptop.defects()).toEqual([]);
    expect(laptop.status()).toEqual({ kind: 'upToDate' });
  }
}

function unreadable(laptop: SimulatedLaptop): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    laptop
      .session()
      .sync.snapshot()
      .unreadable.map(({ id, fields }) => [id, fields]),
  );
}

const put = (document: (typeof hostileDocuments)[number]['document']): void => {
  putAsAdmin(simulation.couch.database(), document);
};

describe('a document that cannot be read', () => {
  beforeEach(() => begin(hostile));

  test.each(hostileDocuments)(
    '$what: it is set aside and told, and two laptops go on',
    async ({ document, fields }) => {
      put(document);
      await expectThatTheyGoOn();
      const id = document._id.slice(0, 120);
      expect(unreadable(a)[id]).toEqual(fields);
      expect(unreadable(b)[id]).toEqual(fields);
      expect(a.records().some((record) => record.id === document._id)).toBe(false);
    },
  );

  test('without a usable id: it is told by what stands in its place', async () => {
    await expectThatTheyGoOn();
    // The first answer of the feed is one laptop's alone: each has its own connection.
    expect(Object.keys(unreadable(a)).sort()).toEqual([...namelessIds].sort());
  });

  test('all of them at once, at a first sync, after restarts and with a comparison one by one', async () => {
    for (const { document } of hostileDocuments) put(document);
    const c = await simulation.laptop('laptop-c');
    await expectThatTheyGoOn();
    await c.restart();
    await simulation.time.pass(25 * 60 * 60_000);
    await expectThatTheyGoOn();
    expect(c.status()).toEqual({ kind: 'upToDate' });
    expect(Object.keys(unreadable(c))).toHaveLength(hostileDocuments.length + namelessIds.length);
  });

  test('says who wrote it', async () => {
    put({ _id: 'member:types', familyName: 7, updatedAt: '2027-01-01T01:00:00.000Z-0000-other', updatedBy: 'other' });
    await simulation.converge();
    expect(a.session().sync.snapshot().unreadable).toContainEqual(
      expect.objectContaining({ id: 'member:types', by: 'other', at: '2027-01-01T01:00:00.000Z-0000-other' }),
    );
  });
});

describe('what is known of a record whose state on the server cannot be read', () => {
  beforeEach(async () => {
    await begin();
    await a.session().repositories.members.create({ familyName: 'Weiß', city: 'Köln' }, { id: 'member:1' });
    await simulation.converge();
  });

  function spoil(fields: object): void {
    put({ ...simulation.couch.database()?.shown('member:1'), _id: 'member:1', ...fields });
  }

  test('stays here, and an edit of it waits with its reason', async () => {
    spoil({ city: 5 });
    await simulation.converge();
    expect(a.session().repositories.members.get('member:1')?.city).toBe('Köln');
    await b.session().repositories.members.update('member:1', { phone: '030 1' });
    await simulation.converge();
    expect(b.status()).toEqual({ kind: 'refused', refused: 1, unsent: 1 });
    expect(b.session().repositories.members.get('member:1')?.refused).toMatchObject({ reason: 'unreadable' });
    expect(simulation.couch.database()?.shown('member:1')?.['city']).toBe(5);
  });

  test('repairs it, with what is readable there and what was typed here meanwhile, for everybody', async () => {
    spoil({ city: 5, phone: '0221 7' });
    await b.session().repositories.members.update('member:1', { email: 'weiss@example.org' });
    await simulation.converge();
    expect(await b.session().sync.repair(['member:1'])).toBe(1);
    await simulation.converge();
    for (const laptop of [a, b]) {
      expect(laptop.session().repositories.members.get('member:1')).toMatchObject({
        familyName: 'Weiß',
        city: 'Köln',
        phone: '0221 7',
        email: 'weiss@example.org',
        pending: 0,
      });
      expect(unreadable(laptop)).toEqual({});
      expect(laptop.status()).toEqual({ kind: 'upToDate' });
    }
  });

  test('is not asked about any more once somebody else has made it whole', async () => {
    spoil({ city: 5 });
    await simulation.converge();
    expect(unreadable(a)).toEqual({ 'member:1': ['city'] });
    spoil({ city: 'Ulm' });
    await simulation.converge();
    expect(unreadable(a)).toEqual({});
    expect(a.session().repositories.members.get('member:1')?.city).toBe('Ulm');
  });
});

describe('a person decides about a document that was never known here', () => {
  beforeEach(() => begin(hostile));

  test('repaired, it is a whole record of what could be read', async () => {
    put({ _id: 'member:deep', familyName: 'Tief', later: '@deep' });
    put({ _id: 'note:garbage', title: 'Notiz', body: { update: '%%%', text: 'x' } });
    await simulation.converge();
    expect(await a.session().sync.repair(['member:deep', 'note:garbage'])).toBe(2);
    await simulation.converge();
    expect(b.session().repositories.members.get('member:deep')).toMatchObject({ familyName: 'Tief', positions: [] });
    expect(b.session().repositories.notes.get('note:garbage')).toMatchObject({ title: 'Notiz', body: { text: '' } });
    expect(unreadable(b)).toEqual(
      Object.fromEntries(Object.entries(unreadable(b)).filter(([id]) => !id.includes(':d'))),
    );
    await expectThatTheyGoOn();
  });

  test('removed, it is in the trash of all, and can be brought back', async () => {
    put({ _id: 'member:types', familyName: 'Alt', city: 7 });
    await simulation.converge();
    expect(await a.session().sync.remove(['member:types'])).toBe(1);
    await simulation.converge();
    expect(b.session().repositories.members.get('member:types')?.deletedAt).not.toBe('');
    expect(unreadable(b)['member:types']).toBeUndefined();
    await b.session().repositories.members.restore(['member:types']);
    await simulation.converge();
    expect(a.session().repositories.members.get('member:types')).toMatchObject({ familyName: 'Alt', deletedAt: '' });
  });

  test('removed, what no store takes is deleted on the server', async () => {
    put({ _id: 'member:../settings', familyName: 'X' });
    await simulation.converge();
    expect(await a.session().sync.remove(['member:../settings'])).toBe(1);
    await simulation.converge();
    expect(simulation.couch.database()?.shown('member:../settings')?._deleted).toBe(true);
    await expectThatTheyGoOn();
  });

  test('of what is gone meanwhile nothing is written', async () => {
    expect(await a.session().sync.repair(['member:gone'])).toBe(0);
    expect(a.session().repositories.members.get('member:gone')).toBeUndefined();
  });
});

describe('versions side by side', () => {
  test('one that cannot be read stays where it is, and the others are put together', async () => {
    await begin();
    await a.session().repositories.members.create({ familyName: 'Weiß' }, { id: 'member:1' });
    await simulation.converge();
    const database = simulation.couch.database();
    const shown = database?.shown('member:1');
    const [ancestor = ''] = [shown?._rev];
    const version = (hash: string, fields: object): void =>
      database?.graft({ ...shown, _id: 'member:1', _rev: `2-${hash.repeat(32)}`, ...fields }, [
        `2-${hash.repeat(32)}`,
        ancestor,
      ]);
    version('c', { city: 'Ulm' });
    version('b', { phone: '030 1' });
    version('a', { email: 7 });
    await expectThatTheyGoOn();
    expect(a.session().repositories.members.get('member:1')).toMatchObject({ city: 'Ulm', phone: '030 1' });
    expect(database?.version('member:1', `2-${'a'.repeat(32)}`)).toMatchObject({ email: 7 });
  });
});

describe('a document that is too large to be read', () => {
  const LARGEST = 50_000;
  /** As the page's client does, which takes no more than so much of an answer. */
  const limited =
    (http: Http): Http =>
    async (url, request) => {
      const response = await http(url, request);
      return {
        ...response,
        async text() {
          const answer = await response.text();
          if (answer.length > LARGEST) throw syncFailure({ type: 'answerTooLarge' });
          return answer;
        },
      };
    };

  beforeEach(async () => {
    await begin(limited);
    await a
      .session()
      .repositories.members.createMany(
        Array.from({ length: 30 }, (_, at) => ({ id: `member:${100 + at}`, draft: { notes: 'x'.repeat(3000) } })),
      );
    put({ _id: 'member:huge', familyName: 'Riese', notes: 'x'.repeat(LARGEST) });
  });

  test('is set aside by its id and revision, and all others arrive, also at a first sync', async () => {
    await expectThatTheyGoOn();
    const c = await simulation.laptop('laptop-c');
    await expectThatTheyGoOn();
    for (const laptop of [a, b, c]) {
      expect(laptop.session().sync.snapshot().unreadable).toMatchObject([{ id: 'member:huge', isOversized: true }]);
      expect(laptop.session().repositories.members.snapshot().records.length).toBeGreaterThanOrEqual(31);
    }
  });

  test('is not read again by the daily comparison', async () => {
    await expectThatTheyGoOn();
    const asked = (): number =>
      simulation.couch.requests().filter(({ body }) => body?.includes('member:huge') === true).length;
    const before = asked();
    await simulation.time.pass(50 * 60 * 60_000);
    expect(asked()).toBe(before);
    await expectThatTheyGoOn();
  });

  test('cannot be repaired, and removed it is deleted on the server', async () => {
    await expectThatTheyGoOn();
    expect(await a.session().sync.repair(['member:huge'])).toBe(0);
    expect(a.session().repositories.members.get('member:huge')).toBeUndefined();
    expect(await a.session().sync.remove(['member:huge'])).toBe(1);
    await expectThatTheyGoOn();
    expect(unreadable(b)).toEqual({});
  });
});

describe('an answer that is none of a CouchDB', () => {
  const ANSWERS: readonly (readonly [string, string, string])[] = [
    ['a feed without results', '/_changes', '{"last_seq":"1"}'],
    ['a feed whose results are no list', '/_changes', '{"results":{"length":3},"last_seq":"1"}'],
    ['a feed without a position', '/_changes', '{"results":[],"last_seq":{"a":1}}'],
    ['a list without rows', '/_all_docs', '{"total_rows":"many"}'],
    ['a list of nothing', '/_all_docs', '[]'],
    ['null', '/_changes', 'null'],
  ];

  test.each(ANSWERS)('%s is a fault of the server: it is told, and over with it', async (_what, path, answer) => {
    let isOn = false;
    await begin(
      (http) => async (url, request) => (isOn && url.includes(path) ? respond(200, answer) : http(url, request)),
    );
    isOn = true;
    a.session().sync.wake();
    await simulation.time.pass(60_000);
    expect(a.status()).toMatchObject({ kind: 'interrupted', error: 'serverFault' });
    isOn = false;
    await expectThatTheyGoOn();
  });

  test('a full page that leads nowhere is not read for ever', async () => {
    let isOn = false;
    let asked = 0;
    const rows = Array.from({ length: 1000 }, (_, at) => ({
      id: `planet:${at}`,
      doc: { _id: `planet:${at}`, _rev: '1-a' },
    }));
    await begin((http) => async (url, request) => {
      if (!isOn || !url.includes('/_changes')) return http(url, request);
      asked += 1;
      const since = new URL(url).searchParams.get('since');
      return respond(200, JSON.stringify({ results: rows, last_seq: since }));
    });
    isOn = true;
    a.session().sync.wake();
    await simulation.time.pass(60_000);
    expect(asked).toBeLessThan(40);
    isOn = false;
    await expectThatTheyGoOn();
  });
});

test('a text state that is whole is none of this, however long', async () => {
  await begin();
  const { id } = await a
    .session()
    .repositories.notes.create({ title: 'Lang', body: createSharedText('Wort '.repeat(100_000)) });
  await simulation.converge();
  expect(b.session().repositories.notes.get(id)?.body.text).toHaveLength(500_000);
});
