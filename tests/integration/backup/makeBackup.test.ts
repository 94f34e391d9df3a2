import 'fake-indexeddb/auto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nameOfStore, openStore, type Store } from '../../../renderer/data';
import { createBackups, type BackupResult, type BackupService } from '../../../renderer/data/backup/createBackups';
import { createNoStoreWatch, type StoreWatch } from '../../../renderer/data/backup/createStoreWatch';
import type { BackupDisk } from '../../../electron/main/backup/backupFile';
import type { AnyRecord } from '../../../shared/schema';
import {
  BACKUP_START,
  failingDisk,
  forgetFolders,
  makeFolder,
  memoryJsonStore,
  startBackupLaptop,
  type BackupLaptop,
} from '../../support/backups';
import { memoryFile, startRing } from '../../support/protection/keyRings';
import { createMemoryChunks } from '../../support/memoryChunks';
import { record } from '../../support/records';

const SECRET = 'Vertraulich-Zwiebelkuchen';
const ids = Array.from({ length: 150 }, (_, index) => `member:${String(index).padStart(4, '0')}`);
const members: readonly AnyRecord[] = ids.map((id) => ({
  ...record('members', id, { familyName: `${SECRET} ${id}`, notes: 'z'.repeat(300) }),
}));

let networks = 0;
let networkId: string;
let laptop: BackupLaptop;
let store: Store;
let backups: BackupService;
let defects: unknown[];

beforeEach(async () => {
  networks += 1;
  networkId = `backup${networks}`;
  const { ring } = startRing(memoryFile());
  await ring.protect({ kind: 'passphrase', passphrase: 'Zwiebel Fahrrad Ostsee Klammer' });
  laptop = startBackupLaptop(ring);
  store = await openStore(nameOfStore(networkId), laptop.keys(networkId));
  await write(members);
  await laptop.place.choose(laptop.folder);
  defects = [];
  backups = open(laptop);
});

afterEach(async () => {
  await backups.close();
  await store.close();
  forgetFolders();
});

function open({ port }: BackupLaptop, watch: StoreWatch = createNoStoreWatch()): BackupService {
  return createBackups({
    networkId,
    store,
    chunks: createMemoryChunks(),
    port: port(networkId),
    watch,
    time: { now: () => laptop.now, after: () => () => undefined },
    dayOf: (ms) => new Date(ms).toISOString().slice(0, 10),
    onDefect: (defect) => defects.push(defect),
  });
}

async function write(records: readonly AnyRecord[]): Promise<void> {
  const byId = new Map(records.map((one) => [one.id, one]));
  await store.tables.members.write([...byId.keys()], (id) => byId.get(id));
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder).sort();
}

