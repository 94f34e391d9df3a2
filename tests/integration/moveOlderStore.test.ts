import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openStore, type Store } from '../../renderer/data';
import { COLLECTION_NAMES, type AnyRecord } from '../../shared/schema';
import { fillDefaults } from '../../shared/schema/records';
import { record } from '../support/records';
import { readJson } from '../support/readJson';
import { layDown, type DatabaseDump } from '../support/indexedDbDump';

interface StoredNetwork {
  readonly databases: readonly DatabaseDump[];
  readonly records: Readonly<Record<string, readonly AnyRecord[]>>;
  readonly local: Readonly<Record<string, unknown>>;
}

// A parsing edge: what the files hold is described beside them.
const version1 = readJson('tests/support/data/storedNetworks/version1.json') as StoredNetwork;
const version0 = readJson('tests/support/data/storedNetworks/version0.json') as Pick<StoredNetwork, 'databases'>;
const NAME = 'verbund-fixture';

let open: Store | undefined;

async function start(name = NAME): Promise<Store> {
  await open?.close();
  open = undefined;
  open = await openStore(name);
  return open;
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

afterEach(async () => {
  vi.restoreAllMocks();
  await open?.close();
  open = undefined;
});

async function namesOfDatabases(): Promise<readonly unknown[]> {
  return (await indexedDB.databases()).map(({ name }) => name).sort();
}

function recordsOf(store: Store): Readonly<Record<string, readonly AnyRecord[]>> {
  return Object.fromEntries(
    COLLECTION_NAMES.map((name) => [
      name,
      [...store.tables[name].snapshot().all].sort((a, b) => (a.id < b.id ? -1 : 1)),
    ]),
  );
}

async function expectAll(store: Store): Promise<void> {
  // With the fields that came since: see [Note: two versions].
  const expected = COLLECTION_NAMES.map((name) => [
    name,
    (version1.records[name] ?? []).map((stored) => fillDefaults(name, stored)),
  ]);
  expect(recordsOf(store)).toEqual(Object.fromEntries(expected));
  for (const [key, value] of Object.entries(version1.local)) expect(await store.readLocal(key)).toEqual(value);
}

describe('a network of a database per collection', () => {
  test('is found whole in one database, and the others are gone', async () => {
    await layDown(version1.databases);
    await expectAll(await start());
    expect(await namesOfDatabases()).toEqual([NAME]);
    await expectAll(await start());
  });

  test('takes a removed record again, and keeps what a newer version had written into one', async () => {
    await layDown(version1.databases);
    const { members } = (await start()).tables;
    expect(members.snapshot().all.filter((member) => 'pronouns' in member)).toHaveLength(1);
    const removed = version1.databases
      .find(({ name }) => name.endsWith('--members'))
      ?.stores.flatMap(({ entries }) => entries.flatMap(({ value }) => JSON.stringify(value).match(/member:[^"]+/gu)))
      .find((id) => id && !members.get(id));
    expect(removed).toMatch(/^member:/u);
    await members.write([removed ?? ''], (id) => ({ ...record('members', id, { familyName: 'zurück' }) }));
    expect((await start()).tables.members.get(removed ?? '')?.['familyName']).toBe('zurück');
  });

  test.each([
    ['a block does not fit on the disk', 'put'],
    ['a database cannot be opened', 'open'],
    ['a database cannot be deleted', 'deleteDatabase'],
  ] as const)('loses nothing where %s, whichever it is', async (_name, method) => {
    let stops = 0;
    for (;;) {
      vi.stubGlobal('indexedDB', new IDBFactory());
      await layDown(version1.databases);
      failAt(method, stops + 1);
      const isOpen = await start().then(
        () => true,
        () => false,
      );
      vi.restoreAllMocks();
      await expectAll(await start());
      expect(await namesOfDatabases()).toEqual([NAME]);
      if (isOpen) break;
      stops += 1;
    }
    expect(stops).toBeGreaterThan(10);
  });

  test('stays where it is when something is missing after the move', async () => {
    await layDown(version1.databases);
    const put = methodOf('put');
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      const block = value as { readonly collection?: string; readonly content?: Uint8Array };
      const isTopics = block.collection === 'topics';
      return put.call(this, isTopics ? { ...block, content: new TextEncoder().encode('[]') } : value, key);
    });
    await expect(start()).rejects.toMatchObject({ type: 'incompleteMove' });
    expect(await namesOfDatabases()).toEqual(version1.databases.map(({ name }) => name));
    vi.restoreAllMocks();
    await expectAll(await start());
  });
});

describe('a network of store version 0', () => {
  test('is found whole, with defaults for the fields that it lacks', async () => {
    await layDown(version0.databases);
    const store = await start('verbund-old');
    expect(store.tables.members.snapshot().all).toHaveLength(29);
    expect(store.tables.members.get('member:0001')).toEqual({
      ...record('members', 'member:0001', { familyName: 'Çelik' }),
      updatedAt: '2026-11-01T10:00:00.000Z-0000-a',
      pending: 1,
      rev: '1-a',
    });
    expect(store.tables.members.get('member:0002')).toBeUndefined();
    expect(store.tables.topics.get('topic:ethics')?.['title']).toBe('Ethik');
    expect(await store.readLocal('sync-paused')).toBe(true);
    expect(await namesOfDatabases()).toEqual(['verbund-old']);
  });
});

type Method = 'put' | 'open' | 'deleteDatabase';

function methodOf(method: Method): (this: unknown, ...args: unknown[]) => IDBRequest<IDBValidKey> {
  const owner = method === 'put' ? IDBObjectStore.prototype : IDBFactory.prototype;
  // A typing edge: the method on its own, to be called with its owner.
  return Reflect.get(owner, method) as (this: unknown, ...args: unknown[]) => IDBRequest<IDBValidKey>;
}

/** The call of this number from now on fails. */
function failAt(method: Method, nth: number): void {
  const original = methodOf(method);
  let calls = 0;
  const owner = method === 'put' ? IDBObjectStore.prototype : IDBFactory.prototype;
  vi.spyOn(owner as unknown as Record<string, (...args: unknown[]) => unknown>, method).mockImplementation(function (
    this: unknown,
    ...args: unknown[]
  ) {
    calls += 1;
    if (calls === nth) throw new DOMException('stopped here', 'AbortError');
    return original.apply(this, args);
  });
}
