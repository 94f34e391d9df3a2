import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { createRestoreVault, type RestoreVault } from '../../renderer/data';
import { parseStamp } from '../../shared/sync/clock';
import { foundNetwork } from '../support/simulation';
import { openLaptop, type Laptop } from '../support/laptop';
import { createMemoryStore } from '../support/memoryStore';
import { record } from '../support/records';
import { createVirtualTime } from '../support/virtualTime';

const DAY = 24 * 60 * 60_000;
const NOON = Date.parse('2026-12-09T12:00:00.000Z');
const IN_2050 = Date.UTC(2050, 0, 1);

/** A laptop whose clock a test sets; as much time passes as it says, whatever the clock shows. */
function laptopWithClock() {
  const time = createVirtualTime(7, NOON);
  const store = createMemoryStore();
  let offset = 0;
  return {
    store,
    setTo: (ms: number) => {
      offset = ms - time.now();
    },
    setRight: () => {
      offset = 0;
    },
    pass: time.pass,
    sleep: time.sleep,
    start: () =>
      openLaptop({
        deviceId: 'alone',
        base: 'http://127.0.0.1:9/none',
        store,
        time: { ...time, now: () => time.now() + offset },
      }),
  };
}

async function removeNote(laptop: Laptop): Promise<string> {
  const { id } = await laptop.repositories.notes.create({ title: 'Zwiebel' });
  await laptop.repositories.notes.remove([id]);
  return id;
}

test('what lies in the trash is not erased because the clock jumped, and is once a person says that it is right', async () => {
  const machine = laptopWithClock();
  const laptop = await machine.start();
  await foundNetwork({ session: () => laptop });
  const id = await removeNote(laptop);
  await machine.pass(2 * DAY);
  expect(laptop.clockWatch.snapshot()).toBeNull();

  machine.setTo(IN_2050);
  await machine.pass(2 * DAY);
  expect(laptop.repositories.notes.snapshot().deleted).toHaveLength(1);
  expect(laptop.clockWatch.snapshot()).toMatchObject({ kind: 'ahead', canBeRight: true });

  machine.setRight();
  await machine.pass(2 * DAY);
  expect(laptop.clockWatch.snapshot()).toBeNull();
  expect(laptop.repositories.notes.snapshot().deleted).toHaveLength(1);

  await machine.sleep(90 * DAY);
  await machine.pass(2 * DAY);
  expect(laptop.clockWatch.snapshot()).toMatchObject({ kind: 'ahead' });
  expect(laptop.repositories.notes.snapshot().deleted).toHaveLength(1);
  await laptop.clockWatch.confirm();
  await machine.pass(1000);
  expect(laptop.repositories.notes.snapshot().deleted).toHaveLength(0);
  expect(laptop.erasure.register().has(id)).toBe(true);
  expect(laptop.defects).toEqual([]);
  await laptop.close();
});

test('a start in 2050 erases nothing either', async () => {
  const machine = laptopWithClock();
  const laptop = await machine.start();
  await foundNetwork({ session: () => laptop });
  await removeNote(laptop);
  await machine.pass(2 * DAY);
  await laptop.close();
  machine.setTo(IN_2050);
  const again = await machine.start();
  expect(again.clockWatch.snapshot()).toMatchObject({ kind: 'ahead' });
  await machine.pass(3 * DAY);
  expect(again.repositories.notes.snapshot().deleted).toHaveLength(1);
  await again.close();
});

test('a clock that jumps in the first minute of a network is told at the next start, whatever was written meanwhile', async () => {
  const machine = laptopWithClock();
  const laptop = await machine.start();
  await foundNetwork({ session: () => laptop });
  machine.setTo(IN_2050);
  await laptop.repositories.notes.create({ title: 'Zwiebel' });
  await laptop.close();
  const again = await machine.start();
  expect(again.clockWatch.snapshot()).toMatchObject({ kind: 'ahead', seen: NOON });
  await again.close();
});

test('after a long rest the records of others say what time it is', async () => {
  const machine = laptopWithClock();
  const laptop = await machine.start();
  await foundNetwork({ session: () => laptop });
  await machine.pass(2 * DAY);
  await laptop.close();
  await machine.sleep(200 * DAY);
  const again = await machine.start();
  await again.repositories.notes.create({ title: 'von hier: sagt nichts' });
  expect(again.clockWatch.look()).toBe(false);
  const lately = `${new Date(NOON + 200 * DAY).toISOString()}-0000-b`;
  const theirs = { ...record('notes', 'note:b', { title: 'von dort' }), updatedAt: lately, updatedBy: 'b' };
  await machine.store.writeAll(() => [{ id: 'note:b', change: { ...theirs } }]);
  expect(again.clockWatch.look()).toBe(true);
  await again.close();
});

test('with a clock in 1970 new edits count as later than what is there, and nothing deleted then is due at once', async () => {
  const machine = laptopWithClock();
  const laptop = await machine.start();
  await foundNetwork({ session: () => laptop });
  await laptop.repositories.notes.create({ title: 'vorher' });
  await machine.pass(DAY);
  await laptop.close();

  machine.setTo(0);
  const again = await machine.start();
  expect(again.clockWatch.snapshot()).toMatchObject({ kind: 'behind', canBeRight: false });
  const id = await removeNote(again);
  const deletedAt = parseStamp(again.repositories.notes.snapshot().deleted[0]?.deletedAt ?? '');
  expect(deletedAt?.ms).toBeGreaterThanOrEqual(NOON);
  await again.close();

  machine.setRight();
  const third = await machine.start();
  await machine.pass(2 * DAY);
  expect(third.clockWatch.snapshot()).toBeNull();
  expect(third.repositories.notes.snapshot().deleted.map((note) => note.id)).toEqual([id]);
  await third.close();
});

test('a restore point that was just made is kept, whatever the clock said of the others', async () => {
  const vault: RestoreVault = createRestoreVault('clock');
  for (const year of [2026, 2027, 2028, 2029, 2030])
    await vault.keep({ id: `${year}-01-01T00:00:00.000Z`, reason: 'import', records: 0 }, []);
  await vault.keep({ id: '1970-01-01T00:03:00.000Z', reason: 'import', records: 0 }, []);
  const kept = (await vault.list()).map(({ id }) => id.slice(0, 4));
  expect(kept).toEqual(['2030', '2029', '2028', '2027', '1970']);
  await vault.close();
});
