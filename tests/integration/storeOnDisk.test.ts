import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { openStore, type Store } from '../../renderer/data';
import type { AnyRecord } from '../../shared/schema';
import { failPut } from '../support/failingDisk';
import { record } from '../support/records';

let open: Store | undefined;

async function start(name: string): Promise<Store['tables']['members']> {
  await open?.close();
  open = await openStore(name);
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
  const request = indexedDB.open('erasure');
  const database = await new Promise<IDBDatabase>((resolve) => (request.onsuccess = () => resolve(request.result)));
  const reading = database.transaction('blocks').objectStore('blocks').getAll();
  const blocks = await new Promise<readonly { readonly content: Uint8Array }[]>(
    (resolve) => (reading.onsuccess = () => resolve(reading.result)),
  );
  database.close();
  const kept = blocks.flatMap(({ content }) =>
    (JSON.parse(new TextDecoder().decode(content)) as readonly { readonly id: string }[]).filter(
      ({ id }) => id === 'member:0007',
    ),
  );
  expect(kept.map((document) => Object.keys(document).sort())).toEqual([
    ['_attachments', '_deleted', '_meta', '_rev', 'id'],
  ]);
});

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

test('a write over several tables that is cut off at any of its blocks changes none of them', async () => {
  const meeting: AnyRecord = { ...record('meetings', 'meeting:1', { title: 'Ulm', status: 'running' }) };
  const minutes: AnyRecord = { ...record('minutes', 'minutes:1', { meetingId: 'meeting:1', number: 'P-2026-01' }) };
  const items = Array.from({ length: 5 }, (_, index): AnyRecord => ({
    ...record('agendaItems', `agendaItem:${index}`, { title: 'x'.repeat(30_000) }),
  }));
  const state = (): unknown => {
    const tables = open?.tables;
    return [
      tables?.meetings.get('meeting:1')?.['status'],
      tables?.minutes.snapshot().all.length,
      tables?.agendaItems.snapshot().all.filter(({ done }) => done === true).length,
    ];
  };
  await start('together');
  await open?.writeAll(() => [meeting, ...items].map((each) => ({ id: each.id, change: each })));
  let cuts = 0;
  for (;;) {
    failPut(cuts + 1);
    const isWritten = await open
      ?.writeAll(() => [
        ...items.map((item) => ({ id: item.id, change: { ...item, done: true } })),
        { id: meeting.id, change: { ...meeting, status: 'closed' } },
        { id: minutes.id, change: minutes },
      ])
      .then(
        () => true,
        () => false,
      );
    vi.restoreAllMocks();
    if (isWritten) break;
    cuts += 1;
    expect(state()).toEqual(['running', 0, 0]);
    await start('together');
    expect(state()).toEqual(['running', 0, 0]);
  }
  expect(cuts).toBeGreaterThan(5);
  await start('together');
  expect(state()).toEqual(['closed', 1, 5]);
});
