import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { sha256 } from '../../../renderer/data/files/sha256';
import type { ChunkRemarks, ServerChunk } from '../../../shared/sync/files/chunkDocument';
import { createChunkRemote, type ChunkRemote } from '../../../shared/sync/files/chunkRemote';
import { CHUNK_BYTES } from '../../../shared/sync/files/chunks';
import { FEED_START } from '../../../shared/sync/cursor';
import { designDocument } from '../../../shared/sync/designDocument';
import { documentToRemoteState, type CouchDocument } from '../../../shared/sync/wire';
import {
  closeServers,
  localServer,
  namedServers,
  openCluster,
  remoteOf,
  serversInMemory,
  type Side,
} from '../../support/contractSides';
import { bytesOf } from '../../support/testFiles';

const { signal } = new AbortController();
const MARKED = '2026-11-30T00:00:00.000Z';
const NOBODY = '0'.repeat(64);

/** A cluster on one machine that is busy with other things. */
const MOMENT = { timeout: 10_000 };

afterAll(closeServers);

/** What files take for granted of a CouchDB: the one in memory, on which the fault tests stand, keeps it as the one over HTTP does. */
describe.each([localServer, ...serversInMemory, ...namedServers])('chunks on a CouchDB: $name', ({ open }) => {
  let side: Side;
  let chunks: ChunkRemote;
  const bytes = bytesOf(1, CHUNK_BYTES);
  let hash: string;

  beforeEach(async () => {
    side = await open();
    chunks = createChunkRemote(side.http(['coordinator']), side.address);
    hash = await sha256.of(bytes);
    await remoteOf(side, ['_admin']).push([JSON.stringify(designDocument)], signal);
  });

  /** As laptops do: where a copy does not know the chunk yet, the request may fail, and is made again. */
  async function remark(remarks: Partial<ChunkRemarks>): Promise<ServerChunk | undefined> {
    let told: ServerChunk | undefined;
    await expect
      .poll(async () => {
        told = await chunks.remark(hash, remarks, signal);
        return told;
      }, MOMENT)
      .toMatchObject(remarks);
    return told;
  }

  test('come back as they were put, past the validation of the database', async () => {
    expect(await chunks.put(hash, bytes, undefined, signal)).toMatchObject({ unneededSince: '' });
    const got = await chunks.get(hash, signal);
    expect(got && (await sha256.of(got))).toBe(hash);
    expect(await chunks.get(NOBODY, signal)).toBeUndefined();
    expect(await chunks.look(NOBODY, signal)).toBeUndefined();
  });

  test('are there once, whoever comes second', async () => {
    const first = await chunks.put(hash, bytes, undefined, signal);
    expect(await chunks.put(hash, bytes, undefined, signal)).toEqual(first);
  });

  test('weigh next to nothing in the feed, and are passed over by whoever reads records', async () => {
    await chunks.put(hash, bytes, undefined, signal);
    let document: CouchDocument | undefined;
    await expect
      .poll(async () => {
        const feed = await remoteOf(side).changes(FEED_START, { limit: 100, waitMs: 0 }, signal);
        document = feed.documents.find(({ _id: id }) => id.startsWith('chunk:'));
        return document;
      }, MOMENT)
      .toBeDefined();
    expect(JSON.stringify(document).length).toBeLessThan(600);
    expect(document && documentToRemoteState(document)).toMatchObject({ kind: 'skipped', why: 'foreign' });
  });

  test('can be marked and kept, and their bytes stay', async () => {
    const first = await chunks.put(hash, bytes, undefined, signal);
    const marked = await remark({ unneededSince: MARKED });
    expect(marked?.rev).not.toBe(first?.rev);
    await expect.poll(async () => (await chunks.list(signal)).get(hash), MOMENT).toEqual(marked);
    await remark({ unneededSince: '' });
    // Who has seen the mark only does not get to delete.
    expect(await chunks.remove(hash, marked?.rev ?? '', signal)).toBe('changed');
    const got = await chunks.get(hash, signal);
    expect(got && (await sha256.of(got))).toBe(hash);
  });

  test('go, and can be put again', async () => {
    const first = await chunks.put(hash, bytes, undefined, signal);
    expect(await chunks.remove(hash, first?.rev ?? '', signal)).toBe('removed');
    await expect.poll(() => chunks.look(hash, signal), MOMENT).toBeUndefined();
    expect(await chunks.get(hash, signal)).toBeUndefined();
    expect(await chunks.put(hash, bytes, undefined, signal)).toBeDefined();
    const got = await chunks.get(hash, signal);
    expect(got && (await sha256.of(got))).toBe(hash);
  });

  test('can be doubted beside the other remark, and be put over what was doubted', async () => {
    const wrong = await chunks.put(hash, bytesOf(2, 1_000), undefined, signal);
    await remark({ unneededSince: MARKED });
    const doubted = await remark({ doubtedAt: MARKED });
    expect(doubted).toMatchObject({ unneededSince: MARKED, doubtedAt: MARKED });
    await expect.poll(async () => (await chunks.list(signal)).get(hash), MOMENT).toEqual(doubted);
    // Who has not seen the doubt changes nothing.
    expect(await chunks.put(hash, bytes, wrong?.rev, signal)).toEqual(doubted);
    const right = await chunks.put(hash, bytes, doubted?.rev, signal);
    expect(right).toMatchObject({ unneededSince: '', doubtedAt: '' });
    await expect.poll(async () => (await chunks.list(signal)).get(hash), MOMENT).toEqual(right);
    const got = await chunks.get(hash, signal);
    expect(got && (await sha256.of(got))).toBe(hash);
  });

  test('are not put by a reader', async () => {
    const reader = createChunkRemote(side.http(['reader']), side.address);
    await expect(reader.put(hash, bytes, undefined, signal)).rejects.toMatchObject({
      syncError: { type: 'forbidden' },
    });
  });
});

test('what is said of a chunk is heard though a copy that lags does not know the chunk', async () => {
  const side = await openCluster(20);
  const chunks = createChunkRemote(side.http(['coordinator']), side.address);
  const bytes = bytesOf(1, 1_000);
  const hash = await sha256.of(bytes);
  await chunks.put(hash, bytes, undefined, signal);
  expect(await chunks.remark(hash, { doubtedAt: MARKED }, signal)).toMatchObject({ doubtedAt: MARKED });
  await expect.poll(async () => (await chunks.list(signal)).get(hash), MOMENT).toMatchObject({ doubtedAt: MARKED });
});
