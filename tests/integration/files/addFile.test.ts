import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { CHUNK_BYTES, MOST_FILE_BYTES } from '../../../shared/sync/files/chunks';
import type { ChunkStore } from '../../../renderer/data';
import { openLaptop, type Laptop } from '../../support/laptop';
import { createMemoryChunks } from '../../support/memoryChunks';
import { bytesOf, fileOf } from '../../support/testFiles';

let laptop: Laptop;
let chunks: ChunkStore;

beforeEach(async () => {
  chunks = createMemoryChunks();
  laptop = await openLaptop({ deviceId: 'laptop-a', base: 'http://127.0.0.1:9/none', chunks });
});

const MEETING = 'meeting:01J00000000000000000000000';
const BYTES = bytesOf(1, CHUNK_BYTES + 10);

async function added(name = 'Vortrag.pdf', bytes = BYTES, target = MEETING): Promise<string> {
  const result = await laptop.files.add(target, fileOf(name, bytes));
  if (!result.ok) throw new Error(result.error);
  return result.value.id;
}

async function readBack(id: string): Promise<Uint8Array> {
  const read = await laptop.files.read(id);
  if (!read.ok) throw new Error(read.error.kind);
  return new Uint8Array(await read.value.arrayBuffer());
}

describe('adding a file', () => {
  test('keeps its bytes, and says in a record what it consists of', async () => {
    const id = await added();
    expect(laptop.repositories.files.get(id)).toMatchObject({
      name: 'Vortrag.pdf',
      mediaType: 'application/pdf',
      size: BYTES.byteLength,
      sha256: createHash('sha256').update(BYTES).digest('hex'),
      chunks: [expect.stringMatching(/^[0-9a-f]{64}$/u), expect.stringMatching(/^[0-9a-f]{64}$/u)],
      targetId: MEETING,
    });
    expect(await readBack(id)).toEqual(BYTES);
    expect(laptop.files.state(id)).toEqual({ kind: 'here' });
  });

  test('tells how far it is', async () => {
    const told: number[] = [];
    await laptop.files.add(MEETING, fileOf('a', BYTES), { onProgress: ({ done }) => told.push(done) });
    expect(told).toEqual([CHUNK_BYTES, BYTES.byteLength]);
  });

  test('keeps what two files have in common once', async () => {
    const [first, second] = [await added(), await added('anders.pdf', BYTES, 'note:01J00000000000000000000000')];
    expect(first).not.toBe(second);
    expect(chunks.facts().size).toBe(2);
  });

  test('finds the file that hangs there already, by whatever name', async () => {
    const first = await added();
    const again = await laptop.files.add(MEETING, fileOf('Kopie.pdf', BYTES));
    expect(again).toMatchObject({ ok: true, value: { id: first, isDuplicate: true } });
    expect(laptop.repositories.files.snapshot().records).toHaveLength(1);
  });

  test('can be undone, and its bytes wait in the trash', async () => {
    const result = await laptop.files.add(MEETING, fileOf('a.pdf', BYTES));
    if (!result.ok) throw new Error(result.error);
    await result.value.undo.undo();
    expect(laptop.repositories.files.snapshot().records).toEqual([]);
    await laptop.repositories.files.restore([result.value.id]);
    expect(await readBack(result.value.id)).toEqual(BYTES);
  });
});

describe('a file that is not added', () => {
  test.each([
    ['is empty', 'empty', () => fileOf('a', new Uint8Array())],
    ['is too large', 'tooLarge', () => ({ ...fileOf('a', new Uint8Array()), size: MOST_FILE_BYTES + 1 })],
    ['cannot be read, as a folder', 'unreadable', () => fileOf('a', BYTES, 0)],
    ['cannot be read any further', 'changed', () => fileOf('a', BYTES, CHUNK_BYTES)],
    ['became shorter', 'changed', () => ({ ...fileOf('a', BYTES), size: BYTES.byteLength + 5 })],
  ])('because it %s leaves no record', async (_why, problem, file) => {
    expect(await laptop.files.add(MEETING, file())).toEqual({ ok: false, error: problem });
    expect(laptop.repositories.files.snapshot().records).toEqual([]);
  });

  test('because somebody saved over it while it was read', async () => {
    const file = fileOf('a', BYTES);
    const result = await laptop.files.add(MEETING, file, { onProgress: () => file.touch() });
    expect(result).toEqual({ ok: false, error: 'changed' });
  });

  test('because the disk is full in the middle', async () => {
    const put = chunks.put;
    let left = 1;
    const full: ChunkStore = {
      ...chunks,
      put: (...chunk) => {
        left -= 1;
        return left < 0 ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : put(...chunk);
      },
    };
    laptop = await openLaptop({ deviceId: 'laptop-a', base: 'http://127.0.0.1:9/none', chunks: full });
    expect(await laptop.files.add(MEETING, fileOf('a', BYTES))).toEqual({ ok: false, error: 'diskFull' });
    expect(laptop.repositories.files.snapshot().records).toEqual([]);
  });

  test('because it was cancelled', async () => {
    const abort = new AbortController();
    const result = await laptop.files.add(MEETING, fileOf('a', BYTES), {
      signal: abort.signal,
      onProgress: () => abort.abort(),
    });
    expect(result).toEqual({ ok: false, error: 'cancelled' });
    expect(laptop.repositories.files.snapshot().records).toEqual([]);
  });
});
