import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sha256 } from '../../renderer/data/files/sha256';
import type { Remote } from '../../shared/sync/couch';
import { createChunkRemote, type ChunkRemote } from '../../shared/sync/files/chunkRemote';
import { CHUNK_BYTES } from '../../shared/sync/files/chunks';
import { closeServers, member, namedServers, remoteOf, serversInMemory, type Side } from '../support/contractSides';
import type { Limits } from '../support/fakeCouch/limits';
import { bytesOf } from '../support/testFiles';

const { signal } = new AbortController();
const BYTES = bytesOf(1, CHUNK_BYTES);
const TOO_LARGE = { syncError: { type: 'tooLarge' } };

afterAll(closeServers);

/** What a CouchDB says that takes in less than is sent, or has no room for it: of its own settings, asked of a server of ours alone. */
describe.each([...serversInMemory, ...namedServers].filter(({ mayLimit }) => mayLimit))('limits: $name', ({ open }) => {
  let side: Side;
  let remote: Remote;
  let chunks: ChunkRemote;
  let hash: string;
  let lift: () => Promise<void> = () => Promise.resolve();

  beforeEach(async () => {
    side = await open();
    remote = remoteOf(side);
    chunks = createChunkRemote(side.http(['coordinator']), side.address);
    hash = await sha256.of(BYTES);
  });

  afterEach(() => lift());

  async function limitTo(limits: Limits): Promise<void> {
    if (!side.limit) throw new Error('this server may not be told to take in less');
    lift = await side.limit(limits);
  }

  test('a document that is too large fails the whole request, and the bytes of a chunk do not count', async () => {
    await limitTo({ documentBytes: 1_000 });
    const large = member('member:1', { note: 'x'.repeat(1_000) });
    await expect(remote.push([large, member('member:2')], signal)).rejects.toMatchObject(TOO_LARGE);
    expect((await remote.byIds(['member:1', 'member:2'], signal)).size).toBe(0);
    expect(await remote.push([member('member:2')], signal)).toMatchObject([{ kind: 'accepted' }]);
    expect(await chunks.put(hash, BYTES, undefined, signal)).toBeDefined();
    expect((await chunks.get(hash, signal))?.byteLength).toBe(CHUNK_BYTES);
  });

  test.each<readonly [string, Limits]>([
    ['request', { requestBytes: CHUNK_BYTES }],
    ['attachment', { attachmentBytes: CHUNK_BYTES - 1 }],
  ])('a chunk is larger than the largest %s, and everything smaller passes', async (_what, limits) => {
    await limitTo(limits);
    await expect(chunks.put(hash, BYTES, undefined, signal)).rejects.toMatchObject(TOO_LARGE);
    expect(await chunks.look(hash, signal)).toBeUndefined();
    expect(await remote.push([member('member:1')], signal)).toMatchObject([{ kind: 'accepted' }]);
  });

  test('without room every document is turned away for that, and nothing else is wrong with it', async () => {
    const first = await chunks.put(hash, BYTES, undefined, signal);
    await limitTo({ isDiskFull: true });
    expect(await remote.push([member('member:1'), member('member:2')], signal)).toMatchObject([
      { kind: 'refused', id: 'member:1', status: 507 },
      { kind: 'refused', id: 'member:2', status: 507 },
    ]);
    await expect(chunks.remove(hash, first?.rev ?? '', signal)).rejects.toMatchObject({
      syncError: { type: 'serverFault', status: 507 },
    });
    await lift();
    expect(await remote.push([member('member:1')], signal)).toMatchObject([{ kind: 'accepted' }]);
    expect(await chunks.remove(hash, first?.rev ?? '', signal)).toBe('removed');
  });
});
