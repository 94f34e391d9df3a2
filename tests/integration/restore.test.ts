import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createRestoreVault, type RestoreVault } from '../../renderer/data';
import { planErasure } from '../../shared/domain/erasure';
import { attendanceId } from '../../shared/schema/records';
import { createSharedText, openSharedText, readSharedText, textOf } from '../../shared/text/sharedText';
import { openLaptop, type Laptop } from '../support/laptop';

let laptop: Laptop;
let vault: RestoreVault;
let networks = 0;

beforeEach(async () => {
  networks += 1;
  vault = createRestoreVault(`restore${networks}`);
  laptop = await openLaptop({
    deviceId: 'laptop-a',
    base: 'http://127.0.0.1:9/none',
    vault,
  });
});

describe('the vault of restore points', () => {
  test('is opened when it is needed, and anew after it could not be', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('the disk is full', 'QuotaExceededError');
    });
    const vault = createRestoreVault('late');
    expect(open).not.toHaveBeenCalled();
    await expect(vault.list()).rejects.toThrow();
    expect(await vault.list()).toEqual([]);
    await vault.close();
    vi.restoreAllMocks();
  });
});

describe('a restore point', () => {
  test('is listed with its time and its reason', async () => {
    await laptop.repositories.members.create({ familyName: 'Weiß' });
    await laptop.beforeRisk('review');
    expect(await laptop.restore.list()).toMatchObject([{ reason: 'review', records: 1 }]);
  });

  test('brings every record back to what it said, as edits that sync', async () => {
    const { members, agendaItems } = laptop.repositories;
    const changed = await members.create({ familyName: 'Weiß', city: 'Köln' });
    const removed = await members.create({ familyName: 'Haas' });
    const item = await agendaItems.create({ body: createSharedText('Ulm berichtet.') });
    const id = await laptop.beforeRisk('import');
    await members.update(changed.id, { city: 'Ulm' });
    await members.remove([removed.id]);
    await agendaItems.update(item.id, ({ body }) => {
      const doc = openSharedText(body);
      textOf(doc).insert(0, 'Falsch: ');
      return { body: readSharedText(doc) };
    });
    const later = await members.create({ familyName: 'Neu' });

    expect(await laptop.restore.bringBack(id)).toBe(3);
    expect(members.get(changed.id)).toMatchObject({ city: 'Köln', pending: 1 });
    expect(members.get(removed.id)?.deletedAt).toBe('');
    expect(agendaItems.get(item.id)?.body.text).toBe('Ulm berichtet.');
    // What was made since stays.
    expect(members.get(later.id)?.familyName).toBe('Neu');
    // And what was there before is kept as well.
    expect((await laptop.restore.list()).map(({ reason }) => reason)).toEqual(['restore', 'import']);
  });

  test('is one of five: the oldest goes', async () => {
    for (let count = 0; count < 7; count += 1) {
      await laptop.repositories.members.create({ familyName: `Nr. ${count}` });
      await laptop.beforeRisk('review');
    }
    const points = await laptop.restore.list();
    expect(points.length).toBeLessThanOrEqual(5);
    expect(points[0]?.records).toBe(7);
  });

  test('that does not exist is said', async () => {
    expect(await laptop.restore.bringBack('never')).toBeUndefined();
  });
});

describe('a restore point with somebody who is erased later', () => {
  const WORD = 'Grünspecht';

  async function everythingKept(): Promise<string> {
    const points = await laptop.restore.list();
    return JSON.stringify(await Promise.all(points.map(({ id }) => vault.read(id))));
  }

  test('is rewritten on the disk, keeps its place, and says how many records it still has', async () => {
    const { id } = await laptop.repositories.members.create({ familyName: WORD });
    await laptop.repositories.members.create({ familyName: 'Haas' });
    const first = await laptop.beforeRisk('import');
    await laptop.beforeRisk('review');
    await laptop.erasure.erase((records) => planErasure([id], records));
    expect(await everythingKept()).not.toContain(WORD);
    expect(await laptop.restore.list()).toMatchObject([
      { reason: 'review', records: 1 },
      { id: first, reason: 'import', records: 1 },
    ]);
    await laptop.restore.bringBack(first);
    expect(laptop.repositories.members.get(id)).toBeUndefined();
  });

  test('brings nothing back that erasing took out of what stays', async () => {
    const { members, meetings, attendance } = laptop.repositories;
    const { id } = await members.create({ familyName: WORD });
    const meeting = await meetings.create({ title: 'Treffen', status: 'closed', startsAt: '2026-01-10T10:00' });
    const key = attendanceId(meeting.id, id);
    await attendance.create({ meetingId: meeting.id, memberId: id, replyComment: `${WORD} ist krank` }, { id: key });
    const point = await laptop.beforeRisk('import');
    await laptop.erasure.erase((records) => planErasure([id], records));
    expect(await laptop.restore.bringBack(point)).toBe(0);
    expect(attendance.get(key)).toMatchObject({ guestName: 'Gelöschte Person', replyComment: '' });
    expect(await everythingKept()).not.toContain(WORD);
  });

  test('stays as it is where it is gone by the time it would be rewritten', async () => {
    await vault.replace('never', []);
    expect(await vault.list()).toEqual([]);
  });
});
