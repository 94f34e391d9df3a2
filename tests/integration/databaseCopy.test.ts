import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { createRestoreVault, openStore } from '../../renderer/data';
import { copyOfDatabase, endFrame, placeCopies } from '../../renderer/data/transfer/databaseCopy';
import { concat, encodeFrame, readFrame, type Bytes, type Frame } from '../../shared/frames';
import { nameOfVault } from '../../renderer/data/restore/createRestoreVault';
import type { StoreKeys } from '../../renderer/data/store/storeKeys';
import type { AnyRecord } from '../../shared/schema';
import { dumpDatabases } from '../support/indexedDbDump';
import { record } from '../support/records';
import { createTestKey, keysOf } from '../support/testKeys';

const ids = Array.from({ length: 200 }, (_, index) => `member:${String(index).padStart(4, '0')}`);
const members: readonly AnyRecord[] = ids.map((id) => ({
  ...record('members', id, { familyName: `Name ${id}`, notes: 'y'.repeat(300) }),
}));

async function fill(networkId: string, keys: StoreKeys): Promise<void> {
  const store = await openStore(`verbund-${networkId}`, keys);
  await store.tables.members.write(ids, (id) => members.find((member) => member.id === id));
  await store.writeLocal('cursor', { at: 7 });
  await store.close();
  const vault = createRestoreVault(networkId, keys);
  await vault.keep({ id: '2026-11-29T10:00:00.000Z', reason: 'import', records: members.length }, members);
  await vault.close();
}

async function fileOf(...names: readonly string[]): Promise<Bytes> {
  const frames: Bytes[] = [];
  for (const name of names) for await (const frame of copyOfDatabase(name)) frames.push(encodeFrame(frame));
  return concat([...frames, encodeFrame(endFrame)]);
}

function framesIn(file: Bytes): () => Promise<Frame> {
  let at = 0;
  return () =>
    readFrame((size) => {
      const taken = file.slice(at, at + size);
      at += size;
      return Promise.resolve(taken);
    });
}

function erase(name: string): Promise<void> {
  return new Promise((resolve) => {
    indexedDB.deleteDatabase(name).onsuccess = () => resolve();
  });
}

describe('copies of databases', () => {
  test('say entry by entry what was there, and open with the same key', async () => {
    const keys = keysOf(await createTestKey('k1'));
    await fill('copied', keys);
    const names = ['verbund-copied', nameOfVault('copied')];
    const before = await Promise.all(names.map((name) => dumpDatabases(name)));
    const file = await fileOf(...names);
    for (const name of names) await erase(name);
    expect(await placeCopies(framesIn(file))).toEqual(names);
    expect(await Promise.all(names.map((name) => dumpDatabases(name)))).toEqual(before);
    const store = await openStore('verbund-copied', keys);
    expect(store.tables.members.snapshot().all.map(({ id }) => id)).toEqual(ids);
    expect(await store.readLocal('cursor')).toEqual({ at: 7 });
    await store.close();
    const vault = createRestoreVault('copied', keys);
    expect(await vault.read('2026-11-29T10:00:00.000Z')).toHaveLength(members.length);
    await vault.close();
  });

  test('take the place of what is there under their names', async () => {
    const keys = keysOf(await createTestKey('k1'));
    await fill('twice', keys);
    const file = await fileOf('verbund-twice');
    const store = await openStore('verbund-twice', keys);
    await store.tables.members.write(ids, () => 'remove');
    await store.close();
    await placeCopies(framesIn(file));
    await placeCopies(framesIn(file));
    const again = await openStore('verbund-twice', keys);
    expect(again.tables.members.snapshot().all).toHaveLength(ids.length);
    await again.close();
  });

  test('that are cut off anywhere are told from whole ones', async () => {
    const keys = keysOf(await createTestKey('k1'));
    await fill('cut', keys);
    const file = await fileOf('verbund-cut');
    for (let part = 0; part < 40; part += 1) {
      const cut = file.slice(0, Math.floor((file.byteLength * part) / 40));
      await expect(placeCopies(framesIn(cut))).rejects.toMatchObject({ name: 'FrameError' });
    }
  });

  test('of something else are refused', async () => {
    const noise = new TextEncoder().encode('PK\u0003\u0004 this is some other file, long enough to be read');
    await expect(placeCopies(framesIn(new Uint8Array(noise)))).rejects.toMatchObject({ name: 'FrameError' });
    const other = encodeFrame({ fields: { kind: 'something' }, parts: new Map() });
    await expect(placeCopies(framesIn(other))).rejects.toMatchObject({ name: 'FrameError' });
  });
});
