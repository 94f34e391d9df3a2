import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { createClosedVault, openStore, type Store, type StoreKeys } from '../../renderer/data';
import { writeMove } from '../../renderer/data/transfer/moveStorage';
import { nameOfStore } from '../../renderer/data/transfer/networkDatabases';
import { noKeys } from '../../renderer/data/store/storeKeys';
import { collections, type AnyRecord } from '../../shared/schema';
import { damageEntry, entriesOf, type StoredEntry } from '../support/damagedDisk';
import { openLaptop } from '../support/laptop';
import { record } from '../support/records';
import { createTestKey, keysOf } from '../support/testKeys';

let open: Store | undefined;

afterEach(async () => {
  asToday();
  await close();
});

async function close(): Promise<void> {
  await open?.close();
  open = undefined;
}

async function start(name: string, keys: StoreKeys = noKeys): Promise<Store> {
  await close();
  open = await openStore(name, keys);
  return open;
}

/** A later version, in which members have a badge and a state that is not known today. */
function asLater(): void {
  Reflect.set(collections.members, 'version', 2);
}

function asToday(): void {
  Reflect.set(collections.members, 'version', 1);
}

const written: readonly AnyRecord[] = [
  { ...record('members', 'member:1', { givenName: 'Jördis', familyName: 'Brandt' }), badge: 'blau' },
  { ...record('members', 'member:2', { givenName: 'Ole', familyName: 'Nagel' }), membership: 'honorary' },
  { ...record('topics', 'topic:1', { title: 'Ethik' }) },
];

/** What a later version left behind. */
async function prepare(name: string, keys: StoreKeys = noKeys): Promise<void> {
  asLater();
  const store = await start(name, keys);
  await store.writeAll(() => written.map((change) => ({ id: change.id, change })));
  await store.writeLocal('sync-paused', false);
  await close();
  asToday();
}

function isBlockOf({ store, key }: StoredEntry, collection: string): boolean {
  return store === 'blocks' && Array.isArray(key) && key[0] === collection;
}

describe('a store that a newer version wrote', () => {
  test('is read: fields more as they are, what does not fit as a default, and said how much that is', async () => {
    await prepare('read');
    const { tables, newer, damage } = await start('read');
    expect(tables.members.get('member:1')).toMatchObject({ familyName: 'Brandt', badge: 'blau' });
    expect(tables.members.get('member:2')).toMatchObject({ familyName: 'Nagel', membership: 'prospect' });
    expect(tables.topics.get('topic:1')).toMatchObject({ title: 'Ethik' });
    expect(newer).toEqual({ unknown: 0, incomplete: 1 });
    expect(damage.snapshot()).toBeNull();
  });

  test('opens without the records of a kind that is not known', async () => {
    await prepare('kind');
    const block = (await entriesOf('kind')).find((entry) => isBlockOf(entry, 'topics'));
    if (!block) throw new Error('no block of topics');
    await damageEntry('kind', block, { ...(block.value as object), collection: 'rounds' });
    const { tables, newer } = await start('kind');
    expect(tables.members.snapshot().living).toHaveLength(2);
    expect(newer).toEqual({ unknown: 1, incomplete: 1 });
  });

  test.each(['in the clear', 'sealed', 'sealed with a key that is being renewed'])(
    'stays as it is on the disk, whoever writes: %s',
    async (how) => {
      const [first, next] = [await createTestKey('first'), await createTestKey('next')];
      const keys = how === 'in the clear' ? noKeys : keysOf(first);
      await prepare(how, keys);
      const before = await entriesOf(how);
      const store = await start(how, how.endsWith('renewed') ? keysOf(next, first) : keys);
      expect(store.tables.members.snapshot().living).toHaveLength(2);
      const refused = { type: 'newerStore' };
      await expect(
        store.writeAll(() => [{ id: 'topic:2', change: { ...record('topics', 'topic:2', { title: 'Neu' }) } }]),
      ).rejects.toMatchObject(refused);
      await expect(store.writeLocal('sync-paused', true)).rejects.toMatchObject(refused);
      expect(store.tables.topics.get('topic:2')).toBeUndefined();
      expect(await store.readLocal('sync-paused')).toBe(false);
      await close();
      expect(await entriesOf(how)).toEqual(before);
    },
  );

  test('is worked with again by the version that wrote it', async () => {
    await prepare('back');
    await start('back');
    await close();
    asLater();
    const { tables, newer } = await start('back');
    expect(newer).toBeNull();
    expect(tables.members.get('member:2')).toMatchObject({ membership: 'honorary' });
  });

  test('is not copied where everything is encrypted: its words would stay in the clear', async () => {
    await prepare(nameOfStore('moved'));
    const file = {
      append: () => Promise.reject(new Error('written')),
      complete: () => Promise.reject(new Error('completed')),
      read: () => Promise.reject(new Error('read')),
      end: () => Promise.reject(new Error('ended')),
    };
    const key = keysOf(await createTestKey('first'));
    const others = (id: string): boolean => id !== 'moved';
    await expect(writeMove(file, () => key, others)).rejects.toMatchObject({ type: 'newerStore' });
  });
});

