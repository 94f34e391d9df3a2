import 'fake-indexeddb/auto';
import { createRxDatabase, type RxCollection } from 'rxdb';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { afterEach, expect, test, vi } from 'vitest';
import { createStorage, openStore, type Store } from '../../renderer/data';
import { definitionToRxSchema } from '../../renderer/data/store/rxSchema';
import { collections, COLLECTION_NAMES, type AnyRecord } from '../../shared/schema';
import { record } from '../support/records';

let open: Store | undefined;

async function start(name: string): Promise<Store['tables']['members']> {
  await open?.close();
  open = await openStore(name, createStorage());
  return open.tables.members;
}

afterEach(async () => {
  vi.restoreAllMocks();
  await open?.close();
  open = undefined;
});

function member(index: number, familyName: string): AnyRecord {
  return {
    ...record('members', `member:${String(index).padStart(4, '0')}`, {
      familyName,
      city: 'Köln',
      notes: 'x'.repeat(200),
    }),
  };
}

function namesOf(records: readonly AnyRecord[]): readonly unknown[] {
  return records.map(({ id, familyName }) => `${id} ${String(familyName)}`).sort();
}

const ids = Array.from({ length: 300 }, (_, index) => member(index, '').id);

test('finds after a restart what was written, changed and removed before it', async () => {
  const members = await start('restart');
  await members.write(ids, (id) => member(ids.indexOf(id), 'before'));
  await members.write(ids.slice(0, 40), (_id, current) => current && { ...current, familyName: 'after', pending: 1 });
  await members.write(ids.slice(100, 260), () => 'remove');
  const expected = namesOf(members.snapshot().all);
  const again = await start('restart');
  expect(namesOf(again.snapshot().all)).toEqual(expected);
  expect(again.pending()).toHaveLength(40);
  expect(again.get('member:0150')).toBeUndefined();
  await again.write(['member:0150'], (_id, current) => (current ? undefined : member(150, 'back')));
  expect(again.get('member:0150')?.['familyName']).toBe('back');
});

test('keeps nothing of a removed record but its key', async () => {
  const members = await start('erasure');
  await members.write(ids, (id) => member(ids.indexOf(id), 'Geheim'));
  await members.write(['member:0007'], () => 'remove');
  await open?.close();
  open = undefined;
  const request = indexedDB.open('rxdb-dexie-erasure--1--members');
  const database = await new Promise<IDBDatabase>((resolve) => (request.onsuccess = () => resolve(request.result)));
  const reading = database.transaction('blocks').objectStore('blocks').getAll();
  const blocks = await new Promise<readonly { readonly documents: readonly { readonly id: string }[] }[]>(
    (resolve) => (reading.onsuccess = () => resolve(reading.result)),
  );
  database.close();
  const kept = blocks.flatMap(({ documents }) => documents.filter(({ id }) => id === 'member:0007'));
  expect(kept.map((document) => Object.keys(document).sort())).toEqual([
    ['_attachments', '_deleted', '_meta', '_rev', 'id'],
  ]);
});

/** The `nth` entry from now on does not fit on the disk any more. */
function failPut(nth: number): void {
  // A typing edge: the method by itself, to be called with its store.
  const put = Reflect.get(IDBObjectStore.prototype, 'put') as (
    this: IDBObjectStore,
    value: unknown,
  ) => IDBRequest<IDBValidKey>;
  let calls = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown) {
    calls += 1;
    if (calls === nth) throw new DOMException('disk full', 'QuotaExceededError');
    return put.call(this, value);
  });
}

