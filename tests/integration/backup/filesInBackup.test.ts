import 'fake-indexeddb/auto';
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { nodeDisk, type BackupDisk } from '../../../electron/main/backup/backupFile';
import type { KeyRing } from '../../../electron/main/keys/KeyRing';
import { nameOfStore, placeFiles, placeNetwork, storedNetworks } from '../../../renderer/data';
import type { BackupResult } from '../../../renderer/data/backup/createBackups';
import { createChunkStore } from '../../../renderer/data/files/chunkStore';
import { CHUNK_BYTES } from '../../../shared/sync/files/chunks';
import { encodeFrame, readFrame, takeInPieces } from '../../../shared/frames';
import {
  BACKUP_START,
  failingDisk,
  forgetFolders,
  makeFolder,
  startBackupLaptop,
  type BackupLaptop,
} from '../../support/backups';
import { failPut } from '../../support/failingDisk';
import {
  chunkFolderOf,
  chunksIn,
  openNetworkWithFiles,
  openOnLaptop,
  type NetworkWithFiles,
} from '../../support/networkWithFiles';
import { memoryFile, memoryKeychain, startRing } from '../../support/protection/keyRings';
import { bytesOf } from '../../support/testFiles';

// Over 400 lines, since every case is one more thing that a place may do to the same files, on one laptop that is set up once.
const PASSPHRASE = 'Zwiebel Fahrrad Ostsee Klammer';
const DAY_MS = 24 * 3_600_000;
const LARGE = CHUNK_BYTES + 5;
const MADE_AT = new Date(BACKUP_START).toISOString();

let networks = 0;
let networkId: string;
let ring: KeyRing;
let recoveryKey: string;
let laptop: BackupLaptop;
let network: NetworkWithFiles;
let folder: string;

beforeEach(async () => {
  networks += 1;
  networkId = `files${networks}`;
  ({ ring } = startRing(memoryFile()));
  await ring.protect({ kind: 'passphrase', passphrase: PASSPHRASE });
  const made = await ring.makeRecoveryKey();
  await ring.keepRecoveryKey(made.id);
  recoveryKey = made.groups.join(' ');
  laptop = startBackupLaptop(ring);
  await laptop.place.choose(laptop.folder);
  folder = chunkFolderOf(laptop, networkId);
  network = await openNetworkWithFiles(laptop, networkId);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await network.close();
  expect(network.defects).toEqual([]);
  forgetFolders();
});

async function backUp(reason: 'byHand' | 'daily' = 'byHand'): Promise<Extract<BackupResult, { kind: 'made' }>> {
  const result = await network.backups.run(reason);
  if (result.kind !== 'made') throw new Error(JSON.stringify(result));
  return result;
}

const fileIn = ({ name }: { readonly name: string }): string => path.join(laptop.folder, name);
const missingIn = (): unknown => network.backups.snapshot().known?.files[0]?.missingFiles;

async function freshLaptop(): Promise<BackupLaptop> {
  const fresh = startRing(memoryFile(), memoryKeychain());
  await fresh.ring.protect({ kind: 'keychain' });
  return startBackupLaptop(fresh.ring);
}

/** As another run of the application on the same profile and place. */
async function openAgain(disk: BackupDisk = nodeDisk): Promise<BackupLaptop> {
  await network.close();
  const again = startBackupLaptop(ring, { disk, folder: laptop.folder, store: laptop.store });
  again.now = laptop.now;
  network = await openNetworkWithFiles(again, networkId);
  return again;
}