describe('making a backup', () => {
  test('writes one file that says nothing, opens it to try it, and counts it', async () => {
    const result = await backups.run('byHand');
    const [name = ''] = filesIn(laptop.folder);
    expect(result).toMatchObject({ kind: 'made', name, records: 150 });
    expect(filesIn(laptop.folder)).toHaveLength(1);
    expect(name).toMatch(/^Verbund 2026-11-29 09\.30\.12 \S+\.verbund$/u);
    expect(readFileSync(path.join(laptop.folder, name)).includes(SECRET)).toBe(false);
    expect(backups.snapshot()).toMatchObject({
      running: undefined,
      known: {
        place: { name: path.basename(laptop.folder), isThere: true, isSameDisk: true },
        files: [{ name, reason: 'byHand', records: 150 }],
        safeAt: new Date(BACKUP_START).toISOString(),
        opens: 'elsewhere',
        missed: [],
      },
    });
    expect(JSON.stringify(laptop.store.read('sealed'))).not.toContain('place');
  });

  test('replaces none of the same second, as in the hour that the clocks repeat', async () => {
    await backups.run('byHand');
    await backups.run('byHand');
    expect(filesIn(laptop.folder)).toHaveLength(2);
    expect(backups.snapshot().known?.files).toHaveLength(2);
  });

  test('is made where what is in the store cannot be noted: the disk of the laptop may be full, and that of the backups not', async () => {
    const full = new Error('full');
    const unnoted = open(laptop, { ...createNoStoreWatch(), note: () => Promise.reject(full) });
    expect(await unnoted.run('byHand')).toMatchObject({ kind: 'made', records: 150 });
    expect(defects).toEqual([full]);
    await unnoted.close();
  });

  test('takes one moment, whatever is written meanwhile', async () => {
    const before = backups.before('import');
    const writing = write(members.map((member) => ({ ...member, familyName: 'Neu' })));
    await Promise.all([before, writing]);
    await backups.idle();
    expect(defects).toEqual([]);
    expect(backups.snapshot().known?.files).toMatchObject([{ reason: 'import', records: 150 }]);
  });

  test('is due once a day, and caught up when a missing place is back', async () => {
    await backups.tend();
    await backups.tend();
    expect(backups.snapshot().known?.files).toMatchObject([{ reason: 'daily' }]);
    laptop.now += 24 * 3_600_000;
    const away = `${laptop.folder}-away`;
    renameSync(laptop.folder, away);
    await backups.tend();
    laptop.now += 600_000;
    await backups.tend();
    expect(backups.snapshot().known).toMatchObject({
      place: { isThere: false },
      files: [{ reason: 'daily' }],
      missed: [{ reason: 'daily', problem: 'missing', caughtUpAt: null }],
      safeAt: new Date(BACKUP_START).toISOString(),
    });
    renameSync(away, laptop.folder);
    await backups.tend();
    expect(backups.snapshot().known).toMatchObject({
      place: { isThere: true },
      files: [{ reason: 'caughtUp', records: 150 }, { reason: 'daily' }],
      missed: [{ problem: 'missing', caughtUpAt: new Date(laptop.now).toISOString() }],
    });
  });

  test('does not stop what it is made before, where the place is missing', async () => {
    rmSync(laptop.folder, { recursive: true });
    const told: string[] = [];
    backups.onMissed((problem) => told.push(problem));
    await backups.before('massRemoval');
    await backups.idle();
    expect(defects).toEqual([]);
    expect(told).toEqual(['missing']);
    expect(backups.snapshot().known?.missed).toMatchObject([{ reason: 'massRemoval', problem: 'missing' }]);
  });

  test('leaves alone whatever else lies there, and the backups of others', async () => {
    const { ring } = startRing(memoryFile());
    await ring.protect({ kind: 'plain' });
    writeFileSync(path.join(laptop.folder, 'Urlaub.verbund'), 'no backup at all');
    writeFileSync(path.join(laptop.folder, '.verbund-other-1.part'), 'of another laptop');
    for (let day = 0; day < 40; day += 1) {
      laptop.now = BACKUP_START + day * 24 * 3_600_000;
      expect(await backups.run('daily')).toMatchObject({ kind: 'made' });
    }
    const kept = filesIn(laptop.folder);
    expect(kept).toContain('Urlaub.verbund');
    expect(kept).toContain('.verbund-other-1.part');
    // Seven days, four weeks and the months: 29.11. to 7.1.
    expect(kept.length).toBeLessThan(16);
    expect(backups.snapshot().known?.files[0]?.madeAt).toBe(new Date(laptop.now).toISOString());
  });

  test('can be cancelled, and leaves nothing behind', async () => {
    await write(ids.map((id) => ({ ...record('members', id, { notes: crypto.randomUUID().repeat(400) }) })));
    const running = backups.run('byHand');
    const end = backups.subscribe(() => {
      if (backups.snapshot().running && (backups.snapshot().running?.done ?? 0) > 1) backups.cancel();
    });
    expect(await running).toEqual({ kind: 'cancelled' });
    end();
    expect(filesIn(laptop.folder)).toEqual([]);
    expect(backups.snapshot().known?.files).toEqual([]);
  });

  test.each([
    ['ENOSPC', 'full'],
    ['EROFS', 'readOnly'],
    ['ENODEV', 'missing'],
  ])('says %s in words, wherever it comes', async (code, problem) => {
    const sealed = (folder: string): string =>
      laptop.ring.box.seal(['backups'], JSON.stringify({ folder, networks: {} }));
    async function runOn(disk: BackupDisk, folder: string): Promise<BackupResult> {
      const failing = startBackupLaptop(laptop.ring, {
        disk,
        folder,
        store: memoryJsonStore({ sealed: sealed(folder) }),
      });
      const service = open(failing);
      const result = await service.run('byHand');
      await service.close();
      return result;
    }
    const whole = failingDisk(Number.POSITIVE_INFINITY, code);
    expect((await runOn(whole, makeFolder('whole'))).kind).toBe('made');
    const results: BackupResult[] = [];
    for (let failAt = 1; failAt <= whole.steps().length; failAt += 1)
      results.push(await runOn(failingDisk(failAt, code, false), makeFolder('failing')));
    expect(defects).toEqual([]);
    const problems = results.flatMap((result) => (result.kind === 'problem' ? [result.problem] : []));
    // Where one file cannot even be looked at, it is missing; and not every step is needed.
    expect(problems.filter((found) => found !== 'missing' && found !== problem)).toEqual([]);
    expect(problems.filter((found) => found === problem).length).toBeGreaterThan(5);
  });
});

