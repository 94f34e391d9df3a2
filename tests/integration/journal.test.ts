import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openStore, type Store } from '../../renderer/data';
import { takeSnapshot } from '../../renderer/data/backup/takeSnapshot';
import { noKeys, type StoreKeys } from '../../renderer/data/store/storeKeys';
import { failPut } from '../support/failingDisk';
import { dumpDatabases } from '../support/indexedDbDump';
import { openLaptop, type Laptop } from '../support/laptop';
import { createTestKey, keysOf } from '../support/testKeys';

const SECRET = 'Zwiebelkuchen';
const DAY = 24 * 60 * 60_000;

let name: string;
let opened = 0;
let laptop: Laptop;
let store: Store;
let now: number;

async function start(keys: StoreKeys = noKeys): Promise<Laptop> {
  store = await openStore(name, keys);
  laptop = await openLaptop({
    deviceId: 'a',
    base: 'http://127.0.0.1:9/none',
    store,
    time: { now: () => (now += 1), random: () => 0, after: () => () => undefined },
  });
  return laptop;
}

async function restart(keys?: StoreKeys): Promise<Laptop> {
  await laptop.close();
  return start(keys);
}

beforeEach(async () => {
  opened += 1;
  name = `verbund-journal-${opened}`;
  now = Date.parse('2026-11-23T08:00:00Z');
  await start();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await laptop.close();
});

async function createMember(city: string): Promise<string> {
  const { id } = await laptop.repositories.members.create({ city }, { undoable: false });
  return id;
}

function cityOf(id: string): string | undefined {
  return laptop.repositories.members.get(id)?.city;
}

describe('after a start', () => {
  test('a step too large for the journal is not there, which its handle says at once', async () => {
    const id = await createMember('Ulm');
    const note = (notes: string) => laptop.write((unit) => unit.update('members', id, { notes }));
    expect((await note('kurz')).undo.endsWithPage?.()).toBe(false);
    const { undo } = await note('x'.repeat(2_000_001));
    expect(undo.endsWithPage?.()).toBe(true);
    expect(await undo.undo()).toMatchObject({ kind: 'undone' });
  });

  test('what was written before is taken back, step by step, and done again', async () => {
    const id = await createMember('Ulm');
    await laptop.repositories.members.update(id, { city: 'Bonn' });
    await laptop.repositories.members.update(id, { phone: '1' });
    await restart();
    expect(await laptop.undo.undo()).toMatchObject({ kind: 'undone', step: { kind: 'update', recordId: id } });
    await restart();
    await laptop.undo.undo();
    expect(laptop.repositories.members.get(id)).toMatchObject({ city: 'Ulm', phone: '' });
    expect(await laptop.undo.undo()).toBeUndefined();
    await restart();
    await laptop.undo.redo();
    await restart();
    await laptop.undo.redo();
    expect(laptop.repositories.members.get(id)).toMatchObject({ city: 'Bonn', phone: '1' });
    expect(await laptop.undo.redo()).toBeUndefined();
  });

  test('a day later nothing is taken back any more', async () => {
    const id = await createMember('Ulm');
    await laptop.repositories.members.update(id, { city: 'Bonn' });
    now += DAY;
    await restart();
    expect(await laptop.undo.undo()).toBeUndefined();
    expect(cityOf(id)).toBe('Bonn');
  });

  test('what was taken back over something newer does not come up again', async () => {
    const id = await createMember('Ulm');
    await laptop.repositories.members.update(id, { city: 'Bonn' });
    await store.tables.members.write([id], (_id, current) => current && { ...current, city: 'Köln', updatedBy: 'b' });
    expect(await laptop.undo.undo()).toMatchObject({ kind: 'overtaken' });
    await restart();
    expect(await laptop.undo.undo()).toBeUndefined();
  });

  test('a step that ended what was before it still ends it', async () => {
    const id = await createMember('Ulm');
    await laptop.repositories.members.update(id, { city: 'Bonn' });
    await laptop.write((unit) => {
      unit.update('members', id, { phone: '1' });
      unit.endUndo();
    });
    expect(await laptop.undo.undo()).toBeUndefined();
    await laptop.repositories.members.update(id, { phone: '2' });
    await restart();
    await laptop.undo.undo();
    expect(laptop.repositories.members.get(id)).toMatchObject({ city: 'Bonn', phone: '1' });
    expect(await laptop.undo.undo()).toBeUndefined();
  });

  test('what was cut off on its way to the disk was never done, and is no step', async () => {
    const id = await createMember('Ulm');
    await laptop.repositories.members.update(id, { city: 'Bonn' });
    for (const at of [1, 2]) {
      failPut(at);
      await expect(laptop.repositories.members.update(id, { phone: `${at}` })).rejects.toThrow();
      vi.restoreAllMocks();
    }
    await restart();
    expect(laptop.repositories.members.get(id)).toMatchObject({ city: 'Bonn', phone: '' });
    expect(await laptop.undo.undo()).toMatchObject({ kind: 'undone' });
    expect(cityOf(id)).toBe('Ulm');
    expect(await laptop.undo.undo()).toBeUndefined();
  });

  test('an official act still asks first', async () => {
    const id = await createMember('Ulm');
    await laptop.write((unit) => unit.update('members', id, { city: 'Bonn' }), {
      step: { kind: 'update', collection: 'members', count: 1, act: 'approval' },
    });
    await restart();
    expect(await laptop.undo.next('undo')).toMatchObject({ act: 'approval', recordId: id });
  });
});