describe('what files consist of', () => {
  test('lies beside the backups once, under names that say nothing, and sealed', async () => {
    const hashes = await network.addFile('file:1', 1, LARGE);
    await network.addFile('file:2', 1, LARGE);
    expect((await backUp()).files).toEqual({ missing: 0, problem: undefined });
    const first = chunksIn(folder);
    expect(first.size).toBe(2);
    expect(hashes.filter((hash) => first.has(hash))).toEqual([]);
    const text = Buffer.from(bytesOf(1, 40)).toString('latin1');
    for (const bytes of first.values()) expect(bytes.toString('latin1')).not.toContain(text);
    await network.addFile('file:3', 3);
    await backUp();
    const second = chunksIn(folder);
    expect(second.size).toBe(3);
    // Not a byte of what was there was written again: sealed anew, it would be other bytes.
    for (const [name, bytes] of first) expect(second.get(name)?.equals(bytes)).toBe(true);
    expect(missingIn()).toBe(0);
  });

  test.each([
    ['the passphrase', () => ({ kind: 'passphrase', passphrase: PASSPHRASE }) as const],
    ['the recovery key', () => ({ kind: 'recoveryKey', text: recoveryKey }) as const],
  ])('comes back on a fresh laptop with %s', async (_, attempt) => {
    const hashes = await network.addFile('file:1', 1, LARGE);
    const made = await backUp();
    const fresh = await freshLaptop();
    const opened = await openOnLaptop(fresh, networkId, fileIn(made), attempt());
    const id = `fresh${networks}`;
    await placeNetwork(id, opened.content, fresh.keys(id), MADE_AT);
    const told: number[] = [];
    const onProgress = ({ done }: { readonly done: number }): void => void told.push(done);
    const placed = await placeFiles(id, opened.content.records, fresh.keys(id), { take: opened.take, onProgress });
    expect(placed).toEqual({ kind: 'placed', missing: 0, damaged: 0 });
    expect(told).toEqual([1, 2]);
    const chunks = createChunkStore(id, fresh.keys(id));
    await chunks.open();
    const [a, b] = [await chunks.read(hashes[0] ?? ''), await chunks.read(hashes[1] ?? '')];
    expect(Buffer.concat([a ?? new Uint8Array(), b ?? new Uint8Array()]).equals(bytesOf(1, LARGE))).toBe(true);
    await chunks.close();
    await opened.close();
  });

  test('that does not lie beside the backup is counted, and the records come back', async () => {
    await network.addFile('file:1', 1);
    await network.addFile('file:2', 2);
    const made = await backUp();
    const stick = makeFolder('stick');
    cpSync(fileIn(made), path.join(stick, made.name));
    const fresh = await freshLaptop();
    const opened = await openOnLaptop(fresh, networkId, path.join(stick, made.name), {
      kind: 'passphrase',
      passphrase: PASSPHRASE,
    });
    const id = `alone${networks}`;
    await placeNetwork(id, opened.content, fresh.keys(id), MADE_AT);
    const placed = await placeFiles(id, opened.content.records, fresh.keys(id), { take: opened.take });
    expect(placed).toEqual({ kind: 'placed', missing: 2, damaged: 0 });
    expect(await storedNetworks()).toContain(id);
    // A stick that was pulled is something else, and said.
    rmSync(stick, { recursive: true });
    await expect(opened.take('0'.repeat(64))).rejects.toThrow('missing');
    await opened.close();
  });

  test('that is cancelled or does not fit leaves nothing of the network on the laptop', async () => {
    await network.addFile('file:1', 1, LARGE);
    const made = await backUp();
    const fresh = await freshLaptop();
    const opened = await openOnLaptop(fresh, networkId, fileIn(made), { kind: 'passphrase', passphrase: PASSPHRASE });
    const id = `cut${networks}`;
    const { content, take } = opened;
    await placeNetwork(id, content, fresh.keys(id), MADE_AT);
    const controller = new AbortController();
    const onProgress = (): void => controller.abort();
    const source = { take, onProgress, signal: controller.signal };
    expect(await placeFiles(id, content.records, fresh.keys(id), source)).toEqual({ kind: 'cancelled' });
    expect(await storedNetworks()).not.toContain(id);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(`chunks-${id}`);
    await placeNetwork(id, content, fresh.keys(id), MADE_AT);
    failPut(3);
    await expect(placeFiles(id, content.records, fresh.keys(id), { take })).rejects.toThrow('disk full');
    vi.restoreAllMocks();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(nameOfStore(id));
    await opened.close();
  });

  test('is told apart: damaged beside the backup, or not there at all', async () => {
    for (const at of [1, 2, 3, 4]) await network.addFile(`file:${at}`, at);
    const made = await backUp();
    const [flipped, short, gone] = chunksIn(folder);
    if (!flipped || !short || !gone) throw new Error('chunks');
    writeFileSync(path.join(folder, flipped[0]), Buffer.from(flipped[1]).fill(1, 40, 41));
    writeFileSync(path.join(folder, short[0]), short[1].subarray(0, 100));
    rmSync(path.join(folder, gone[0]));
    const opened = await openOnLaptop(laptop, networkId, fileIn(made));
    const id = `spoilt${networks}`;
    await placeNetwork(id, opened.content, laptop.keys(id), MADE_AT);
    const placed = await placeFiles(id, opened.content.records, laptop.keys(id), { take: opened.take });
    expect(placed).toEqual({ kind: 'placed', missing: 1, damaged: 2 });
    await opened.close();
  });

  test('is not taken where it was changed or exchanged, and is written again by the backup that reads it back', async () => {
    const [a = ''] = await network.addFile('file:1', 1);
    const [b = ''] = await network.addFile('file:2', 2);
    const made = await backUp();
    const opened = await openOnLaptop(laptop, networkId, fileIn(made));
    const whole = [...chunksIn(folder)];
    const [first, second] = whole;
    if (!first || !second) throw new Error('two chunks');
    for (let at = 0; at < first[1].length; at += 31) {
      const changed = Buffer.from(first[1]);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      writeFileSync(path.join(folder, first[0]), changed);
      const found = [await opened.take(a), await opened.take(b)];
      expect(found.filter((bytes) => bytes === 'damaged')).toHaveLength(1);
    }
    writeFileSync(path.join(folder, first[0]), second[1]);
    writeFileSync(path.join(folder, second[0]), first[1]);
    expect([await opened.take(a), await opened.take(b)]).toEqual(['damaged', 'damaged']);
    writeFileSync(path.join(folder, second[0]), Buffer.alloc(CHUNK_BYTES + 1_000));
    await opened.close();
    // One in twenty, and at least one: two are read back by two backups.
    laptop.now += DAY_MS;
    await backUp();
    laptop.now += DAY_MS;
    const later = await openOnLaptop(laptop, networkId, fileIn(await backUp()));
    expect(await later.take(a)).toEqual(bytesOf(1, 1_000));
    expect(await later.take(b)).toEqual(bytesOf(2, 1_000));
    await later.close();
  });

  test('that is damaged in the place and not on this laptop is counted from then on', async () => {
    const [hash = ''] = await network.addFile('file:1', 1);
    await backUp();
    await network.chunks.drop([hash]);
    laptop.now += DAY_MS;
    expect((await backUp()).files.missing).toBe(0);
    const [name = ''] = [...chunksIn(folder).keys()];
    writeFileSync(path.join(folder, name), 'damaged');
    laptop.now += DAY_MS;
    expect((await backUp()).files).toEqual({ missing: 1, problem: undefined });
    laptop.now += DAY_MS;
    expect((await backUp()).files).toEqual({ missing: 1, problem: undefined });
    expect(missingIn()).toBe(1);
  });

  test('lies there as it is where nothing is encrypted', async () => {
    await network.close();
    const plain = startRing(memoryFile());
    await plain.ring.protect({ kind: 'plain' });
    laptop = startBackupLaptop(plain.ring);
    await laptop.place.choose(laptop.folder);
    networkId = `${networkId}p`;
    network = await openNetworkWithFiles(laptop, networkId);
    const [hash = ''] = await network.addFile('file:1', 1);
    const made = await backUp();
    expect(chunksIn(chunkFolderOf(laptop, networkId)).get(hash)?.equals(bytesOf(1, 1_000))).toBe(true);
    const opened = await openOnLaptop(await freshLaptop(), networkId, fileIn(made));
    expect(await opened.take(hash)).toEqual(bytesOf(1, 1_000));
    await opened.close();
  });
});