describe('a wrong clock', () => {
  test('in 2050 makes a backup that says nothing of how safe today is', async () => {
    expect((await backups.run('daily')).kind).toBe('made');
    laptop.now = Date.UTC(2050, 0, 1);
    expect((await backups.run('byHand')).kind).toBe('made');
    laptop.now = BACKUP_START + 24 * 3_600_000;
    await backups.refresh();
    expect(backups.snapshot().known?.safeAt).toBe(new Date(BACKUP_START).toISOString());
    await backups.tend();
    await backups.tend();
    expect(backups.snapshot().known?.files.map(({ madeAt }) => madeAt.slice(0, 10))).toEqual([
      '2050-01-01',
      '2026-11-30',
      '2026-11-29',
    ]);
    expect(backups.snapshot().known?.safeAt).toBe(new Date(laptop.now).toISOString());
  });

  test('in 1970 does not make room by the backup that was just made', async () => {
    for (let month = 0; month < 14; month += 1) {
      laptop.now = BACKUP_START + month * 30 * 24 * 3_600_000;
      expect((await backups.run('daily')).kind).toBe('made');
    }
    laptop.now = 180_000;
    expect((await backups.run('byHand')).kind).toBe('made');
    expect(backups.snapshot().known?.safeAt).toBe('1970-01-01T00:03:00.000Z');
    await backups.tend();
    expect(backups.snapshot().known?.files.at(-1)).toMatchObject({ reason: 'byHand' });
  });
});

describe('a backup that was cut off', () => {
  test('at any step counts for nothing, and hides none that is whole', async () => {
    const disk = failingDisk(Number.POSITIVE_INFINITY, 'EIO');
    expect((await backups.run('daily')).kind).toBe('made');
    const [whole = ''] = filesIn(laptop.folder);
    const counted = open(startBackupLaptop(laptop.ring, { disk, folder: laptop.folder, store: laptop.store }));
    laptop.now += 60_000;
    await counted.run('byHand');
    await counted.close();
    const steps = disk.steps().length;
    expect(steps).toBeGreaterThan(10);
    for (let failAt = 1; failAt <= steps; failAt += 1) {
      // The power goes out at this step: nothing is done any more.
      const dying = startBackupLaptop(laptop.ring, {
        disk: failingDisk(failAt, 'EIO'),
        folder: laptop.folder,
        store: laptop.store,
      });
      dying.now = laptop.now + failAt * 1000;
      const service = open(dying);
      const died = await service.run('byHand').catch((thrown: unknown) => thrown);
      expect(died).not.toBeUndefined();
      await service.close();
      // After the next start everything with the name of a backup is whole.
      const later = open(startBackupLaptop(laptop.ring, { folder: laptop.folder, store: laptop.store }));
      await later.refresh();
      expect(filesIn(laptop.folder), `step ${failAt}`).toContain(whole);
      for (const { name } of later.snapshot().known?.files ?? []) {
        const opened = await laptop.readers.open(path.join(laptop.folder, name));
        if (opened.kind !== 'opened') throw new Error(`${name}: ${opened.kind}`);
        expect(await laptop.readers.check(opened.id)).toMatchObject({ kind: 'whole' });
        await laptop.readers.close(opened.id);
      }
      await later.close();
    }
    // And what was left unfinished goes with the next one.
    laptop.now += 3_600_000;
    expect((await backups.run('byHand')).kind).toBe('made');
    expect(filesIn(laptop.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