describe('the history of a record', () => {
  test('names who changed what, here and elsewhere', async () => {
    const id = await createMember('Ulm');
    await laptop.repositories.members.update(id, { city: 'Bonn' });
    await store.tables.members.write(
      [id],
      (_id, current) =>
        current && {
          ...current,
          city: 'Köln',
          updatedBy: 'b',
          updatedAt: '2026-11-23T09:00:00.000Z-0000-b',
        },
    );
    await restart();
    const entries = await store.journal.of(id);
    expect(entries.map(({ records }) => records)).toMatchObject([
      [{ by: 'a', before: { city: 'Ulm' }, after: { city: 'Bonn' } }],
      [{ by: 'b', at: Date.parse('2026-11-23T09:00:00Z'), before: { city: 'Bonn' }, after: { city: 'Köln' } }],
    ]);
  });

  test('keeps the words of a text, and one entry for what is typed in one go', async () => {
    const { notes } = laptop.repositories;
    const { id } = await notes.create({ title: 'Notiz' }, { undoable: false });
    for (const text of ['G', 'Gu', 'Gut']) await notes.update(id, { body: { update: '', text } }, { undoable: false });
    expect(await store.journal.of(id)).toMatchObject([
      { records: [{ before: { body: { text: '' } }, after: { body: { update: '', text: 'Gut' } } }] },
    ]);
    now += 20 * 60_000;
    await notes.update(id, { body: { update: '', text: 'Gute Idee' } }, { undoable: false });
    expect(await store.journal.of(id)).toHaveLength(2);
    expect(await laptop.undo.undo()).toBeUndefined();
  });

  test('stays within its time: older steps leave it only what they changed', async () => {
    const id = await createMember('Ulm');
    await laptop.repositories.members.update(id, { city: 'Bonn' });
    await laptop.repositories.members.create({});
    const { tidyJournal } = await import('../../renderer/data/journal/tidyJournal');
    const options = { isErased: () => false, now: now + 2 * DAY, stepsSince: now + DAY };
    expect(await store.tidyJournal(({ entries }) => tidyJournal(entries, options))).toBe(true);
    expect(await store.journal.since(0)).toMatchObject([{ records: [{ id, after: { city: 'Bonn' } }] }]);
    await restart();
    expect(await laptop.undo.undo()).toBeUndefined();
    expect(await store.journal.of(id)).toHaveLength(1);
  });
});