describe('a place that does not take files', () => {
  test('because it is nearly full takes the records all the same, and leaves room for the next', async () => {
    let free = Number.POSITIVE_INFINITY;
    laptop = await openAgain({ ...nodeDisk, free: () => Promise.resolve(free) });
    await network.addFile('file:1', 1);
    await backUp();
    await network.addFile('file:2', 2);
    free = 256 * 1024 * 1024;
    expect(await backUp()).toMatchObject({ records: 2, files: { missing: 1, problem: 'full' } });
    expect(chunksIn(folder).size).toBe(1);
    expect(missingIn()).toBe(1);
    free *= 2;
    expect((await backUp()).files).toEqual({ missing: 0, problem: undefined });
  });

  test.each([['ENOSPC'], ['EIO']])(
    'by %s at any step has whole records and no half chunk, and is made up for',
    async (code) => {
      const hashes = [...(await network.addFile('file:1', 1)), ...(await network.addFile('file:2', 2))];
      let steps = Number.POSITIVE_INFINITY;
      for (let failAt = 1; failAt <= steps; failAt += 1) {
        laptop = startBackupLaptop(ring);
        await laptop.place.choose(laptop.folder);
        folder = chunkFolderOf(laptop, networkId);
        const disk = failingDisk(failAt, code, code === 'EIO');
        await openAgain(disk);
        await network.backups.run('byHand');
        if (disk.steps().length < failAt) steps = failAt;
        // What has the name of a chunk is whole.
        const after = await openAgain();
        const names = [...chunksIn(folder).keys()].filter((name) => !name.endsWith('.part'));
        await network.backups.refresh();
        const [made] = network.backups.snapshot().known?.files ?? [];
        if (made) {
          const opened = await openOnLaptop(after, networkId, path.join(laptop.folder, made.name));
          const found = await Promise.all(hashes.map((hash) => opened.take(hash)));
          expect(found.filter((bytes) => bytes !== undefined).length, `step ${failAt}`).toBe(names.length);
          if (made.missingFiles === 0 && !made.isUnfinished) expect(names, `step ${failAt}`).toHaveLength(2);
          await opened.close();
        }
        expect((await backUp()).files, `step ${failAt}`).toEqual({ missing: 0, problem: undefined });
        expect([...chunksIn(folder).keys()].filter((name) => name.endsWith('.part'))).toEqual([]);
      }
      expect(steps).toBeGreaterThan(20);
    },
  );

  test('because the application is closed gets them at the next start, and not again after a person cancelled', async () => {
    await network.addFile('file:1', 1);
    await network.addFile('file:2', 2);
    const atFirstFile = (act: () => unknown): void => {
      const end = network.backups.subscribe(() => {
        const { running } = network.backups.snapshot();
        if (running?.part !== 'files') return;
        end();
        act();
      });
    };
    atFirstFile(() => network.backups.close());
    expect((await backUp('daily')).files).toEqual({ missing: 1, problem: 'ended' });
    laptop = await openAgain();
    await network.backups.tend();
    expect(network.backups.snapshot().known?.files).toMatchObject([
      { reason: 'caughtUp', missingFiles: 0 },
      { reason: 'daily', missingFiles: 1, isUnfinished: true },
    ]);
    rmSync(folder, { recursive: true });
    atFirstFile(network.backups.cancel);
    laptop.now += 60_000;
    expect((await backUp()).files).toEqual({ missing: 1, problem: 'cancelled' });
    await network.backups.tend();
    expect(network.backups.snapshot().known?.files).toHaveLength(3);
    expect(missingIn()).toBe(1);
  });
});

