import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createRestoreVault, openStore, type Store } from '../../renderer/data';
import { noKeys, type StoreKeys } from '../../renderer/data/store/storeKeys';
import type { AnyRecord } from '../../shared/schema';
import { failPut } from '../support/failingDisk';
import { dumpDatabases } from '../support/indexedDbDump';
import { record } from '../support/records';
import { createTestKey, keysOf } from '../support/testKeys';

const SECRET = 'Vertraulich-Zwiebelkuchen';
let open: Store | undefined;
let opened = 0;

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

function newName(): string {
  return `verbund-sealed-${(opened += 1)}`;
}

/** More than fit into one block. */
const ids = Array.from({ length: 150 }, (_, index) => `member:${String(index).padStart(4, '0')}`);

function member(id: string): AnyRecord {
  return { ...record('members', id, { familyName: SECRET, notes: 'x'.repeat(300) }) };
}

async function fill(store: Store): Promise<void> {
  await store.tables.members.write(ids, member);
  await store.writeLocal('cursor', { words: SECRET });
}

async function expectWhole(store: Store): Promise<void> {
  expect(store.tables.members.snapshot().all.map(({ id, familyName }) => [id, familyName])).toEqual(
    ids.map((id) => [id, SECRET]),
  );
  expect(await store.readLocal('cursor')).toEqual({ words: SECRET });
}

/** Whether the words are anywhere in what IndexedDB holds of these databases. */
async function holdsSecret(name: string): Promise<boolean> {
  return (await textOf(name)).includes(SECRET);
}

async function textOf(name: string): Promise<string> {
  return JSON.stringify(await dumpDatabases(name), (_key, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  );
}

describe('a sealed store', () => {
  test('opens with its key, and holds no clear word', async () => {
    const name = newName();
    const keys = keysOf(await createTestKey('k1'));
    await fill(await start(name, keys));
    await expectWhole(await start(name, keys));
    expect(await holdsSecret(name)).toBe(false);
    expect(await textOf(name)).not.toContain(ids[0]);
  });

  test('is not opened, and not changed, without its key or with another one of its name', async () => {
    const name = newName();
    const key = await createTestKey('k1');
    await fill(await start(name, keysOf(key)));
    await end();
    const before = await textOf(name);
    await expect(openStore(name, noKeys)).rejects.toMatchObject({ type: 'missingKey' });
    await expect(openStore(name, keysOf(await createTestKey('k2')))).rejects.toMatchObject({ type: 'missingKey' });
    await expect(openStore(name, keysOf(await createTestKey('k1')))).rejects.toMatchObject({ type: 'unreadableBlock' });
    expect(await textOf(name)).toBe(before);
    await expectWhole(await start(name, keysOf(key)));
  });

  test('is not read with one block in the place of another', async () => {
    const name = newName();
    const keys = keysOf(await createTestKey('k1'));
    await fill(await start(name, keys));
    await end();
    await swapBlocks(name);
    const store = await start(name, keys);
    expect(store.damage.snapshot()?.missing.length).toBeGreaterThan(0);
    expect(store.tables.members.snapshot().all.length).toBeLessThan(ids.length);
  });

  test('that was in the clear is sealed when it is opened', async () => {
    const name = newName();
    await fill(await start(name, noKeys));
    expect(await holdsSecret(name)).toBe(true);
    const keys = keysOf(await createTestKey('k1'));
    await expectWhole(await start(name, keys));
    expect(await holdsSecret(name)).toBe(false);
    await expectWhole(await start(name, keys));
  });

  test('is sealed anew with a new key, after which the old one opens nothing', async () => {
    const name = newName();
    const [old, current] = [await createTestKey('old'), await createTestKey('new')];
    await fill(await start(name, keysOf(old)));
    await expectWhole(await start(name, keysOf(current, old)));
    await expectWhole(await start(name, keysOf(current)));
    await end();
    await expect(openStore(name, keysOf(old))).rejects.toMatchObject({ type: 'missingKey' });
  });

  test.each([
    ['from the clear', undefined],
    ['from another key', 'old'],
  ])('stays as it was where sealing %s is cut off anywhere, and is sealed the next time', async (_title, oldId) => {
    const name = newName();
    const old = oldId === undefined ? undefined : await createTestKey(oldId);
    const before = old ? keysOf(old) : noKeys;
    const current = await createTestKey('new');
    const after = keysOf(current, ...(old ? [old] : []));
    await fill(await start(name, before));
    await end();
    for (const nth of [1, 2, 3]) {
      failPut(nth, isEntry);
      await expect(openStore(name, after)).rejects.toThrow('disk full');
      vi.restoreAllMocks();
      await expectWhole(await start(name, before));
      await end();
    }
    await expectWhole(await start(name, after));
    expect(await holdsSecret(name)).toBe(false);
  });
});

/** Puts what is in one block into the place of another. */
async function swapBlocks(name: string): Promise<void> {
  const request = indexedDB.open(name);
  const database = await new Promise<IDBDatabase>((resolve) => (request.onsuccess = () => resolve(request.result)));
  const blocks = database.transaction('blocks', 'readwrite').objectStore('blocks');
  const reading = blocks.getAll();
  const [first, second] = await new Promise<readonly object[]>(
    (resolve) => (reading.onsuccess = () => resolve(reading.result as readonly object[])),
  );
  const writing = blocks.put({ ...first, content: Reflect.get(Object(second), 'content') as unknown });
  await new Promise<void>((resolve) => (writing.onsuccess = () => resolve()));
  database.close();
}

/** A block or a value of this laptop. */
function isEntry(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'content' in value;
}

describe('restore points', () => {
  const records = ids.map(member);
  const point = { id: '2026-11-29T10:00:00.000Z', reason: 'import', records: records.length } as const;

  async function readWith(network: string, keys: StoreKeys): Promise<readonly AnyRecord[] | undefined> {
    const vault = createRestoreVault(network, keys);
    try {
      return await vault.read(point.id);
    } finally {
      await vault.close();
    }
  }

  async function keepWith(network: string, keys: StoreKeys): Promise<void> {
    const vault = createRestoreVault(network, keys);
    await vault.keep(point, records);
    await vault.close();
  }

  test('are read with their key only, and in their network only', async () => {
    const key = await createTestKey('k1');
    await keepWith('points-1', keysOf(key));
    expect(await readWith('points-1', keysOf(key))).toEqual(records);
    await expect(readWith('points-1', keysOf(await createTestKey('k2')))).rejects.toMatchObject({ type: 'missingKey' });
  });

  test('in the clear or under an old key are sealed with the current one when they are looked for', async () => {
    const [old, current] = [await createTestKey('old'), await createTestKey('new')];
    await keepWith('points-2', noKeys);
    expect(await readWith('points-2', keysOf(old))).toEqual(records);
    expect(await readWith('points-2', keysOf(current, old))).toEqual(records);
    expect(await readWith('points-2', keysOf(current))).toEqual(records);
  });
});
