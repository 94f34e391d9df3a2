import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createChunkStore, nameOfChunks, type ChunkStore } from '../../../renderer/data/files/chunkStore';
import { sha256 } from '../../../renderer/data/files/sha256';
import { noKeys } from '../../../renderer/data/store/storeKeys';
import { failPut } from '../../support/failingDisk';
import { dumpDatabases } from '../../support/indexedDbDump';
import { createMemoryChunks } from '../../support/memoryChunks';
import { bytesOf } from '../../support/testFiles';
import { createTestKey, keysOf } from '../../support/testKeys';

let networks = 0;
const nextNetwork = (): string => `chunks${(networks += 1)}`;

async function put(chunks: ChunkStore, seed: number, fileId = 'file:1'): Promise<string> {
  const bytes = bytesOf(seed, 2_000);
  const hash = await sha256.of(bytes);
  await chunks.open();
  await chunks.put({ hash, size: bytes.byteLength, fileId, unnamedSince: '' }, bytes, 'strict');
  return hash;
}

afterEach(() => vi.restoreAllMocks());

describe.each([
  ['on the disk', () => createChunkStore(nextNetwork())],
  ['in memory', createMemoryChunks],
])('chunks %s', (_where, create) => {
  test('come back as they were put, and go when they are dropped', async () => {
    const chunks = create();
    const hash = await put(chunks, 1);
    expect(await chunks.read(hash)).toEqual(bytesOf(1, 2_000));
    expect(chunks.facts().get(hash)).toMatchObject({ size: 2_000, unnamedSince: '' });
    await chunks.drop([hash]);
    expect(chunks.facts().size).toBe(0);
    expect(await chunks.read(hash)).toBeUndefined();
  });

  test('are there once, with what was said of them last', async () => {
    const chunks = create();
    const hash = await put(chunks, 1);
    await put(chunks, 1, 'file:2');
    expect([...chunks.facts().keys()]).toEqual([hash]);
    await chunks.note([{ hash, size: 2_000, fileId: 'file:2', unnamedSince: '2026-11-30T00:00:00.000Z' }]);
    expect(chunks.facts().get(hash)).toMatchObject({ fileId: 'file:2', unnamedSince: '2026-11-30T00:00:00.000Z' });
  });
});

describe('chunks on the disk', () => {
  test('are there after a restart, and say nothing in the clear', async () => {
    const keys = keysOf(await createTestKey('one'));
    const network = nextNetwork();
    const first = createChunkStore(network, keys);
    const hash = await put(first, 7);
    await first.close();
    const text = JSON.stringify(await dumpDatabases(nameOfChunks(network)));
    expect(text).not.toContain(hash);
    expect(text).not.toContain('file:1');
    const again = createChunkStore(network, keys);
    await again.open();
    expect(await again.read(hash)).toEqual(bytesOf(7, 2_000));
    await again.close();
  });

  test('follow the key that takes the place of theirs, and the clear', async () => {
    const [before, after] = [await createTestKey('before'), await createTestKey('after')];
    const network = nextNetwork();
    const plain = createChunkStore(network, noKeys);
    const hash = await put(plain, 3);
    await plain.close();
    for (const keys of [keysOf(before), keysOf(after, before)]) {
      const chunks = createChunkStore(network, keys);
      await chunks.seal();
      await chunks.close();
    }
    // The key before is gone for good.
    const chunks = createChunkStore(network, keysOf(after));
    await chunks.open();
    expect(await chunks.read(hash)).toEqual(bytesOf(3, 2_000));
    await chunks.close();
  });

  test('are not touched where their key is not known', async () => {
    const key = await createTestKey('one');
    const network = nextNetwork();
    const first = createChunkStore(network, keysOf(key));
    const hash = await put(first, 4);
    await first.close();
    // Also a wrong one under the right name opens nothing, and what it cannot open stays.
    for (const id of ['two', 'one']) {
      const wrong = createChunkStore(network, keysOf(await createTestKey(id)));
      await wrong.open();
      expect(wrong.facts().size).toBe(0);
      await wrong.seal();
      await wrong.close();
    }
    const again = createChunkStore(network, keysOf(key));
    await again.open();
    expect(await again.read(hash)).toEqual(bytesOf(4, 2_000));
    await again.close();
  });

  test('that do not fit leave nothing behind', async () => {
    const network = nextNetwork();
    const chunks = createChunkStore(network);
    await put(chunks, 1);
    // Its bytes are put first, then what is known of it.
    failPut(2);
    await expect(put(chunks, 2)).rejects.toMatchObject({ name: 'QuotaExceededError' });
    vi.restoreAllMocks();
    expect(chunks.facts().size).toBe(1);
    await chunks.close();
    const [dump] = await dumpDatabases(nameOfChunks(network));
    expect(dump?.stores.map(({ entries }) => entries.length)).toEqual([1, 1]);
  });
});
