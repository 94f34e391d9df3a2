import { describe, expect, test } from 'vitest';
import { NETWORK_ID } from '../../../shared/schema/network';
import { createSharedText, openSharedText, readSharedText, replaceText } from '../../../shared/text/sharedText';
import { isUpToDate } from '../../support/laptop';
import { openLaptopsAtServer, untilRecord } from '../../support/laptopsAtServer';

const { base, laptop, networkOn, server, setOnline } = openLaptopsAtServer();

/** Both have the member, and neither syncs. */
async function apartWithOneMember() {
  const a = await networkOn('laptop-a');
  const { id } = await a.repositories.members.create({ familyName: 'Weiß', city: 'Köln' });
  const b = await laptop('laptop-b');
  for (const each of [a, b]) {
    each.sync.start();
    await each.until(isUpToDate);
    await each.sync.stop();
  }
  return { a, b, id };
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
    const { a, b, id } = await apartWithOneMember();

    await a.repositories.members.update(id, { city: 'Bonn' });
    await b.repositories.members.update(id, { phone: '030 1' });
    a.sync.start();
    b.sync.start();
    await untilRecord(a, 'members', id, ({ phone, pending }) => phone === '030 1' && pending === 0);
    await untilRecord(b, 'members', id, ({ city, pending }) => city === 'Bonn' && pending === 0);

    expect(a.repositories.members.get(id)).toMatchObject({ city: 'Bonn', phone: '030 1', contested: [] });
  });

  test('the same field edited on both sides keeps the later value and names the other', async () => {
    const { a, b, id } = await apartWithOneMember();

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

    const answer = await server().asAdmin('GET', `${base()}/${encodeURIComponent(note.id)}`);
    expect(answer.status).toBe(404);
    expect(a.sync.snapshot().ledger).toEqual({ unsent: 0, refused: 0, withheld: 1 });
  });

  test('a wrong password blocks the sync, says so, and touches nothing', async () => {
    const a = await laptop('laptop-a', { login: { ...server().login('reader'), password: 'wrong' } });
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
    setOnline(false);
    a.sync.wake();
    await a.repositories.members.create({ familyName: 'Haas' });
    const status = await a.until(({ kind }) => kind === 'interrupted');
    expect(status).toMatchObject({ error: 'offline', unsent: 1, blocked: false });

    setOnline(true);
    a.sync.wake();
    await a.until(isUpToDate);
    expect(a.sync.snapshot().ledger.unsent).toBe(0);
  });
});