describe('what was erased', () => {
  test('is gone from every entry with the same transaction, and from the steps', async () => {
    const [id, other] = [await createMember(SECRET), await createMember('Ulm')];
    await laptop.write((unit) => {
      unit.update('members', id, { city: `${SECRET} 2` });
      unit.update('members', other, { city: 'Bonn' });
    });
    await laptop.repositories.members.update(id, { phone: SECRET });
    await laptop.undo.undo();
    await laptop.erasure.erase(() => ({ ids: [id] }));
    expect(await store.journal.of(id)).toEqual([]);
    expect(await wordsOnDisk()).not.toContain(SECRET);
    await restart();
    expect(await laptop.undo.redo()).toBeUndefined();
    expect(await laptop.undo.undo()).toMatchObject({ kind: 'undone' });
    expect(cityOf(other)).toBe('Ulm');
    expect(await store.journal.of(id)).toEqual([]);
  });

  test('does not come back by what was being tidied at that moment', async () => {
    const id = await createMember('Ulm');
    await laptop.repositories.members.update(id, { city: SECRET });
    const tidied = store.tidyJournal(({ entries }) => ({
      put: entries.flatMap(({ entry }) => entry ?? []),
      drop: [],
    }));
    await laptop.erasure.erase(() => ({ ids: [id] }));
    expect(await tidied).toBe(false);
    expect(await wordsOnDisk()).not.toContain(SECRET);
  });

  test('is gone as well where somebody only wants the history of a record to be', async () => {
    const [id, other] = [await createMember(SECRET), await createMember('Ulm')];
    await laptop.repositories.members.update(other, { city: 'Bonn' });
    await laptop.repositories.members.update(id, { city: 'Köln' });
    expect(await wordsOnDisk()).toContain(SECRET);
    await laptop.forgetHistory(id);
    expect(await wordsOnDisk()).not.toContain(SECRET);
    expect(cityOf(id)).toBe('Köln');
    await restart();
    await laptop.undo.undo();
    expect([cityOf(id), cityOf(other)]).toEqual(['Köln', 'Ulm']);
  });

  test('takes along what the attendance said about them', async () => {
    const { meetings, attendance } = laptop.repositories;
    const id = await createMember('Ulm');
    const meeting = await meetings.create({ title: 'Herbst', status: 'closed' }, { undoable: false });
    const seat = await attendance.create({ meetingId: meeting.id, memberId: id }, { undoable: false });
    await attendance.update(seat.id, { replyComment: SECRET });
    await attendance.update(seat.id, { replyComment: '' });
    await laptop.erasure.erase(() => ({ ids: [id], patches: [{ id: seat.id, patch: { replyComment: '' } }] }));
    expect(await wordsOnDisk()).not.toContain(SECRET);
    expect(await laptop.undo.undo()).toBeUndefined();
  });
});

describe('on the disk', () => {
  test('it is sealed with the store, and with every new key', async () => {
    const [first, second] = [await createTestKey('k1'), await createTestKey('k2')];
    const id = await createMember('Ulm');
    await laptop.repositories.members.update(id, { city: SECRET });
    expect(await wordsOnDisk()).toContain(SECRET);
    await restart(keysOf(first));
    await laptop.repositories.members.update(id, { phone: SECRET });
    expect(await wordsOnDisk()).not.toContain(SECRET);
    await restart(keysOf(second, first));
    await restart(keysOf(second));
    expect(await store.journal.of(id)).toHaveLength(2);
    await laptop.undo.undo();
    await laptop.undo.undo();
    expect(cityOf(id)).toBe('Ulm');
  });

  test('it is no part of a backup', async () => {
    const id = await createMember('Ulm');
    await store.writeLocal('sync-paused', true);
    await laptop.repositories.members.update(id, { city: SECRET });
    await laptop.undo.undo();
    const { content } = await takeSnapshot(store, name);
    const texts = toWords(content);
    expect(texts).toContain('sync-paused');
    expect(texts).not.toContain(SECRET);
  });

  test('an entry that the disk lost is missing, and nothing else', async () => {
    const id = await createMember('Ulm');
    await laptop.repositories.members.update(id, { city: 'Bonn' });
    await laptop.repositories.members.update(id, { phone: '1' });
    await laptop.close();
    await damageFirstEntry();
    await start();
    expect(await store.journal.of(id)).toHaveLength(1);
    expect(await laptop.undo.undo()).toMatchObject({ kind: 'undone' });
    expect(laptop.repositories.members.get(id)).toMatchObject({ city: 'Bonn', phone: '' });
    expect(await laptop.undo.undo()).toBeUndefined();
  });
});

async function wordsOnDisk(): Promise<string> {
  return toWords(await dumpDatabases(name));
}

function toWords(content: unknown): string {
  return JSON.stringify(content, (_key, value: unknown) =>
    value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
  );
}

async function damageFirstEntry(): Promise<void> {
  const opening = indexedDB.open(name);
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const database = opening.result;
  const transaction = database.transaction('locals', 'readwrite');
  const locals = transaction.objectStore('locals');
  const keys = locals.getAllKeys();
  keys.addEventListener('success', () => {
    const first = keys.result.find((key) => typeof key === 'string' && key.startsWith('journal/'));
    locals.put({ key: first, content: new Uint8Array([1, 2, 3]) });
  });
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  database.close();
}