describe('what no backup names any more', () => {
  /** So long that no backup of before is left but that of its month. */
  async function passMonths(count: number): Promise<void> {
    for (let month = 0; month < count; month += 1) {
      laptop.now += 31 * DAY_MS;
      await backUp('daily');
    }
  }

  test('goes with the last backup that does', async () => {
    await network.addFile('file:1', 1);
    await network.addFile('file:2', 2);
    const made = await backUp();
    await network.removeFile('file:1');
    await passMonths(8);
    expect(readdirSync(laptop.folder)).toContain(made.name);
    expect(chunksIn(folder).size).toBe(2);
    await passMonths(8);
    expect(readdirSync(laptop.folder)).not.toContain(made.name);
    expect(chunksIn(folder).size).toBe(1);
    expect(missingIn()).toBe(0);
  });

  test('goes with the next backup where a person removed the older ones', async () => {
    await network.addFile('file:1', 1);
    const made = await backUp();
    await network.removeFile('file:1');
    rmSync(fileIn(made));
    await backUp();
    expect(chunksIn(folder).size).toBe(0);
  });

  test('stays while a backup cannot be read, or is of a version that named none', async () => {
    await network.addFile('file:1', 1);
    const made = await backUp();
    await network.removeFile('file:1');
    const older = path.join(laptop.folder, 'Verbund 2026-01-01.verbund');
    writeFileSync(older, await asOlderVersion(readFileSync(fileIn(made))));
    rmSync(fileIn(made));
    await backUp();
    expect(chunksIn(folder).size).toBe(1);
    rmSync(older);
    const unreadable: BackupDisk = {
      ...nodeDisk,
      open: (file, flags, mode) =>
        flags === 'r' && file.endsWith('Kopie.verbund')
          ? Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' }))
          : nodeDisk.open(file, flags, mode),
    };
    writeFileSync(path.join(laptop.folder, 'Kopie.verbund'), 'whatever');
    await openAgain(unreadable);
    await backUp();
    expect(chunksIn(folder).size).toBe(1);
    await openAgain();
    await backUp();
    expect(chunksIn(folder).size).toBe(0);
  });

  test('is looked for among the files of this laptop only, and other files in the folder stay', async () => {
    const other = startRing(memoryFile());
    await other.ring.protect({ kind: 'passphrase', passphrase: 'Ganz eine andere' });
    const beside = startBackupLaptop(other.ring, { folder: laptop.folder });
    await beside.place.choose(laptop.folder);
    const otherId = `${networkId}b`;
    const theirs = await openNetworkWithFiles(beside, otherId);
    await theirs.addFile('file:1', 1);
    expect((await theirs.backups.run('byHand')).kind).toBe('made');
    await theirs.close();
    await network.addFile('file:1', 1);
    const made = await backUp();
    expect([...chunksIn(folder).keys()]).not.toEqual([...chunksIn(chunkFolderOf(laptop, otherId)).keys()]);
    writeFileSync(path.join(folder, 'Liesmich.txt'), 'of somebody');
    await network.removeFile('file:1');
    rmSync(fileIn(made));
    await backUp();
    expect([...chunksIn(folder).keys()]).toEqual(['Liesmich.txt']);
    expect(chunksIn(chunkFolderOf(laptop, otherId)).size).toBe(1);
  });
});

