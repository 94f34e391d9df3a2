import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ring } from '../../electron/main/keys/ringFile';
import { nodeScrypt, passphraseToKey } from '../../electron/main/keys/passphraseKey';
import { scryptApart } from '../../electron/main/keys/scryptApart';
import { seal, unseal, type Purpose } from '../../electron/main/keys/sealing';
import { CHEAP, memoryFile, memoryKeychain, startRing, type MemoryFile } from '../support/protection/keyRings';

const bytes = (length: number): fc.Arbitrary<Uint8Array> => fc.uint8Array({ minLength: length, maxLength: length });
const purpose: fc.Arbitrary<Purpose> = fc.tuple(fc.string(), fc.string());

function flip(sealed: string, bit: number): string {
  const changed = Buffer.from(sealed, 'base64');
  const index = Math.floor(bit / 8);
  changed.writeUInt8(changed.readUInt8(index) ^ (1 << (bit % 8)), index);
  return changed.toString('base64');
}

describe('a seal', () => {
  test('gives back what was sealed, for the same key and purpose only', () => {
    fc.assert(
      fc.property(
        bytes(32),
        bytes(32),
        purpose,
        purpose,
        fc.uint8Array(),
        (key, otherKey, name, otherName, content) => {
          const sealed = seal(key, name, content);
          expect(unseal(key, name, sealed)).toEqual(Buffer.from(content));
          if (Buffer.compare(key, otherKey) !== 0) expect(unseal(otherKey, name, sealed)).toBeUndefined();
          if (JSON.stringify(name) !== JSON.stringify(otherName))
            expect(unseal(key, otherName, sealed)).toBeUndefined();
        },
      ),
    );
  });

  test('tells purposes apart however their parts are cut', () => {
    const key = new Uint8Array(32);
    expect(unseal(key, ['a', 'bc'], seal(key, ['ab', 'c'], key))).toBeUndefined();
    expect(unseal(key, ['a","b'], seal(key, ['a', 'b'], key))).toBeUndefined();
  });

  test('is never the same twice', () => {
    const key = new Uint8Array(32);
    expect(new Set(Array.from({ length: 100 }, () => seal(key, ['x'], key))).size).toBe(100);
  });

  test('tells what is no seal', () => {
    const texts = fc.oneof(fc.string(), fc.base64String({ maxLength: 100 }));
    fc.assert(fc.property(texts, (text) => unseal(new Uint8Array(32), ['x'], text) === undefined));
  });
});

describe('the key of a passphrase', () => {
  // RFC 7914 §12, third vector.
  const vector = { cost: 16_384, blockSize: 8, parallelization: 1 };
  const vectorKey = '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2';

  test('is that of the standard', async () => {
    const key = await passphraseToKey('pleaseletmein', Buffer.from('SodiumChloride'), vector);
    expect(key.toString('hex')).toBe(vectorKey);
  });

  test('is the same from the thread of the application', async () => {
    const apart = scryptApart(path.resolve('electron/main/keys/scryptWorker.ts'), (error) => {
      throw error;
    });
    const key = await apart(Buffer.from('pleaseletmein'), Buffer.from('SodiumChloride'), vector);
    expect(key.toString('hex')).toBe(vectorKey);
    const threeLanes = { cost: 32, blockSize: 4, parallelization: 3 };
    const other = await apart(Buffer.from('Grüne Bäume'), Buffer.alloc(16, 7), threeLanes);
    expect(other).toEqual(await nodeScrypt(Buffer.from('Grüne Bäume'), Buffer.alloc(16, 7), threeLanes));
  });

  test('comes even when the thread does not start, and the failure is told', async () => {
    const failures: unknown[] = [];
    const apart = scryptApart(path.resolve('electron/main/keys/nowhere.js'), (error) => failures.push(error));
    const key = await apart(Buffer.from('pleaseletmein'), Buffer.from('SodiumChloride'), vector);
    expect(key.toString('hex')).toBe(vectorKey);
    expect(failures).toHaveLength(1);
  });

  test('depends on every letter, on the case, on white space and on the salt, not on how an ä is composed', async () => {
    const salt = Buffer.from('salt');
    const hex = async (text: string, of = salt): Promise<string> =>
      (await passphraseToKey(text, of, CHEAP)).toString('hex');
    const key = await hex('Grüne Bäume');
    expect(await hex('Grüne Bäume'.normalize('NFD'))).toBe(key);
    const others = ['Grüne Bäum', 'grüne Bäume', 'Grüne  Bäume', ' Grüne Bäume', 'Grüne Bäume '];
    for (const other of others) expect(await hex(other)).not.toBe(key);
    expect(await hex('Grüne Bäume', Buffer.from('Salt'))).not.toBe(key);
  });
});

