import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openStore, type RestoreVault, type Store } from '../../renderer/data';
import { noKeys, type StoreKeys } from '../../renderer/data/store/storeKeys';
import type { AnyRecord } from '../../shared/schema';
import { cutOff, damageEntry, entriesOf, flipBit, type StoredEntry } from '../support/damagedDisk';
import { createFakeCouch, FAKE_BASE, putAsAdmin, type FakeCouch } from '../support/fakeCouch/fakeCouch';
import { isUpToDate, openLaptop, type Laptop } from '../support/laptop';
import { createMemoryVault } from '../support/memoryVault';
import { record } from '../support/records';
import { createTestKey, keysOf } from '../support/testKeys';

/*
 * Over 400 lines, since every case is one more thing that a disk may do to the same store, and each is judged by what is then missing,
 * what is said, and what comes back.
 */
let names = 0;
let open: Store | undefined;

function newName(): string {
  return `verbund-damaged-${(names += 1)}`;
}

async function start(name: string, keys: StoreKeys): Promise<Store> {
  await end();
  open = await openStore(name, keys);
  return open;
}

async function end(): Promise<void> {
  await open?.close();
  open = undefined;
}

afterEach(async () => {
  vi.restoreAllMocks();
  await end();
});

/** Several blocks of members, and one of notes. */
const ids = Array.from({ length: 300 }, (_, index) => `member:${String(index).padStart(4, '0')}`);

function member(id: string): AnyRecord {
  return { ...record('members', id, { familyName: `Name ${id}`, notes: 'x'.repeat(300) }) };
}

async function fill(store: Store): Promise<void> {
  await store.tables.members.write(ids, member);
  await store.tables.notes.write(['note:1'], (id) => ({ ...record('notes', id, { title: 'Notiz' }) }));
  await store.writeLocal('sync-paused', false);
}

async function filled(keys: StoreKeys): Promise<string> {
  const name = newName();
  await fill(await start(name, keys));
  await end();
  return name;
}

async function blocksOf(name: string): Promise<readonly StoredEntry[]> {
  const blocks = (await entriesOf(name)).filter(({ store }) => store === 'blocks');
  expect(blocks.length).toBeGreaterThan(3);
  return blocks;
}

function fieldsOf(entry: StoredEntry | undefined): Readonly<Record<string, unknown>> {
  // A parsing edge: blocks and values of this laptop are objects.
  return Object(entry?.value) as Readonly<Record<string, unknown>>;
}

function idsOf(store: Store): readonly string[] {
  return store.tables.members.snapshot().all.map(({ id }) => id);
}

/** What is gone, and that the rest is there. */
function expectPartOf(store: Store): readonly string[] {
  const found = new Set(idsOf(store));
  const missing = ids.filter((id) => !found.has(id));
  expect(found.size + missing.length).toBe(ids.length);
  for (const id of found) expect(store.tables.members.get(id)).toMatchObject({ familyName: `Name ${id}` });
  return missing;
}