test('a write that is cut off at any of its blocks leaves all as it was, in memory and on the disk', async () => {
  let members = await start('cut');
  await members.write(ids, (id) => member(ids.indexOf(id), 'before'));
  const expected = namesOf(members.snapshot().all);
  let cuts = 0;
  for (;;) {
    failPut(cuts + 1);
    const written = await members
      .write(
        ids.slice(20, 220),
        (_id, current) => current && { ...current, familyName: 'after', notes: 'y'.repeat(400) },
      )
      .then(
        () => true,
        () => false,
      );
    vi.restoreAllMocks();
    if (written) break;
    cuts += 1;
    expect(namesOf(members.snapshot().all)).toEqual(expected);
    members = await start('cut');
    expect(namesOf(members.snapshot().all)).toEqual(expected);
  }
  expect(cuts).toBeGreaterThan(3);
  expect(namesOf((await start('cut')).snapshot().all).filter((name) => String(name).endsWith('after'))).toHaveLength(
    200,
  );
});

/** A database as an earlier version left it: RxDB's own Dexie storage, an entry for each record. */
async function leaveVersion0(name: string, documents: readonly object[]): Promise<void> {
  const database = await createRxDatabase({
    name,
    storage: getRxStorageDexie(),
    multiInstance: false,
    localDocuments: true,
  });
  const schemas = COLLECTION_NAMES.map(
    (collection) => [collection, { schema: { ...definitionToRxSchema(collections[collection]), version: 0 } }] as const,
  );
  const created: { readonly [name: string]: RxCollection<AnyRecord> } = await database.addCollections(
    Object.fromEntries(schemas),
  );
  // As an earlier version wrote them: without the fields that came later.
  await created['members']?.bulkInsert(documents as AnyRecord[]);
  await created['members']?.findOne('member:0002').remove();
  await database.close();
}

test('finds every record of a database of store version 0, with defaults for the fields that it lacks', async () => {
  await leaveVersion0(
    'old',
    ids.map((id) => ({
      id,
      familyName: 'Çelik',
      updatedAt: '2026-11-01T10:00:00.000Z-0000-a',
      pending: id === 'member:0001' ? 1 : 0,
      rev: '1-a',
    })),
  );
  const members = await start('old');
  expect(members.snapshot().all).toHaveLength(299);
  expect(members.get('member:0001')).toEqual({
    ...record('members', 'member:0001', { familyName: 'Çelik' }),
    updatedAt: '2026-11-01T10:00:00.000Z-0000-a',
    pending: 1,
    rev: '1-a',
  });
  expect(members.get('member:0002')).toBeUndefined();
  expect(namesOf((await start('old')).snapshot().all)).toHaveLength(299);
});

test('moves the records of a database with an entry for each into blocks', async () => {
  open = await openStore('rows', getRxStorageDexie());
  await open.tables.members.write(ids, (id) => member(ids.indexOf(id), 'row'));
  await open.tables.members.write(['member:0003'], () => 'remove');
  const expected = namesOf(open.tables.members.snapshot().all);
  const members = await start('rows');
  expect(namesOf(members.snapshot().all)).toEqual(expected);
  await members.write(['member:0004'], (_id, current) => current && { ...current, familyName: 'block' });
  expect((await start('rows')).get('member:0004')?.['familyName']).toBe('block');
});

test('finds the events of a store in which they had no version of their calendar entry yet', async () => {
  const database = await createRxDatabase({ name: 'events', storage: createStorage(), multiInstance: false });
  const {
    calendarSequence: _sequence,
    calendarStamp: _stamp,
    isCancelled: _flag,
    ...properties
  } = collections.events.properties;
  const created: { readonly [name: string]: RxCollection<AnyRecord> } = await database.addCollections({
    events: { schema: { ...definitionToRxSchema({ ...collections.events, properties }), version: 1 } },
  });
  const { calendarSequence, calendarStamp, isCancelled, ...before } = record('events', 'event:1', {
    title: 'Kongress Nord',
    calendarUid: 'c1@muster.example',
  });
  await created['events']?.bulkInsert([{ ...before }]);
  await database.close();
  await start('events');
  expect(open?.tables.events.get('event:1')).toMatchObject({
    title: 'Kongress Nord',
    calendarUid: 'c1@muster.example',
    calendarSequence,
    calendarStamp,
    isCancelled,
  });
});
