import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  clearMovedStorage,
  createStorageMove,
  type StorageMove,
} from '../../../electron/main/storage/createStorageMove';

let folder: string;
let storageFolder: string;
let clears: number;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'verbund-move-'));
  storageFolder = path.join(folder, 'IndexedDB');
  mkdirSync(path.join(storageFolder, 'app.leveldb'), { recursive: true });
  writeFileSync(path.join(storageFolder, 'app.leveldb', '000003.log'), 'clear words');
  clears = 0;
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** @param clearStorage what the browser does when it is asked to clear */
function move(clearStorage: () => void = () => rmSync(storageFolder, { recursive: true })): StorageMove {
  return createStorageMove({
    folder,
    storageFolder,
    clearStorage: () => {
      clears += 1;
      clearStorage();
      return Promise.resolve();
    },
  });
}

const bytes = (...values: readonly number[]): Uint8Array => new Uint8Array(values);

describe('moving the storage', () => {
  it('is due once it was begun, and has ended when it says so', async () => {
    const first = move();
    expect(first.state()).toBe('none');
    first.begin();
    expect(move().state()).toBe('toWrite');
    first.append(bytes(1, 2, 3), 0);
    first.append(bytes(4, 5), 3);
    expect(move().state()).toBe('toWrite');
    expect(await first.complete()).toBe(true);
    expect(existsSync(storageFolder)).toBe(false);
    expect(move().state()).toBe('toRead');
    expect([...first.read(0, 3)]).toEqual([1, 2, 3]);
    expect([...first.read(3, 100)]).toEqual([4, 5]);
    expect([...first.read(5, 100)]).toEqual([]);
    first.end();
    expect(move().state()).toBe('none');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('begins the file anew after it was cut off', async () => {
    move().begin();
    move().append(bytes(9, 9, 9, 9, 9, 9), 0);
    const again = move();
    again.append(bytes(1, 2), 0);
    await again.complete();
    expect([...again.read(0, 100)]).toEqual([1, 2]);
  });

  it('never clears the storage before the file is whole', () => {
    move().begin();
    move().append(bytes(1), 0);
    clearMovedStorage(folder, storageFolder);
    expect(clears).toBe(0);
    expect(existsSync(storageFolder)).toBe(true);
  });

  it('clears at the next start what the browser left', async () => {
    const first = move(() => undefined);
    first.begin();
    first.append(bytes(1), 0);
    expect(await first.complete()).toBe(false);
    expect(existsSync(storageFolder)).toBe(true);
    clearMovedStorage(folder, storageFolder);
    expect(existsSync(storageFolder)).toBe(false);
    expect(move().state()).toBe('toRead');
  });

  it.runIf(process.platform !== 'win32')('writes files that others cannot read', () => {
    const first = move();
    first.begin();
    first.append(bytes(1), 0);
    for (const name of ['moving.due', 'moving.part'])
      expect(statSync(path.join(folder, name)).mode & 0o077, name).toBe(0);
  });
});
