import 'fake-indexeddb/auto';
import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deleteStore, nameOfStore, openStore, type Store } from '../../../renderer/data';
import { createBackups, type BackupService } from '../../../renderer/data/backup/createBackups';
import { createStoreWatch, STORE_MARK, type StoreWatch } from '../../../renderer/data/backup/createStoreWatch';
import type { AnyRecord } from '../../../shared/schema';
import { NETWORK_ID } from '../../../shared/schema/network';
import { BACKUP_START, forgetFolders, startBackupLaptop, type BackupLaptop } from '../../support/backups';
import { memoryFile, startRing } from '../../support/protection/keyRings';
import { createMemoryChunks } from '../../support/memoryChunks';
import { record } from '../../support/records';

const DAY_MS = 24 * 3_600_000;
const network: AnyRecord = { ...record('network', NETWORK_ID, { title: 'Arbeitskreis' }) };
const members: readonly AnyRecord[] = Array.from({ length: 30 }, (_, index) => ({
  ...record('members', `member:${String(index).padStart(4, '0')}`, { familyName: `Name ${index}` }),
}));

let networks = 0;
let networkId: string;
let laptop: BackupLaptop;
let store: Store;
let watch: StoreWatch;
let backups: BackupService;
let defects: unknown[];

beforeEach(async () => {
  networks += 1;
  networkId = `lost${networks}`;
  const { ring } = startRing(memoryFile());
  await ring.protect({ kind: 'passphrase', passphrase: 'Zwiebel Fahrrad Ostsee Klammer' });
  laptop = startBackupLaptop(ring);
  await laptop.place.choose(laptop.folder);
  defects = [];
  await start();
  await write([network, ...members]);
  await backups.run('byHand');
});

afterEach(async () => {
  await end();
  expect(defects).toEqual([]);
  forgetFolders();
});

async function start(): Promise<void> {
  store = await openStore(nameOfStore(networkId), laptop.keys(networkId));
  const port = laptop.port(networkId);
  const time = { now: () => laptop.now, after: () => () => undefined };
  const onDefect = (defect: unknown): void => void defects.push(defect);
  watch = createStoreWatch({ store, port, time, onDefect });
  const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
  backups = createBackups({ networkId, store, chunks: createMemoryChunks(), port, watch, time, dayOf, onDefect });
  await watch.isLost();
}

async function end(): Promise<void> {
  await backups.close();
  await watch.close();
  await store.close();
}

/** @param meanwhile what happens to the disk while nothing runs */
async function startAgain(meanwhile: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  await end();
  await meanwhile();
  await start();
}

async function write(records: readonly AnyRecord[]): Promise<void> {
  await store.writeAll(() => records.map((one) => ({ id: one.id, change: one })));
}

async function erase(count: number): Promise<void> {
  await store.writeAll(() => members.slice(0, count).map(({ id }) => ({ id, change: 'remove' })));
}

describe('a store that the browser has begun anew', () => {
  beforeEach(() => startAgain(() => deleteStore(networkId)));

  test('is known as one that lost something, with how much there was and when', async () => {
    expect(await watch.isLost()).toBe(true);
    const at = new Date(BACKUP_START).toISOString();
    expect(watch.snapshot()).toMatchObject({ records: 31, members: 30, at });
  });

  test('is not backed up by itself, daily or before something risky, and stays known after another start', async () => {
    const before = readdirSync(laptop.folder);
    laptop.now += DAY_MS;
    await backups.tend();
    await backups.before('import');
    await backups.idle();
    await watch.note();
    await startAgain();
    await backups.tend();
    expect(readdirSync(laptop.folder)).toEqual(before);
    expect(await watch.isLost()).toBe(true);
  });

  test('is one like any other once a person goes on with it', async () => {
    await watch.accept();
    expect(watch.snapshot()).toBeNull();
    await startAgain();
    expect(await watch.isLost()).toBe(false);
    laptop.now += DAY_MS;
    await backups.tend();
    expect(backups.snapshot().known?.files).toMatchObject([{ reason: 'daily' }, { reason: 'byHand', records: 31 }]);
  });

  test('is whole again when a server has given as much as there was', async () => {
    await write([network]);
    await watch.takeSynced();
    expect(watch.snapshot()).not.toBeNull();
    await write(members);
    await watch.takeSynced();
    expect(watch.snapshot()).toBeNull();
  });

  test('pushes no larger backup out, until a person says that it is right so', async () => {
    await watch.accept();
    for (let day = 1; day <= 40; day += 1) {
      laptop.now = BACKUP_START + day * DAY_MS;
      await backups.run('byHand');
    }
    const counts = (): readonly (number | null)[] =>
      (backups.snapshot().known?.files ?? []).map(({ records }) => records);
    expect(counts()).toContain(31);
    expect(backups.snapshot().known?.shrunk).toMatchObject({ records: 0, before: 31 });
    await backups.acceptShrunk();
    expect(backups.snapshot().known?.shrunk).toBeNull();
  });
});

describe('a store that is what it was', () => {
  test('raises no alarm where almost everything was erased, before or after the last note', async () => {
    await erase(29);
    await startAgain();
    expect(await watch.isLost()).toBe(false);
    await watch.note();
    await erase(30);
    await startAgain();
    expect(await watch.isLost()).toBe(false);
  });

  test('raises none after a crash between its own mark and the note of the main process', async () => {
    await store.writeLocal(STORE_MARK, 99, 'strict');
    await erase(5);
    await startAgain();
    expect(await watch.isLost()).toBe(false);
  });

  test('raises none in a profile that was copied with it', async () => {
    laptop.place.startSeries([networkId]);
    await startAgain();
    expect(await watch.isLost()).toBe(false);
    await startAgain(() => deleteStore(networkId));
    expect(await watch.isLost()).toBe(true);
  });

  test('raises none where nothing was ever noted of it, as by an earlier version', async () => {
    await startAgain(async () => {
      laptop.store.write({ sealed: undefined });
      await deleteStore(networkId);
      laptop = startBackupLaptop(laptop.ring);
    });
    expect(await watch.isLost()).toBe(false);
  });
});

test('a store whose end was cut off is told from one that was written later', async () => {
  const mark = await store.readLocal(STORE_MARK);
  await write([{ ...record('members', 'member:later', { familyName: 'Später' }) }]);
  await watch.note();
  // As LevelDB leaves it: what was written last is not there.
  await store.writeAll(() => [{ id: 'member:later', change: 'remove' }]);
  await store.writeLocal(STORE_MARK, mark, 'strict');
  await startAgain();
  expect(watch.snapshot()).toMatchObject({ records: 32 });
});
