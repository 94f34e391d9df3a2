import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { NETWORK_ID } from '../../../shared/schema/network';
import { securityObject } from '../../../shared/sync/designDocument';
import { createSharedText, openSharedText, readSharedText, replaceText } from '../../../shared/text/sharedText';
import { isUpToDate, openLaptop, type Laptop } from '../../support/laptop';
import { createQuickTime } from '../../support/quickTime';
import { openTestServer, type TestServer } from '../../support/testServer';

/** One for all laptops: whose edit is later is told by their clocks. */
const time = createQuickTime();
let server: TestServer;
let base: string;
let laptops: Laptop[] = [];
let isOnline = true;

beforeAll(async () => {
  server = await openTestServer();
});

afterAll(() => server.close());

beforeEach(async () => {
  isOnline = true;
  base = await server.createDatabase();
});

afterEach(async () => {
  for (const laptop of laptops) await laptop.close();
  laptops = [];
});

async function laptop(deviceId: string): Promise<Laptop> {
  const http = server.http('coordinator');
  const opened = await openLaptop({
    deviceId,
    base,
    time,
    http: async (url, request) => {
      const answer = isOnline ? await http(url, request) : undefined;
      if (!isOnline || !answer) throw new TypeError('fetch failed');
      return answer;
    },
  });
  laptops.push(opened);
  return opened;
}

async function networkOn(deviceId: string): Promise<Laptop> {
  const first = await laptop(deviceId);
  await first.repositories.network.create({ title: 'CDO-Netzwerk', databaseId: 'identity-1' }, { id: NETWORK_ID });
  return first;
}

function untilRecord(
  of: Laptop,
  collection: 'members' | 'agendaItems',
  id: string,
  isReached: (record: Readonly<Record<string, unknown>>) => boolean,
): Promise<void> {
  const repository = of.repositories[collection];
  return new Promise((resolve) => {
    const end = repository.subscribe(check);
    check();
    function check(): void {
      const record = repository.get(id);
      if (!record || !isReached({ ...record })) return;
      queueMicrotask(() => end());
      resolve();
    }
  });
}

