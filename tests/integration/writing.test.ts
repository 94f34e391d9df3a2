import { beforeEach, describe, expect, test } from 'vitest';
import { createMemoryStore } from '../support/memoryStore';
import { openLaptop, type Laptop } from '../support/laptop';
import type { Store } from '../../renderer/data';

let store: Store;
let laptop: Laptop;

beforeEach(async () => {
  store = createMemoryStore();
  laptop = await openLaptop({ deviceId: 'laptop-a', base: 'http://127.0.0.1:9/none', store });
});

/** A colleague's edit, as sync writes it. */
async function editElsewhere(id: string, fields: object): Promise<void> {
  await store.writeAll(() => {
    const current = store.tables.members.get(id);
    return current ? [{ id, change: { ...current, ...fields, updatedBy: 'laptop-b', pending: 0 as const } }] : [];
  });
}

describe('one write of several records', () => {
  test('sees what it has changed itself, in every collection', async () => {
    const { id } = await laptop.repositories.meetings.create({ title: 'Ulm' });
    const { value } = await laptop.write((unit) => {
      const item = unit.create('agendaItems', { meetingId: id, title: 'Begrüßung' });
      unit.update('agendaItems', item.id, { done: true });
      unit.update('meetings', id, ({ title }) => ({ title: `${title}, vormittags` }));
      const other = unit.create('agendaItems', { meetingId: id });
      unit.remove('agendaItems', [other.id]);
      return [unit.all('agendaItems').map(({ done }) => done), unit.get('meetings', id)?.title];
    });
    expect(value).toEqual([[true], 'Ulm, vormittags']);
    expect(laptop.repositories.agendaItems.snapshot().records).toMatchObject([{ title: 'Begrüßung', done: true }]);
    expect(laptop.repositories.meetings.get(id)?.title).toBe('Ulm, vormittags');
  });

  test('changes nothing where it fails half-way', async () => {
    const { members } = laptop.repositories;
    const { id } = await members.create({ city: 'Ulm' });
    const failed = laptop.write((unit) => {
      unit.update('members', id, { city: 'Bonn' });
      throw new Error('half-way');
    });
    await expect(failed).rejects.toThrow('half-way');
    expect(members.get(id)?.city).toBe('Ulm');
  });

  test('is one step, which undo takes back and redo does again', async () => {
    const { members, institutions } = laptop.repositories;
    await laptop.write((unit) => {
      const { id } = unit.create('institutions', { name: 'Stadt Ulm' });
      unit.create('members', { familyName: 'Weiß', source: id });
    });
    expect(await laptop.undo.undo()).toMatchObject({
      kind: 'undone',
      step: { kind: 'create', collection: 'institutions' },
    });
    expect([members.snapshot().records, institutions.snapshot().records]).toEqual([[], []]);
    expect(await laptop.undo.redo()).toMatchObject({ kind: 'undone' });
    expect([members.snapshot().records.length, institutions.snapshot().records.length]).toEqual([1, 1]);
    await laptop.undo.undo();
    expect(members.snapshot().records).toEqual([]);
    await members.create({});
    expect(await laptop.undo.redo()).toBeUndefined();
  });
});

describe('the way back of a write', () => {
  test('takes back that write, whatever came later, and Ctrl+Z does not take it back again', async () => {
    const { members } = laptop.repositories;
    const { id } = await members.create({ city: 'Ulm' });
    const removed = await laptop.write((unit) => unit.remove('members', [id]));
    const other = await members.create({ city: 'Köln' });
    await members.update(other.id, { city: 'Bonn' });

    expect(await removed.undo.undo()).toMatchObject({ kind: 'undone', step: { kind: 'remove', count: 1 } });
    expect(members.get(id)?.deletedAt).toBe('');
    expect(members.get(other.id)?.city).toBe('Bonn');
    expect(await removed.undo.undo()).toEqual({ kind: 'gone' });

    expect(await laptop.undo.undo()).toMatchObject({ step: { kind: 'update' } });
    expect(members.get(other.id)?.city).toBe('Köln');
  });

  test('leaves alone what was written since, here or elsewhere, and says what', async () => {
    const { members } = laptop.repositories;
    const { id } = await members.create({ city: 'Ulm', phone: '1' });
    const { undo } = await laptop.write((unit) => unit.update('members', id, { city: 'Bonn', phone: '2' }));
    await editElsewhere(id, { city: 'Köln' });
    expect(await undo.undo()).toMatchObject({
      kind: 'partly',
      left: [{ collection: 'members', id, fields: ['city'] }],
    });
    expect(members.get(id)).toMatchObject({ city: 'Köln', phone: '1', pending: 1 });

    const later = await laptop.write((unit) => unit.update('members', id, { city: 'Hürth' }));
    await members.update(id, { city: 'Brühl' });
    expect(await later.undo.undo()).toMatchObject({ kind: 'overtaken', left: [{ fields: ['city'] }] });
    expect(members.get(id)?.city).toBe('Brühl');
    // Nor does it stay on top of the steps: the previous one can be reached.
    expect(await laptop.undo.undo()).toMatchObject({ kind: 'undone' });
    expect(members.get(id)?.city).toBe('Hürth');
  });

  test('does not delete what a colleague went on writing', async () => {
    const { value, undo } = await laptop.write((unit) => unit.create('members', { city: 'Ulm' }));
    await editElsewhere(value.id, { phone: '1' });
    expect(await undo.undo()).toMatchObject({ kind: 'overtaken', left: [{ id: value.id, fields: [] }] });
    expect(laptop.repositories.members.get(value.id)?.deletedAt).toBe('');
  });

  test('is there for what Ctrl+Z does not know', async () => {
    const { value, undo } = await laptop.write((unit) => unit.create('members', {}), { undoable: false });
    expect(await laptop.undo.undo()).toBeUndefined();
    expect(await undo.undo()).toMatchObject({ kind: 'undone' });
    expect(laptop.repositories.members.snapshot().byId.get(value.id)).toBeUndefined();
  });

  test('stays where the store fails, and works when it is tried again', async () => {
    const { value, undo } = await laptop.write((unit) => unit.create('members', {}));
    const { writeAll } = store;
    Reflect.set(store, 'writeAll', () => Promise.reject(new Error('disk full')));
    await expect(undo.undo()).rejects.toThrow('disk full');
    Reflect.set(store, 'writeAll', writeAll);
    expect(await undo.undo()).toMatchObject({ kind: 'undone' });
    expect(laptop.repositories.members.snapshot().byId.has(value.id)).toBe(false);
  });
});

test('a text typed in one go goes back and comes again as a whole', async () => {
  const { id } = await laptop.repositories.members.create({ city: '' });
  for (const city of ['U', 'Ul', 'Ulm']) await laptop.repositories.members.update(id, { city });
  await laptop.undo.undo();
  expect(laptop.repositories.members.get(id)?.city).toBe('');
  await laptop.undo.redo();
  expect(laptop.repositories.members.get(id)?.city).toBe('Ulm');
});
