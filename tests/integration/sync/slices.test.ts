import { describe, expect, test } from 'vitest';
import { createRxSyncStore } from '../../../renderer/data/sync/rxSyncStore';
import { createClock } from '../../../shared/sync/clock';
import { SCHEMA } from '../../../shared/sync/connect';
import { createCouchRemote } from '../../../shared/sync/couch';
import { startCursor } from '../../../shared/sync/cursor';
import { applyLocalEdit } from '../../../shared/sync/localEdit';
import { createPosition } from '../../../shared/sync/position';
import { createReceive } from '../../../shared/sync/receive';
import type { CouchDocument } from '../../../shared/sync/wire';
import { createMemoryStore } from '../../support/memoryStore';

const PAGE = 1000;

function page(generation: number, fields: object): readonly CouchDocument[] {
  return Array.from({ length: PAGE }, (_, index) => ({
    _id: `member:${String(index).padStart(4, '0')}`,
    _rev: `${generation}-a`,
    familyName: `Nr. ${index}`,
    ...fields,
  }));
}

/** A laptop that takes a page in, and somebody who does something in each of its pauses. */
async function createTaking(inPause: () => Promise<void>) {
  const store = createMemoryStore();
  const clock = createClock('laptop-a', Date.now);
  const syncStore = await createRxSyncStore({
    store,
    clock,
    deviceId: 'laptop-a',
    keepState: () => Promise.resolve(''),
  });
  const receive = createReceive({
    store: syncStore,
    remote: createCouchRemote(() => Promise.reject(new Error('no request is expected')), { database: '', session: '' }),
    position: createPosition(syncStore, startCursor({ total: PAGE, madeAt: '', databaseId: '', schema: SCHEMA })),
    permissions: { incoming: 'ask', outgoing: 'ask' },
    losers: new Map(),
    underway: new Map(),
    now: Date.now,
    breathe: inPause,
  });
  return { store, clock, receive };
}

describe('a page that is taken in with pauses', () => {
  test('lets others go first several times, and is then here as a whole', async () => {
    let pauses = 0;
    const { store, receive } = await createTaking(async () => {
      pauses += 1;
    });
    expect(await receive.take(page(1, { city: 'Köln' }), AbortSignal.timeout(10_000))).toBe(PAGE);
    expect(pauses).toBeGreaterThan(1);
    expect(store.tables.members.snapshot().living).toHaveLength(PAGE);
  });

  test('takes in what was typed in a pause beside what the server said', async () => {
    let edit: (() => Promise<void>) | undefined;
    const { store, clock, receive } = await createTaking(async () => edit?.());
    const { signal } = new AbortController();
    await receive.take(page(1, { city: 'Köln' }), signal);
    edit = async () => {
      edit = undefined;
      await store.tables.members.write(
        ['member:0000'],
        (_id, current) => current && applyLocalEdit(current, { phone: '0221 1' }, clock.next(), 'laptop-a'),
      );
    };
    await receive.take(page(2, { city: 'Ulm' }), signal);
    expect(store.tables.members.get('member:0000')).toMatchObject({
      city: 'Ulm',
      phone: '0221 1',
      rev: '2-a',
      pending: 1,
    });
    expect(store.tables.members.get('member:0999')).toMatchObject({ city: 'Ulm', pending: 0 });
  });
});