describe('a damaged block', () => {
  test.each([
    ['a bit of it is another', (content: unknown, turn: number) => flipBit(content, turn * 7919)],
    ['its end is missing', (content: unknown, turn: number) => cutOff(content, turn * 997)],
    ['nothing is left of it', () => undefined],
  ])('costs its own records, which are named, and nobody else where %s', async (_title, damage) => {
    const keys = keysOf(await createTestKey('k'));
    for (let turn = 0; turn < 8; turn += 1) {
      const name = await filled(keys);
      const blocks = await blocksOf(name);
      const chosen = blocks[turn % (blocks.length - 1)];
      if (!chosen) throw new Error('no block');
      await damageEntry(name, chosen, { ...fieldsOf(chosen), content: damage(fieldsOf(chosen)['content'], turn) });
      const store = await start(name, keys);
      const missing = expectPartOf(store);
      expect(missing.length).toBeGreaterThan(0);
      expect(missing.length).toBeLessThan(150);
      expect([...(store.damage.snapshot()?.missing ?? [])].sort()).toEqual(missing);
      expect(store.damage.snapshot()?.unnamed).toEqual([]);
    }
  });

  test('whose ids cannot be read either is told by its kind and number', async () => {
    const keys = keysOf(await createTestKey('k'));
    const name = await filled(keys);
    const [block] = await blocksOf(name);
    if (!block) throw new Error('no block');
    const { content, ids: list } = fieldsOf(block);
    await damageEntry(name, block, { ...fieldsOf(block), content: flipBit(content, 200), ids: flipBit(list, 200) });
    const store = await start(name, keys);
    expect(expectPartOf(store).length).toBeGreaterThan(0);
    expect(store.damage.snapshot()).toEqual({ missing: [], unnamed: [{ collection: 'members', key: 0, ids: null }] });
  });

  test('whose ids alone are damaged costs nothing', async () => {
    const keys = keysOf(await createTestKey('k'));
    const name = await filled(keys);
    const [block] = await blocksOf(name);
    if (!block) throw new Error('no block');
    await damageEntry(name, block, { ...fieldsOf(block), ids: flipBit(fieldsOf(block)['ids'], 200) });
    const store = await start(name, keys);
    expect(expectPartOf(store)).toEqual([]);
    expect(store.damage.snapshot()).toBeNull();
  });

  test('stays on the disk as it is while everything else is written, until its last record is back', async () => {
    const keys = keysOf(await createTestKey('k'));
    const name = await filled(keys);
    const [block] = await blocksOf(name);
    if (!block) throw new Error('no block');
    const damaged = { ...fieldsOf(block), content: flipBit(fieldsOf(block)['content'], 200) };
    await damageEntry(name, block, damaged);
    const findBlock = async (): Promise<unknown> =>
      (await entriesOf(name)).find(({ key }) => JSON.stringify(key) === JSON.stringify(block.key))?.value;

    let store = await start(name, keys);
    const missing = expectPartOf(store);
    await store.tables.members.write(idsOf(store), (_id, current) => current && { ...current, city: 'Ulm' });
    await store.tables.members.write(
      Array.from({ length: 400 }, (_, index) => `member:neu-${index}`),
      member,
    );
    expect(await findBlock()).toEqual(damaged);
    const [last, ...others] = missing;
    if (last === undefined) throw new Error('nothing is missing');
    await store.tables.members.write(others, member);
    expect(await findBlock()).toEqual(damaged);
    store = await start(name, keys);
    expect(store.damage.snapshot()?.missing).toEqual([last]);
    const told = vi.fn();
    store.damage.subscribe(told);
    await store.tables.members.write([last], member);
    expect(store.damage.snapshot()).toBeNull();
    expect(told).toHaveBeenCalled();
    expect(await findBlock()).toBeUndefined();
    expect(idsOf(await start(name, keys))).toHaveLength(700);
  });

  test('that is given up is gone from the disk, and nothing is missed any more', async () => {
    const keys = keysOf(await createTestKey('k'));
    const name = await filled(keys);
    const [block] = await blocksOf(name);
    if (!block) throw new Error('no block');
    await damageEntry(name, block, { ...fieldsOf(block), content: new Uint8Array(3) });
    let store = await start(name, keys);
    const left = idsOf(store);
    await store.damage.giveUp();
    expect(store.damage.snapshot()).toBeNull();
    store = await start(name, keys);
    expect(store.damage.snapshot()).toBeNull();
    expect(idsOf(store)).toEqual(left);
  });

  test('that can be read again counts where it says what is later, and every record is there once', async () => {
    const keys = keysOf(await createTestKey('k'));
    const name = await filled(keys);
    const [block] = await blocksOf(name);
    if (!block) throw new Error('no block');
    await damageEntry(name, block, { ...fieldsOf(block), content: new Uint8Array(3) });
    let store = await start(name, keys);
    const [back = ''] = expectPartOf(store);
    await store.tables.members.write([back], (id) => ({ ...member(id), city: 'Ulm' }));
    await end();
    await damageEntry(name, block, block.value);
    store = await start(name, keys);
    expect(expectPartOf(store)).toEqual([]);
    expect(store.tables.members.get(back)).toMatchObject({ city: 'Ulm' });
    await store.tables.members.write(ids, (_id, current) => current && { ...current, city: 'Köln' });
    store = await start(name, keys);
    expect(store.tables.members.snapshot().all.map(({ city }) => city)).toEqual(ids.map(() => 'Köln'));
  });

  test('keeps its list of ids when everything is sealed with another key', async () => {
    const [old, current] = [await createTestKey('old'), await createTestKey('new')];
    const name = await filled(keysOf(old));
    const [block] = await blocksOf(name);
    if (!block) throw new Error('no block');
    await damageEntry(name, block, { ...fieldsOf(block), content: new Uint8Array(3) });
    const missing = (await start(name, keysOf(current, old))).damage.snapshot()?.missing;
    expect(missing?.length).toBeGreaterThan(0);
    expect((await start(name, keysOf(current))).damage.snapshot()?.missing).toEqual(missing);
  });

  test('is set aside in a store that is not encrypted, where it cannot be parsed, and is not sealed as if it were whole', async () => {
    const name = await filled(noKeys);
    const [block] = await blocksOf(name);
    if (!block) throw new Error('no block');
    const damaged = cutOff(fieldsOf(block)['content'], 500);
    await damageEntry(name, block, { ...fieldsOf(block), content: damaged });
    const missing = expectPartOf(await start(name, noKeys));
    expect(missing.length).toBeGreaterThan(0);
    const keys = keysOf(await createTestKey('k'));
    expect((await start(name, keys)).damage.snapshot()?.missing).toEqual(missing);
    expect(fieldsOf((await blocksOf(name))[0])['content']).toEqual(damaged);
  });

  test('that the browser itself cannot give back costs no more than itself', async () => {
    const keys = keysOf(await createTestKey('k'));
    const name = await filled(keys);
    const [block] = await blocksOf(name);
    if (!block) throw new Error('no block');
    const unreadable = (): never => {
      throw new DOMException('Failed to read large IndexedDB value', 'NotReadableError');
    };
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(unreadable);
    // A typing edge: the method on its own, to be called with its store.
    const get = Reflect.get(IDBObjectStore.prototype, 'get') as (this: IDBObjectStore, key: IDBValidKey) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      if (JSON.stringify(key) === JSON.stringify(block.key)) return unreadable();
      // A typing edge: nobody asks for a range.
      return get.call(this, key as IDBValidKey);
    });
    const store = await start(name, keys);
    expect(expectPartOf(store).length).toBeGreaterThan(0);
    expect(store.damage.snapshot()?.unnamed).toEqual([{ collection: 'members', key: 0, ids: null }]);
  });
});