describe('sync of two laptops over one database', () => {
  test('a second laptop receives what the first one wrote before it connected', async () => {
    const a = await networkOn('laptop-a');
    const drafts = Array.from({ length: 1100 }, (_, index) => ({
      draft: { givenName: 'Ada', familyName: `Müller ${index}` },
    }));
    await a.repositories.members.createMany(drafts);
    a.sync.start();
    await a.until(isUpToDate);

    const b = await laptop('laptop-b');
    b.sync.start();
    await b.until(isUpToDate);

    expect(b.repositories.members.snapshot().records).toHaveLength(1100);
    expect(b.repositories.network.get(NETWORK_ID)?.title).toBe('CDO-Netzwerk');
    expect(b.sync.snapshot().ledger).toEqual({ unsent: 0, refused: 0, withheld: 0 });
    expect([...a.defects, ...b.defects]).toEqual([]);
  });

  test('an edit arrives live at the other laptop', async () => {
    const a = await networkOn('laptop-a');
    const { id } = await a.repositories.members.create({ familyName: 'Çelik' });
    a.sync.start();
    await a.until(isUpToDate);
    const b = await laptop('laptop-b');
    b.sync.start();
    await b.until(isUpToDate);

    await b.repositories.members.update(id, { phone: '0221 4711' });
    await untilRecord(a, 'members', id, ({ phone }) => phone === '0221 4711');
    await a.repositories.members.remove([id]);
    await untilRecord(b, 'members', id, ({ deletedAt }) => deletedAt !== '');

    expect(b.repositories.members.snapshot().records).toEqual([]);
  });

  test('edits of different fields made offline on both sides are both kept', async () => {
    const a = await networkOn('laptop-a');
    const { id } = await a.repositories.members.create({ familyName: 'Weiß', city: 'Köln' });
    const b = await laptop('laptop-b');
    for (const each of [a, b]) {
      each.sync.start();
      await each.until(isUpToDate);
      await each.sync.stop();
    }

    await a.repositories.members.update(id, { city: 'Bonn' });
    await b.repositories.members.update(id, { phone: '030 1' });
    a.sync.start();
    b.sync.start();
    await untilRecord(a, 'members', id, ({ phone, pending }) => phone === '030 1' && pending === 0);
    await untilRecord(b, 'members', id, ({ city, pending }) => city === 'Bonn' && pending === 0);

    expect(a.repositories.members.get(id)).toMatchObject({ city: 'Bonn', phone: '030 1', contested: [] });
  });

  test('the same field edited on both sides keeps the later value and names the other', async () => {
    const a = await networkOn('laptop-a');
    const { id } = await a.repositories.members.create({ familyName: 'Weiß', city: 'Köln' });
    const b = await laptop('laptop-b');
    for (const each of [a, b]) {
      each.sync.start();
      await each.until(isUpToDate);
      await each.sync.stop();
    }

    await a.repositories.members.update(id, { city: 'Bonn' });
    await b.repositories.members.update(id, { city: 'Ulm' });
    a.sync.start();
    await a.until(isUpToDate);
    b.sync.start();
    await untilRecord(a, 'members', id, ({ city }) => city === 'Ulm');

    expect(a.repositories.members.get(id)?.contested).toMatchObject([{ id: 'city', value: '"Bonn"', by: 'laptop-a' }]);
  });

  test('two scribes writing into one agenda item offline lose no letter', async () => {
    const a = await networkOn('laptop-a');
    const { id } = await a.repositories.agendaItems.create({
      title: 'Leitfaden',
      body: createSharedText('Ulm berichtet.'),
    });
    const b = await laptop('laptop-b');
    for (const each of [a, b]) {
      each.sync.start();
      await each.until(isUpToDate);
      await each.sync.stop();
    }

    for (const [each, text] of [
      [a, 'Heute: Ulm berichtet.'],
      [b, 'Ulm berichtet. Köln stimmt zu.'],
    ] as const) {
      await each.repositories.agendaItems.update(id, ({ body }) => {
        const doc = openSharedText(body);
        replaceText(doc, text);
        return { body: readSharedText(doc) };
      });
    }
    a.sync.start();
    b.sync.start();
    for (const each of [a, b])
      await untilRecord(each, 'agendaItems', id, ({ body }) =>
        JSON.stringify(body).includes('Heute: Ulm berichtet. Köln stimmt zu.'),
      );

    for (const each of [a, b]) expect(each.repositories.agendaItems.get(id)?.contested).toEqual([]);
  });

  test('a record marked TLP:RED never leaves the laptop', async () => {
    const a = await networkOn('laptop-a');
    const note = await a.repositories.notes.create({ title: 'Vertraulich', tlp: 'TLP:RED' });
    a.sync.start();
    await a.until(isUpToDate);

    const answer = await server.asAdmin('GET', `${base}/${encodeURIComponent(note.id)}`);
    expect(answer.status).toBe(404);
    expect(a.sync.snapshot().ledger).toEqual({ unsent: 0, refused: 0, withheld: 1 });
  });

  test('a wrong password blocks the sync, says so, and touches nothing', async () => {
    const a = await openLaptop({
      deviceId: 'laptop-a',
      base,
      user: server.login('reader').user,
      password: 'wrong',
    });
    laptops.push(a);
    await a.repositories.members.create({ familyName: 'Koch' });
    a.sync.start();
    const status = await a.until(({ kind }) => kind === 'interrupted');

    expect(status).toMatchObject({ error: 'unauthorised', blocked: true, unsent: 1 });
    expect(a.repositories.members.snapshot().records).toHaveLength(1);
  });

  test('a database of another network is not synced with', async () => {
    const a = await networkOn('laptop-a');
    a.sync.start();
    await a.until(isUpToDate);
    const b = await laptop('laptop-b');
    await b.repositories.network.create({ title: 'Anderes Netzwerk', databaseId: 'identity-2' }, { id: NETWORK_ID });
    b.sync.start();
    const status = await b.until(({ kind }) => kind === 'interrupted');

    expect(status).toMatchObject({ error: 'wrongDatabase', blocked: true });
    expect(b.repositories.network.get(NETWORK_ID)?.title).toBe('Anderes Netzwerk');
  });

  test('offline is said truthfully and everything is sent when the server is back', async () => {
    const a = await networkOn('laptop-a');
    a.sync.start();
    await a.until(isUpToDate);
    isOnline = false;
    a.sync.wake();
    await a.repositories.members.create({ familyName: 'Haas' });
    const status = await a.until(({ kind }) => kind === 'interrupted');
    expect(status).toMatchObject({ error: 'offline', unsent: 1, blocked: false });

    isOnline = true;
    a.sync.wake();
    await a.until(isUpToDate);
    expect(a.sync.snapshot().ledger.unsent).toBe(0);
  });

  test('what a replication of two servers left side by side is merged, and the losing version goes', async () => {
    const a = await networkOn('laptop-a');
    const { id } = await a.repositories.members.create({ familyName: 'Weiß', city: 'Köln' });
    a.sync.start();
    await a.until(isUpToDate);
    const shown = await readDocument(id);
    const ancestry = [shown._rev.slice(2)];
    const at = (hour: number): string => `2027-01-01T0${hour}:00:00.000Z-0000-other`;
    await post('_bulk_docs', {
      new_edits: false,
      docs: [
        {
          ...shown,
          _rev: '2-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
          _revisions: { start: 2, ids: ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', ...ancestry] },
          city: 'Bonn',
          updatedAt: at(1),
          updatedBy: 'other',
        },
        {
          ...shown,
          _rev: '2-bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb',
          _revisions: { start: 2, ids: ['bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb', ...ancestry] },
          phone: '030 5',
          updatedAt: at(2),
          updatedBy: 'other',
        },
      ],
    });
    await untilRecord(
      a,
      'members',
      id,
      ({ city, phone, pending }) => city === 'Bonn' && phone === '030 5' && pending === 0,
    );
    await untilUnsplit(id);
    expect(a.repositories.members.get(id)?.contested).toEqual([]);
    expect(await readDocument(id)).toMatchObject({ city: 'Bonn', phone: '030 5' });
  });

  test('documents written by hand are whole records here, and keep what we do not know', async () => {
    const a = await networkOn('laptop-a');
    a.sync.start();
    await a.until(isUpToDate);
    await post('_bulk_docs', {
      docs: [
        { _id: 'member:curl', familyName: 'Curl', shoeSize: 44 },
        { _id: 'planet:1' },
        { _id: 'member:newer', schemaVersion: 99 },
      ],
    });
    await untilRecord(a, 'members', 'member:curl', ({ familyName }) => familyName === 'Curl');
    await a.repositories.members.update('member:curl', { city: 'Ulm' });
    await a.until(isUpToDate);
    expect(await readDocument('member:curl')).toMatchObject({
      familyName: 'Curl',
      city: 'Ulm',
      shoeSize: 44,
      deletedAt: '',
    });
    expect(a.repositories.members.get('member:newer')).toBeUndefined();
    expect(a.sync.snapshot().newer).toBe(1);
  });

  test('a record that another tool deletes while it is edited here comes back, and not in a loop', async () => {
    const a = await networkOn('laptop-a');
    const { id } = await a.repositories.members.create({ familyName: 'Weiß' });
    a.sync.start();
    await a.until(isUpToDate);
    await a.sync.stop();
    await a.repositories.members.update(id, { phone: '0221 1' });
    await post('_bulk_docs', { docs: [{ _id: id, _rev: (await readDocument(id))._rev, _deleted: true }] });
    a.sync.start();
    await untilRecord(a, 'members', id, ({ pending, merges }) => pending === 0 && JSON.stringify(merges) !== '[]');
    expect(await readDocument(id)).toMatchObject({ familyName: 'Weiß', phone: '0221 1' });
    await post('_bulk_docs', { docs: [{ _id: 'member:later', familyName: 'Danach' }] });
    await untilRecord(a, 'members', 'member:later', ({ familyName }) => familyName === 'Danach');
  });

  test('a series of removals by another tool is counted before the first of it goes, and comes back whole', async () => {
    const a = await networkOn('laptop-a');
    const ids = Array.from({ length: 60 }, (_, index) => `member:${100 + index}`);
    await a.repositories.members.createMany(ids.map((id) => ({ id, draft: { familyName: id } })));
    a.sync.start();
    await a.until(isUpToDate);
    const removed = await Promise.all(
      ids.slice(0, 30).map(async (id) => ({ _id: id, _rev: (await readDocument(id))._rev, _deleted: true })),
    );
    await post('_bulk_docs', { docs: removed });
    await a.until((status) => status.kind === 'interrupted' && status.blocked);
    expect(a.sync.snapshot().trouble).toMatchObject({ type: 'massRemoval', removals: 30, total: 60 });
    expect(a.repositories.members.snapshot().records).toHaveLength(60);
    await a.sync.allowRemovals('keep');
    await a.until(isUpToDate);
    expect(a.repositories.members.snapshot().records).toHaveLength(60);
    for (const id of ids.slice(0, 30)) expect(await readDocument(id)).toMatchObject({ familyName: id });
  });

  test('a database set back to a backup and then written to by somebody else is told by its exact revisions', async () => {
    const a = await networkOn('laptop-a');
    await a.repositories.members.create({ familyName: 'Weiß', city: 'Köln' }, { id: 'member:1' });
    a.sync.start();
    await a.until(isUpToDate);
    const backup = [await readDocument('member:1'), await readDocument(NETWORK_ID)];
    await a.repositories.members.update('member:1', { city: 'Bonn' });
    await a.until(({ kind }) => kind === 'sending');
    await a.until(isUpToDate);
    await a.sync.stop();
    await server.asAdmin('DELETE', base);
    await server.asAdmin('PUT', base);
    await server.asAdmin('PUT', `${base}/_security`, securityObject);
    await post('_bulk_docs', { new_edits: false, docs: backup });
    // As many generations as this laptop knows, and another revision.
    await post('_bulk_docs', { docs: [{ ...backup[0], city: 'Ulm' }] });
    a.sync.start();
    await a.until((status) => status.kind === 'interrupted' && status.blocked);
    expect(a.sync.snapshot().trouble).toEqual({ type: 'wrongDatabase', cause: 'setBack' });
    expect(a.repositories.members.get('member:1')?.city).toBe('Bonn');
  });

  test('what another tool attached to a record survives our next edit', async () => {
    const a = await networkOn('laptop-a');
    const { id } = await a.repositories.members.create({ familyName: 'Weiß' });
    a.sync.start();
    await a.until(isUpToDate);
    const attachment = `${base}/${encodeURIComponent(id)}/foto.txt`;
    await server.asAdmin('PUT', `${attachment}?rev=${(await readDocument(id))._rev}`, 'ein Foto');
    await untilRecord(a, 'members', id, (record) => 'attachmentStubs' in record);
    for (const city of ['Ulm', 'Bonn']) {
      await a.repositories.members.update(id, { city });
      await untilRecord(a, 'members', id, (record) => record['city'] === city && record['pending'] === 0);
    }
    expect(await readDocument(id)).toMatchObject({ city: 'Bonn' });
    expect(await (await server.asAdmin('GET', attachment)).text()).toBe('"ein Foto"');
  });

  test('a deleted and recreated database is noticed, and filled again when a person says so', async () => {
    const a = await networkOn('laptop-a');
    await a.repositories.members.create({ familyName: 'Weiß' }, { id: 'member:1' });
    a.sync.start();
    await a.until(isUpToDate);
    await server.asAdmin('DELETE', base);
    await server.asAdmin('PUT', base);
    await server.asAdmin('PUT', `${base}/_security`, securityObject);
    a.sync.wake();
    // A request that came while there was none has told that first.
    await a.until((status) => status.kind === 'interrupted' && status.error === 'wrongDatabase' && status.blocked);
    expect(a.sync.snapshot().trouble).toEqual({ type: 'wrongDatabase', cause: 'emptied' });
    await a.sync.reconcile('mineWins');
    await a.until(isUpToDate);
    expect(await readDocument('member:1')).toMatchObject({ familyName: 'Weiß' });
  });
});

async function post(path: string, body: object): Promise<void> {
  await server.asAdmin('POST', `${base}/${path}`, body);
}

async function readDocument(id: string): Promise<Readonly<Record<string, unknown>> & { readonly _rev: string }> {
  const answer = await server.asAdmin('GET', `${base}/${encodeURIComponent(id)}`);
  return (await answer.json()) as Readonly<Record<string, unknown>> & { readonly _rev: string };
}

interface Feed {
  readonly results: readonly { readonly id: string; readonly doc: { readonly _conflicts?: readonly string[] } }[];
  readonly last_seq: string | number;
}

/** Reads the feed until it shows the document without versions beside it. */
async function untilUnsplit(id: string): Promise<void> {
  for (let since: string | number = 0; ;) {
    const answer = await server.asAdmin(
      'GET',
      `${base}/_changes?feed=longpoll&include_docs=true&conflicts=true&since=${encodeURIComponent(since)}`,
    );
    const { results, last_seq: last } = (await answer.json()) as Feed;
    if (results.some((row) => row.id === id && row.doc._conflicts === undefined)) return;
    since = last;
  }
}
