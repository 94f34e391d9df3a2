import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { breathe, openStore, type Store } from '../../renderer/data';
import { createId, withDefaults } from '../../shared/schema/records';
import type { AnyRecord } from '../../shared/schema';
import { createMemoryStore } from '../support/memoryStore';

/** The contract of the store: the real one and the fake that other tests use pass the same tests. */
describe.each([
  ['IndexedDB', () => openStore('acceptance')],
  ['the memory fake', () => Promise.resolve(createMemoryStore())],
])('a store on %s', (_name, open) => {
  let store: Store;

  beforeAll(async () => {
    store = await open();
  });

  afterAll(() => store.close());

  function member(familyName: string): AnyRecord {
    return { ...withDefaults('members', { id: createId('members'), familyName }) };
  }

  async function put(record: AnyRecord): Promise<AnyRecord> {
    const [written] = await store.tables.members.write([record.id], () => record);
    if (!written) throw new Error('nothing was written');
    return written;
  }

  test('gives back what was written, without fields of its own', async () => {
    const record = member('Çelik');
    await put(record);
    expect(store.tables.members.get(record.id)).toEqual(record);
  });

  test('leaves a record alone where the decision says so', async () => {
    const record = await put(member('Haas'));
    expect(await store.tables.members.write([record.id], () => undefined)).toEqual([]);
    expect(store.tables.members.get(record.id)).toEqual(record);
  });

  test('decides each of several writes at once on the state that the one before left', async () => {
    const record = await put(member('0'));
    const count = (_id: string, current: AnyRecord | undefined): AnyRecord | undefined =>
      current && { ...current, familyName: String(Number(current['familyName']) + 1) };
    await Promise.all(Array.from({ length: 10 }, () => store.tables.members.write([record.id], count)));
    expect(store.tables.members.get(record.id)?.['familyName']).toBe('10');
  });

  test('removes a record, and takes it again under the same id', async () => {
    const record = await put(member('Vogt'));
    await store.tables.members.write([record.id], () => 'remove');
    expect(store.tables.members.get(record.id)).toBeUndefined();
    expect(await store.tables.members.write([record.id], (_id, current) => (current ? 'remove' : undefined))).toEqual(
      [],
    );
    await put({ ...record, familyName: 'Vogt-Lang' });
    expect(store.tables.members.get(record.id)?.['familyName']).toBe('Vogt-Lang');
  });

  test('keeps the same snapshot until something changes, and parts the living from the trash', async () => {
    const record = await put(member('Koch'));
    const before = store.tables.members.snapshot();
    expect(store.tables.members.snapshot()).toBe(before);
    await put({ ...record, deletedAt: '2026-11-23T10:00:00.000Z-0000-a' });
    const after = store.tables.members.snapshot();
    expect(after).not.toBe(before);
    expect(after.all.some(({ id }) => id === record.id)).toBe(true);
    expect(after.living.some(({ id }) => id === record.id)).toBe(false);
  });

  test('knows which records the server has not confirmed, edit by edit', async () => {
    const record = await put({ ...member('Aydın'), pending: 1 });
    const names = (): readonly unknown[] => store.tables.members.pending().map(({ familyName }) => familyName);
    expect(names()).toEqual(['Aydın']);
    await put({ ...record, familyName: 'Aydın-Roth' });
    expect(names()).toEqual(['Aydın-Roth']);
    await put({ ...record, pending: 0 });
    expect(names()).toEqual([]);
    await put({ ...record, pending: 1 });
    await store.tables.members.write([record.id], () => 'remove');
    expect(names()).toEqual([]);
  });

  test('tells its listeners once per turn, after the records are there', async () => {
    const record = member('Weber');
    const seen: unknown[] = [];
    const end = store.tables.members.subscribe(() => seen.push(store.tables.members.get(record.id)?.['familyName']));
    await put(record);
    await Promise.resolve();
    end();
    await put({ ...record, familyName: 'Weber-Lang' });
    expect(seen).toEqual(['Weber']);
  });

  test('writes records of several tables in one go, and tells of them when all are there', async () => {
    const { members, topics } = store.tables;
    const [person, topic] = [
      member('Özdemir'),
      { ...withDefaults('topics', { id: createId('topics'), title: 'Ethik' }) },
    ];
    const seen: unknown[] = [];
    const look = (): void => {
      seen.push([members.get(person.id)?.['familyName'], topics.get(topic.id)?.['title']]);
    };
    const ends = [members.subscribe(look), topics.subscribe(look)];
    const written = await store.writeAll(() => [
      { id: person.id, change: person },
      { id: topic.id, change: topic },
    ]);
    expect(written).toEqual([person, topic]);
    await Promise.resolve();
    for (const end of ends) end();
    expect(seen).toEqual([
      ['Özdemir', 'Ethik'],
      ['Özdemir', 'Ethik'],
    ]);
    await store.writeAll(() => [
      { id: person.id, change: 'remove' },
      { id: topic.id, change: { ...topic, title: 'Ethik und Verantwortung' } },
    ]);
    expect([members.get(person.id), topics.get(topic.id)?.['title']]).toEqual([undefined, 'Ethik und Verantwortung']);
  });

  test('writes thousands in steps, as one write that nobody sees half of and that no other comes into', async () => {
    const { members } = store.tables;
    const many = Array.from({ length: 2500 }, (_, at) => member(`Vogt ${at}`));
    const last = many.at(-1)?.id ?? '';
    const seen: unknown[] = [];
    const end = members.subscribe(() => seen.push(many.filter(({ id }) => members.get(id)).length));
    let pauses = 0;
    const watch = { isDone: false };
    const writing = store.writeAll(function* plan() {
      for (const _ of many) yield;
      return many.map((change) => ({ id: change.id, change }));
    });
    const other = members.write([last], (_id, current) => current && { ...current, familyName: 'Vogt-Lang' });
    const watching = (async () => {
      while (!watch.isDone) {
        await breathe();
        pauses += 1;
        expect([0, many.length]).toContain(many.filter(({ id }) => members.get(id)).length);
      }
    })();
    expect(await writing).toEqual(many);
    expect(seen).toEqual([many.length]);
    watch.isDone = true;
    await Promise.all([other, watching]);
    end();
    expect(members.get(last)?.['familyName']).toBe('Vogt-Lang');
    expect(pauses).toBeGreaterThan(2);
  });

  test('asks for the plan of a write when the one before has completed', async () => {
    const record = await put(member('0'));
    const next = (): readonly { readonly id: string; readonly change: AnyRecord }[] => {
      const current = store.tables.members.get(record.id);
      return current
        ? [{ id: record.id, change: { ...current, familyName: `${String(current['familyName'])}1` } }]
        : [];
    };
    await Promise.all([store.writeAll(next), store.writeAll(next), store.tables.members.write([record.id], next1)]);
    expect(store.tables.members.get(record.id)?.['familyName']).toBe('0112');

    function next1(_id: string, current: AnyRecord | undefined): AnyRecord | undefined {
      return current && { ...current, familyName: `${String(current['familyName'])}2` };
    }
  });

  test('changes nothing where a plan fails, and goes on with the next', async () => {
    const record = await put(member('Arslan'));
    const failed = store.writeAll(() => {
      throw new Error('no plan');
    });
    const [renamed] = await store.tables.members.write(
      [record.id],
      (_id, current) => current && { ...current, familyName: 'Arslan-Beck' },
    );
    await expect(failed).rejects.toThrow('no plan');
    expect(renamed?.['familyName']).toBe('Arslan-Beck');
  });

  test('keeps values of this laptop beside the records', async () => {
    expect(await store.readLocal('cursor')).toBeUndefined();
    await store.writeLocal('cursor', { since: '12-x' });
    await store.writeLocal('cursor', { since: '13-y' });
    expect(await store.readLocal('cursor')).toEqual({ since: '13-y' });
  });
});