describe('a wrong key is told from damage', () => {
  test('also where blocks are damaged and the key check is', async () => {
    const key = await createTestKey('k');
    const name = await filled(keysOf(key));
    const [block] = await blocksOf(name);
    const check = (await entriesOf(name)).find(({ key: entry }) => entry === 'keyCheck');
    if (!block || !check) throw new Error('no block or no check');
    await damageEntry(name, block, { ...fieldsOf(block), content: new Uint8Array(3) });
    await damageEntry(name, check, flipBit(check.value, 100));
    const before = await entriesOf(name);
    await expect(openStore(name, keysOf(await createTestKey('k')))).rejects.toMatchObject({ type: 'unreadableBlock' });
    expect(await entriesOf(name)).toEqual(before);
    expect((await start(name, keysOf(key))).damage.snapshot()?.missing.length).toBeGreaterThan(0);
  });

  test('a store of which every block is damaged opens with its key, empty, and says so', async () => {
    const keys = keysOf(await createTestKey('k'));
    const name = await filled(keys);
    for (const block of await blocksOf(name))
      await damageEntry(name, block, { ...fieldsOf(block), content: new Uint8Array(3) });
    const store = await start(name, keys);
    expect(store.damage.snapshot()?.missing).toHaveLength(301);
  });

  test.each([
    ['keyId', 'k', 'somewhere'],
    ['keyId', 'k', 7],
    ['keyId', 'k', undefined],
    ['progress', 'k', 'setzled'],
    ['progress', 'k', undefined],
    ['keyCheck', 'k', undefined],
  ])('opens whole where what the database says of itself is damaged: %s', async (what, id, value) => {
    const keys = keysOf(await createTestKey(id));
    const name = await filled(keys);
    const entry = (await entriesOf(name)).find(({ key }) => key === what);
    if (!entry) throw new Error(`no ${what}`);
    await damageEntry(name, entry, value);
    for (let turn = 0; turn < 2; turn += 1) {
      const store = await start(name, keys);
      expect(expectPartOf(store)).toEqual([]);
      expect(store.damage.snapshot()).toBeNull();
    }
  });

  test('a sealed store whose name of the key is lost is not sealed a second time with another key', async () => {
    const name = await filled(keysOf(await createTestKey('k')));
    const entry = (await entriesOf(name)).find(({ key }) => key === 'keyId');
    if (!entry) throw new Error('no key id');
    await damageEntry(name, entry, undefined);
    const before = await entriesOf(name);
    await expect(openStore(name, keysOf(await createTestKey('other')))).rejects.toMatchObject({ type: 'missingKey' });
    await expect(openStore(name, noKeys)).rejects.toMatchObject({ type: 'unreadableBlock' });
    expect(await entriesOf(name)).toEqual(before);
  });
});