describe('every wrap of a ring', () => {
  async function ringWithAll(keychain: ReturnType<typeof memoryKeychain> | undefined): Promise<{
    readonly file: MemoryFile;
    readonly recoveryKey: string;
    readonly keyId: string;
  }> {
    const file = memoryFile();
    const { ring } = startRing(file, keychain);
    await ring.protect(keychain ? { kind: 'keychain' } : { kind: 'passphrase', passphrase: 'richtig' });
    const made = await ring.makeRecoveryKey();
    await ring.keepRecoveryKey(made.id);
    const key = await ring.openNetworkKey('n1', null);
    return { file, recoveryKey: made.groups.join(''), keyId: key?.id ?? '' };
  }

  function storedRing(file: MemoryFile): Extract<Ring, { kind: 'encrypted' }> {
    const ring = file.ring();
    if (ring?.kind !== 'encrypted') throw new Error('no ring');
    return ring;
  }

  test('by the keychain: any flipped bit is noticed', async () => {
    const keychain = memoryKeychain();
    const { file } = await ringWithAll(keychain);
    const ring = storedRing(file);
    const wrap = ring.keychain ?? { sealedKey: '', sealed: '' };
    for (let bit = 0; bit < Buffer.from(wrap.sealed, 'base64').length * 8; bit += 1) {
      file.set({ kind: 'whole', ring: { ...ring, keychain: { ...wrap, sealed: flip(wrap.sealed, bit) } } });
      expect(await startRing(file, keychain).ring.readProtection()).toMatchObject({ kind: 'locked' });
    }
  });

  test('by the passphrase: any flipped bit is noticed, of the salt as well', async () => {
    const { file } = await ringWithAll(undefined);
    const ring = storedRing(file);
    const wrap = ring.passphrase ?? { salt: '', cost: CHEAP, sealed: '' };
    const changed = (['salt', 'sealed'] as const).flatMap((part) =>
      Array.from({ length: Buffer.from(wrap[part], 'base64').length * 8 }, (_, bit) => ({
        ...wrap,
        [part]: flip(wrap[part], bit),
      })),
    );
    for (const passphrase of changed) {
      file.set({ kind: 'whole', ring: { ...ring, passphrase } });
      const answer = await startRing(file).ring.unlock({ kind: 'passphrase', passphrase: 'richtig' });
      expect(answer).toMatchObject({ kind: 'wrong' });
    }
  });

  test('by the recovery key: any flipped bit is noticed', async () => {
    const { file, recoveryKey } = await ringWithAll(undefined);
    const ring = storedRing(file);
    const wrap = ring.recoveryKey ?? { sealed: '', madeOn: '' };
    for (let bit = 0; bit < Buffer.from(wrap.sealed, 'base64').length * 8; bit += 1) {
      file.set({ kind: 'whole', ring: { ...ring, recoveryKey: { ...wrap, sealed: flip(wrap.sealed, bit) } } });
      const answer = await startRing(file).ring.unlock({ kind: 'recoveryKey', text: recoveryKey });
      expect(answer).toMatchObject({ kind: 'wrong' });
    }
  });

  test('of a network: any flipped bit is noticed, and so is one that was moved or renamed', async () => {
    const { file, keyId } = await ringWithAll(undefined);
    const ring = storedRing(file);
    const [keys] = ring.networks;
    const [key] = keys?.keys ?? [];
    if (!keys || !key) throw new Error('no key');
    const length = Buffer.from(key.sealed, 'base64').length * 8;
    const changed = [
      ...Array.from({ length }, (_, bit) => ({ ...keys, keys: [{ ...key, sealed: flip(key.sealed, bit) }] })),
      { ...keys, current: 'other', keys: [{ ...key, id: 'other' }] },
      { ...keys, id: 'n2' },
    ];
    for (const network of changed) {
      file.set({ kind: 'whole', ring: { ...ring, networks: [network] } });
      const next = startRing(file).ring;
      await next.unlock({ kind: 'passphrase', passphrase: 'richtig' });
      await expect(next.openNetworkKey(network.id, network.current)).rejects.toThrow('does not open');
    }
    expect(keyId).toBe(key.id);
  });

  test('in the place of another one does not open', async () => {
    const { file, recoveryKey } = await ringWithAll(undefined);
    const ring = storedRing(file);
    const { passphrase, recoveryKey: sheet } = ring;
    if (!passphrase || !sheet) throw new Error('wraps missing');
    const swapped = {
      ...ring,
      passphrase: { ...passphrase, sealed: sheet.sealed },
      recoveryKey: { ...sheet, sealed: passphrase.sealed },
    };
    file.set({ kind: 'whole', ring: swapped });
    const next = startRing(file).ring;
    expect(await next.unlock({ kind: 'passphrase', passphrase: 'richtig' })).toMatchObject({ kind: 'wrong' });
    expect(await next.unlock({ kind: 'recoveryKey', text: recoveryKey })).toMatchObject({ kind: 'wrong' });
  });
});
