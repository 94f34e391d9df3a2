import 'fake-indexeddb/auto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createStorageMove } from '../../electron/main/storage/createStorageMove';
import {
  createChunkStore,
  createRestoreVault,
  nameOfStore,
  openStore,
  readMove,
  writeMove,
  type MoveFile,
} from '../../renderer/data';
import { sha256 } from '../../renderer/data/files/sha256';
import { noKeys, type StoreKeys } from '../../renderer/data/store/storeKeys';
import type { AnyRecord } from '../../shared/schema';
import { record } from '../support/records';
import { dumpDatabases } from '../support/indexedDbDump';
import { createTestKey, keysOf } from '../support/testKeys';

const CHUNK = new TextEncoder().encode('Vertraulich-Zwiebelkuchen als Datei');
const SECRET = 'Vertraulich-Zwiebelkuchen';
const POINT = '2026-11-29T10:00:00.000Z';
const ids = Array.from({ length: 120 }, (_, index) => `member:${String(index).padStart(4, '0')}`);
const members: readonly AnyRecord[] = ids.map((id) => ({
  ...record('members', id, { familyName: SECRET, notes: 'z'.repeat(300) }),
}));

let folder: string;
let keyByNetwork: ReadonlyMap<string, StoreKeys>;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'verbund-move-'));
  keyByNetwork = new Map([
    ['one', keysOf(await createTestKey('k1'))],
    ['two', keysOf(await createTestKey('k2'))],
  ]);
  for (const networkId of keyByNetwork.keys()) await fill(networkId);
});

afterEach(async () => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
  await clearStorage();
});

async function clearStorage(): Promise<void> {
  for (const { name } of await indexedDB.databases())
    await new Promise<void>((resolve) => (indexedDB.deleteDatabase(name ?? '').onsuccess = () => resolve()));
}

async function fill(networkId: string): Promise<void> {
  const store = await openStore(nameOfStore(networkId), noKeys);
  await store.tables.members.write(ids, (id) => members.find((member) => member.id === id));
  await store.close();
  const vault = createRestoreVault(networkId, noKeys);
  await vault.keep({ id: POINT, reason: 'import', records: members.length }, members);
  await vault.close();
  const chunks = createChunkStore(networkId, noKeys);
  await chunks.open();
  await chunks.put(
    { hash: await sha256.of(CHUNK), size: CHUNK.byteLength, fileId: 'file:1', unnamedSince: '' },
    CHUNK,
    'strict',
  );
  await chunks.close();
}

function keys(networkId: string): StoreKeys {
  return keyByNetwork.get(networkId) ?? noKeys;
}

/** The file of the main process, over a storage that the test clears. */
function openFile(): MoveFile & { readonly state: () => string } {
  const move = createStorageMove({ folder, storageFolder: path.join(folder, 'IndexedDB'), clearStorage });
  return {
    state: move.state,
    append(bytes, at) {
      move.append(bytes, at);
      return Promise.resolve();
    },
    complete: move.complete,
    read: (at, size) => Promise.resolve(move.read(at, size)),
    end() {
      move.end();
      return Promise.resolve();
    },
  };
}

async function expectMoved(): Promise<void> {
  for (const networkId of keyByNetwork.keys()) {
    const store = await openStore(nameOfStore(networkId), keys(networkId));
    expect(store.tables.members.snapshot().all).toHaveLength(ids.length);
    await store.close();
    const vault = createRestoreVault(networkId, keys(networkId));
    expect(await vault.read(POINT)).toHaveLength(ids.length);
    await vault.close();
    const chunks = createChunkStore(networkId, keys(networkId));
    await chunks.open();
    expect(await chunks.read(await sha256.of(CHUNK))).toEqual(CHUNK);
    await chunks.close();
  }
  const dumps = JSON.stringify(await dumpDatabases(''), (_key, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  );
  expect(dumps).not.toContain(SECRET);
}

const never = (): boolean => false;

describe('moving networks that lay in the clear', () => {
  test('seals them on the way, through a file that says nothing', async () => {
    const file = openFile();
    expect(await writeMove(file, keys, never)).toBe(true);
    expect(await indexedDB.databases()).toEqual([]);
    const written = readFileSync(path.join(folder, 'moving.sealed'));
    expect(written.includes(SECRET)).toBe(false);
    expect(written.byteLength).toBeGreaterThan(50_000);
    await readMove(openFile());
    expect(openFile().state()).toBe('none');
    await expectMoved();
  });

  test('loses nothing wherever it is cut off', async () => {
    // Each step that reaches outside the page fails once; then the application is started again.
    for (let failing = 0; ; failing += 1) {
      let step = 0;
      const file = openFile();
      const fail = async <T>(work: () => Promise<T>): Promise<T> => {
        if ((step += 1) === failing + 1) throw new Error('power cut');
        return work();
      };
      const cut: MoveFile = {
        append: (bytes, at) => fail(() => file.append(bytes, at)),
        complete: () => fail(file.complete),
        read: (at, size) => fail(() => file.read(at, size)),
        end: () => fail(file.end),
      };
      const isCut = await (async () => {
        if (file.state() !== 'toRead') await writeMove(cut, keys, never);
        await readMove(cut);
      })().then(
        () => false,
        () => true,
      );
      if (!isCut) {
        expect(failing).toBeGreaterThan(3);
        break;
      }
      const again = openFile();
      if (again.state() !== 'toRead') await writeMove(again, keys, never);
      await readMove(again);
      await expectMoved();
      // Once more from the beginning.
      await clearStorage();
      for (const networkId of keyByNetwork.keys()) await fill(networkId);
    }
  });

  test('deletes what is made anew at every start', async () => {
    await writeMove(openFile(), keys, (networkId) => networkId === 'two');
    await readMove(openFile());
    expect((await indexedDB.databases()).map(({ name }) => name).sort()).toEqual([
      'chunks-one',
      'verbund-one',
      'verbund-restore-one',
    ]);
  });
});