describe('two laptops and a server', () => {
  const laptops: Laptop[] = [];
  let couch: FakeCouch;

  async function boot(deviceId: string, store: Store, vault: RestoreVault = createMemoryVault()): Promise<Laptop> {
    const laptop = await openLaptop({
      deviceId,
      base: FAKE_BASE,
      store,
      vault,
      http: couch.httpOf(() => ({ name: 'coordinator', roles: [] })),
    });
    laptops.push(laptop);
    return laptop;
  }

  afterEach(async () => {
    for (const laptop of laptops.splice(0)) await laptop.close();
    open = undefined;
  });

  async function sync(laptop: Laptop): Promise<void> {
    laptop.sync.start();
    await laptop.until(isUpToDate);
  }

  /** A network on a server and on a laptop whose disk then loses the first block of members. */
  async function damagedLaptop(
    alsoIds = false,
  ): Promise<{ readonly name: string; readonly keys: StoreKeys; readonly vault: RestoreVault }> {
    couch = createFakeCouch((ms, callback) => {
      const timer = setTimeout(callback, ms);
      return () => clearTimeout(timer);
    });
    couch.create();
    const keys = keysOf(await createTestKey('k'));
    const name = newName();
    const vault = createMemoryVault();
    const laptop = await boot('laptop-a', await openStore(name, keys), vault);
    await laptop.repositories.network.create({ title: 'Netz', databaseId: 'db1' }, { id: 'network:main' });
    await laptop.repositories.members.createMany(
      ids.map((id) => ({ id, draft: { familyName: `Name ${id}`, notes: 'x'.repeat(300) } })),
    );
    await sync(laptop);
    await laptop.beforeRisk('import');
    await laptop.close();
    laptops.splice(0);
    const block = (await blocksOf(name)).find(({ key }) => JSON.stringify(key).includes('members'));
    if (!block) throw new Error('no block');
    const { content, ids: list } = fieldsOf(block);
    await damageEntry(name, block, {
      ...fieldsOf(block),
      content: flipBit(content, 999),
      ...(alsoIds && { ids: flipBit(list, 999) }),
    });
    return { name, keys, vault };
  }

  function familyNames(laptop: Laptop): readonly unknown[] {
    return laptop.repositories.members
      .snapshot()
      .records.map(({ familyName }) => familyName)
      .sort();
  }

  test('what was lost comes back by itself, and nobody else loses anything', async () => {
    const { name, keys } = await damagedLaptop();
    const laptop = await boot('laptop-a', await openStore(name, keys));
    expect(laptop.damage.snapshot()?.missing.length).toBeGreaterThan(0);
    const edited = laptop.repositories.members.snapshot().records[0]?.id ?? '';
    await laptop.repositories.members.update(edited, { familyName: 'Geändert' });
    await sync(laptop);
    expect(laptop.damage.snapshot()).toBeNull();
    expect(familyNames(laptop)).toHaveLength(ids.length);
    const colleague = await boot('laptop-b', await openStore(newName(), keys));
    await sync(colleague);
    expect(familyNames(colleague)).toEqual(familyNames(laptop));
    expect(familyNames(colleague)).toContain('Geändert');
  });

  test('what a colleague removed meanwhile does not come back, and is not missed', async () => {
    const { name, keys } = await damagedLaptop();
    const store = await openStore(name, keys);
    const [lost = ''] = store.damage.snapshot()?.missing ?? [];
    await store.close();
    const database = couch.database();
    const document = database?.shown(lost);
    if (!database || !document) throw new Error('not on the server');
    putAsAdmin(database, { _id: lost, _rev: document._rev ?? '', _deleted: true });
    const laptop = await boot('laptop-a', await openStore(name, keys));
    await sync(laptop);
    expect(laptop.damage.snapshot()).toBeNull();
    expect(laptop.repositories.members.get(lost)).toBeUndefined();
  });

  test('where the ids are lost as well, the comparison finds what is missing; the block stays until it is given up', async () => {
    const { name, keys } = await damagedLaptop(true);
    const laptop = await boot('laptop-a', await openStore(name, keys));
    const found = new Promise<void>((resolve) => {
      const end = laptop.repositories.members.subscribe(() => {
        if (familyNames(laptop).length < ids.length) return;
        end();
        resolve();
      });
    });
    laptop.sync.start();
    await found;
    expect(laptop.damage.snapshot()?.unnamed).toHaveLength(1);
    await laptop.damage.giveUp();
    expect(laptop.damage.snapshot()).toBeNull();
  });

  test('without a server it comes back from the newest restore point that has it', async () => {
    const { name, keys, vault } = await damagedLaptop();
    const laptop = await boot('laptop-a', await openStore(name, keys), vault);
    const missing = laptop.damage.snapshot()?.missing.length;
    expect(await laptop.restore.bringBackLost()).toBe(missing);
    expect(laptop.damage.snapshot()).toBeNull();
    expect(familyNames(laptop)).toHaveLength(ids.length);
    await sync(laptop);
    expect(laptop.sync.unsent()).toEqual([]);
  });

  test('values of this laptop that are lost cost no edit: everything is compared, and deletions are still sent', async () => {
    const { name, keys } = await damagedLaptop();
    let laptop = await boot('laptop-a', await openStore(name, keys));
    await sync(laptop);
    await laptop.sync.stop();
    const [gone, changed] = laptop.repositories.members.snapshot().records.map(({ id }) => id);
    if (gone === undefined || changed === undefined) throw new Error('no members');
    await laptop.repositories.members.remove([gone]);
    await laptop.repositories.members.update(changed, { familyName: 'Nur hier' });
    await laptop.close();
    laptops.splice(0);
    for (const entry of (await entriesOf(name)).filter(({ store }) => store === 'locals'))
      await damageEntry(name, entry, { ...fieldsOf(entry), content: flipBit(fieldsOf(entry)['content'], 500) });
    laptop = await boot('laptop-a', await openStore(name, keys));
    await laptop.sync.resume();
    await laptop.until(isUpToDate);
    const server = couch.database();
    expect(server?.shown(changed)).toMatchObject({ familyName: 'Nur hier' });
    expect(server?.shown(gone)?.['deletedAt']).not.toBe('');
    expect(familyNames(laptop)).toHaveLength(ids.length - 1);
  });
});
