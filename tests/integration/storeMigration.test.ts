import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openStore, type Store } from '../../renderer/data';
import { collections, type AnyRecord } from '../../shared/schema';
import { applyLocalEdit } from '../../shared/sync/localEdit';
import { failPut } from '../support/failingDisk';
import { record } from '../support/records';

let open: Store | undefined;

async function start(name: string): Promise<Store> {
  await open?.close();
  open = undefined;
  open = await openStore(name);
  return open;
}

/** As a later version of Verbund that keeps the names of places elsewhere: one field becomes another. */
function raiseVersion(): void {
  Reflect.set(collections.events, 'version', 2);
  Reflect.set(collections.events, 'migrations', {
    2: ({ city, ...fields }: Readonly<Record<string, unknown>>) => ({ ...fields, town: city }),
  });
}

function resetVersion(): void {
  Reflect.set(collections.events, 'version', 1);
  Reflect.set(collections.events, 'migrations', {});
}

afterEach(async () => {
  resetVersion();
  vi.restoreAllMocks();
  await open?.close();
  open = undefined;
});

const events = Array.from({ length: 200 }, (_, index): AnyRecord => {
  const event: AnyRecord = {
    ...record('events', `event:${index}`, { city: 'Ulm', notes: 'x'.repeat(400) }),
    rev: '1-a',
  };
  return index === 7 ? applyLocalEdit(event, { city: 'Köln' }, '2026-11-28T10:00:00.000Z-0000-a', 'a') : event;
});

async function prepare(name: string): Promise<void> {
  await (await start(name)).writeAll(() => events.map((event) => ({ id: event.id, change: event })));
}

function townsOf(store: Store): readonly unknown[] {
  return [...new Set(store.tables.events.snapshot().all.map(({ town }) => town))].sort();
}

describe('a new schema version of the store', () => {
  test('is applied when the network opens, to what the server has of an edited record as well', async () => {
    await prepare('migrated');
    raiseVersion();
    const { events: table } = (await start('migrated')).tables;
    expect(table.get('event:7')).toMatchObject({ town: 'Köln', pending: 1, base: { town: 'Ulm' } });
    expect(table.get('event:8')).toMatchObject({ town: 'Ulm', pending: 0 });
    expect(townsOf(await start('migrated'))).toEqual(['Köln', 'Ulm']);
  });

  test('changes nothing on the disk where it is cut off, and is applied by the next start', async () => {
    await prepare('cut off');
    raiseVersion();
    failPut(2);
    await expect(start('cut off')).rejects.toThrow('disk full');
    vi.restoreAllMocks();
    resetVersion();
    expect((await start('cut off')).tables.events.get('event:8')?.['city']).toBe('Ulm');
    raiseVersion();
    expect(townsOf(await start('cut off'))).toEqual(['Köln', 'Ulm']);
  });
});

test('a field more is no new version: it is there with its default, and old records open as before', async () => {
  await prepare('additive');
  const { properties } = collections.events;
  await open?.close();
  open = undefined;
  vi.resetModules();
  vi.doMock('../../shared/schema/events', () => ({
    events: { ...collections.events, properties: { ...properties, hashtag: { type: 'string', default: '#egov' } } },
  }));
  const later = await import('../../renderer/data');
  const store = await later.openStore('additive');
  expect(store.tables.events.get('event:8')).toMatchObject({ city: 'Ulm', hashtag: '#egov' });
  await store.close();
  vi.doUnmock('../../shared/schema/events');
  // And back: the older one keeps what it does not know.
  const { events: table } = (await start('additive')).tables;
  expect(table.get('event:8')?.['city']).toBe('Ulm');
});