test('after the key was renewed everything lies there anew, and older backups come back whole with theirs', async () => {
  const [hash = ''] = await network.addFile('file:1', 1);
  const before = await backUp();
  await network.close();
  await ring.beginRotation(networkId);
  network = await openNetworkWithFiles(laptop, networkId);
  await network.chunks.seal();
  const key = await ring.openNetworkKey(networkId, null);
  await ring.settleRotation(networkId, key?.id ?? '');
  laptop.now += DAY_MS;
  const after = await backUp();
  expect(chunksIn(folder).size).toBe(2);
  for (const made of [before, after]) {
    const opened = await openOnLaptop(laptop, networkId, fileIn(made));
    expect(await opened.take(hash)).toEqual(bytesOf(1, 1_000));
    await opened.close();
  }
});

test('another place is given everything', async () => {
  await network.addFile('file:1', 1);
  await backUp();
  const away = makeFolder('away');
  await laptop.place.choose(away);
  expect((await backUp()).files.missing).toBe(0);
  expect(chunksIn(path.join(away, path.basename(folder))).size).toBe(1);
  // One that is gone while files are written is noted as it is for records.
  renameSync(away, `${away}-gone`);
  expect(await network.backups.run('byHand')).toEqual({ kind: 'problem', problem: 'missing' });
});

/** As before chunks lay beside backups: without the names in the first frame. */
async function asOlderVersion(bytes: Buffer): Promise<Uint8Array> {
  let length = 0;
  const take = takeInPieces((at, size) => Promise.resolve(new Uint8Array(bytes.subarray(at, at + size))), 1024);
  const { fields } = await readFrame((size) => {
    length += size;
    return take(size);
  });
  return Buffer.concat([encodeFrame({ fields, parts: new Map() }), bytes.subarray(length)]);
}