test('a version that the disk damaged makes nothing newer: the block is damaged, and everything else is worked with', async () => {
  const keys = keysOf(await createTestKey('first'));
  const store = await start('flipped', keys);
  await store.writeAll(() => written.map((change) => ({ id: change.id, change })));
  await close();
  for (const entry of await entriesOf('flipped'))
    if (isBlockOf(entry, 'members'))
      await damageEntry('flipped', entry, { ...(entry.value as object), schemaVersion: 9 });
  const again = await start('flipped', keys);
  expect(again.newer).toBeNull();
  expect(again.damage.snapshot()?.unnamed).toHaveLength(1);
  await again.writeLocal('sync-paused', true);
});

describe('another layout of the database', () => {
  async function layOut(name: string, change: (database: IDBDatabase) => void): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open(name, 2);
      opening.onupgradeneeded = () => change(opening.result);
      opening.onsuccess = () => {
        opening.result.close();
        resolve();
      };
      opening.onerror = () => reject(opening.error ?? new Error('not opened'));
    });
  }

  test('is read where what is known is still in it', async () => {
    const store = await start('layout');
    await store.writeAll(() => written.map((change) => ({ id: change.id, change })));
    await close();
    await layOut('layout', (database) => database.createObjectStore('chunks'));
    const { tables, newer, writeLocal } = await start('layout');
    expect(tables.members.snapshot().living).toHaveLength(2);
    expect(newer).not.toBeNull();
    await expect(writeLocal('a', 1)).rejects.toMatchObject({ type: 'newerStore' });
  });

  test('is left alone where nothing known is in it', async () => {
    await layOut('foreign', (database) => database.createObjectStore('chunks'));
    await expect(start('foreign')).rejects.toMatchObject({ type: 'newerStore' });
  });
});

test('a session of it asks no server, writes nothing, and refuses a person in words', async () => {
  await prepare('session');
  const before = await entriesOf('session');
  const laptop = await openLaptop({
    deviceId: 'older',
    store: await start('session'),
    vault: createClosedVault(),
    base: 'http://127.0.0.1:9/none',
    http: () => Promise.reject(new Error('a server was asked')),
  });
  open = undefined;
  let refused = 0;
  laptop.onRefusedWrite(() => (refused += 1));
  laptop.sync.start();
  laptop.sync.wake();
  await expect(laptop.sync.resume()).rejects.toMatchObject({ type: 'newerStore' });
  await expect(laptop.beforeRisk('import')).rejects.toMatchObject({ type: 'newerStore' });
  expect(await laptop.restore.list()).toEqual([]);
  await laptop.numbers.tend();
  const { isWritten } = await laptop.write((unit) => unit.update('topics', 'topic:1', { title: 'Anders' }));
  expect([isWritten, refused]).toEqual([false, 1]);
  expect(laptop.sync.snapshot()).toMatchObject({ status: { kind: 'newerStore' }, access: 'read' });
  await laptop.close();
  expect(laptop.defects).toEqual([]);
  expect(await entriesOf('session')).toEqual(before);
});
