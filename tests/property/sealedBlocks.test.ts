import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BlockCodec, BlockPlace, Plain } from '../../renderer/data/store/blockCodec';
import { createTestKey } from '../support/testKeys';

const place: fc.Arbitrary<BlockPlace> = fc.record({
  database: fc.constantFrom('verbund-a', 'verbund-b'),
  collection: fc.constantFrom('members', 'notes', 'members ids', 'local'),
  key: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constantFrom('1', 'cursor')),
  schemaVersion: fc.integer({ min: 0, max: 3 }),
});
const content = fc.uint8Array({ maxLength: 400 }).map((bytes): Plain => new Uint8Array(bytes));

describe('a sealed block', () => {
  let codec: BlockCodec;
  let other: BlockCodec;

  beforeAll(async () => {
    codec = (await createTestKey('one')).codec;
    other = (await createTestKey('other')).codec;
  });

  async function seal(plain: Plain, at: BlockPlace): Promise<Plain> {
    const sealed = await codec.encode(plain, at);
    if (!(sealed instanceof Uint8Array)) throw new Error('not sealed into bytes');
    return new Uint8Array(sealed);
  }

  it('says in its place what was sealed, and nothing of it on the disk', () =>
    fc.assert(
      fc.asyncProperty(content, place, async (plain, at) => {
        const sealed = await seal(plain, at);
        expect(await codec.decode(sealed, at)).toEqual(plain);
        if (plain.length >= 8) expect(Buffer.from(sealed).includes(Buffer.from(plain))).toBe(false);
      }),
    ));

  it('is not read with any one of its bits changed', () =>
    fc.assert(
      fc.asyncProperty(content, place, fc.nat(), async (plain, at, where) => {
        const sealed = await seal(plain, at);
        const bit = where % (sealed.length * 8);
        sealed[bit >> 3] = (sealed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        await expect(codec.decode(sealed, at)).rejects.toMatchObject({ type: 'unreadableBlock' });
      }),
      { numRuns: 300 },
    ));

  it('is not read with an end cut off', () =>
    fc.assert(
      fc.asyncProperty(content, place, fc.nat(), async (plain, at, where) => {
        const sealed = await seal(plain, at);
        const cut = sealed.slice(0, where % sealed.length);
        await expect(codec.decode(cut, at)).rejects.toMatchObject({ type: 'unreadableBlock' });
      }),
    ));

  it('is not read in any other place', () =>
    fc.assert(
      fc.asyncProperty(content, place, place, async (plain, at, elsewhere) => {
        fc.pre(JSON.stringify(at) !== JSON.stringify(elsewhere));
        await expect(codec.decode(await seal(plain, at), elsewhere)).rejects.toMatchObject({ type: 'unreadableBlock' });
      }),
    ));

  it('is not read with another key, nor is what was never sealed', () =>
    fc.assert(
      fc.asyncProperty(content, place, async (plain, at) => {
        await expect(other.decode(await seal(plain, at), at)).rejects.toMatchObject({ type: 'unreadableBlock' });
        await expect(codec.decode(plain, at)).rejects.toMatchObject({ type: 'unreadableBlock' });
      }),
    ));

  it('never looks the same twice', async () => {
    const at: BlockPlace = { database: 'verbund-a', collection: 'members', key: 1, schemaVersion: 0 };
    const plain = new TextEncoder().encode('the same words');
    const seen = await Promise.all(Array.from({ length: 100 }, () => seal(plain, at)));
    expect(new Set(seen.map((bytes) => Buffer.from(bytes).toString('base64'))).size).toBe(100);
  });
});
