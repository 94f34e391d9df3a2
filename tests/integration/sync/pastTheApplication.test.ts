import { describe, expect, test } from 'vitest';
import { NETWORK_ID } from '../../../shared/schema/network';
import { isUpToDate } from '../../support/laptop';
import { openLaptopsAtServer, untilRecord } from '../../support/laptopsAtServer';

const { base, networkOn, post, readDocument, server } = openLaptopsAtServer();

describe('what others do to the database past the application', () => {
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
    const a = await networkOn('laptop-a', { isPatient: true });
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
    await server().recreateDatabase(base());
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
    const attachment = `${base()}/${encodeURIComponent(id)}/foto.txt`;
    await server().asAdmin('PUT', `${attachment}?rev=${(await readDocument(id))._rev}`, 'ein Foto');
    await untilRecord(a, 'members', id, (record) => 'attachmentStubs' in record);
    for (const city of ['Ulm', 'Bonn']) {
      await a.repositories.members.update(id, { city });
      await untilRecord(a, 'members', id, (record) => record['city'] === city && record['pending'] === 0);
    }
    expect(await readDocument(id)).toMatchObject({ city: 'Bonn' });
    expect(await (await server().asAdmin('GET', attachment)).text()).toBe('"ein Foto"');
  });

  test('a deleted and recreated database is noticed, and filled again when a person says so', async () => {
    const a = await networkOn('laptop-a');
    await a.repositories.members.create({ familyName: 'Weiß' }, { id: 'member:1' });
    a.sync.start();
    await a.until(isUpToDate);
    await server().recreateDatabase(base());
    a.sync.wake();
    // A request that came while there was none has told that first.
    await a.until((status) => status.kind === 'interrupted' && status.error === 'wrongDatabase' && status.blocked);
    expect(a.sync.snapshot().trouble).toEqual({ type: 'wrongDatabase', cause: 'emptied' });
    await a.sync.reconcile('mineWins');
    await a.until(isUpToDate);
    expect(await readDocument('member:1')).toMatchObject({ familyName: 'Weiß' });
  });
});

interface Feed {
  readonly results: readonly { readonly id: string; readonly doc: { readonly _conflicts?: readonly string[] } }[];
  readonly last_seq: string | number;
}

/** Reads the feed until it shows the document without versions beside it. */
async function untilUnsplit(id: string): Promise<void> {
  for (let since: string | number = 0; ;) {
    const answer = await server().asAdmin(
      'GET',
      `${base()}/_changes?feed=longpoll&include_docs=true&conflicts=true&since=${encodeURIComponent(since)}`,
    );
    const { results, last_seq: last } = (await answer.json()) as Feed;
    if (results.some((row) => row.id === id && row.doc._conflicts === undefined)) return;
    since = last;
  }
}
