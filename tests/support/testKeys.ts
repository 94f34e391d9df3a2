import { createSealedCodec, importKey } from '../../renderer/data/store/sealedCodec';
import type { StoreKey, StoreKeys } from '../../renderer/data/store/storeKeys';

/** A random key under a name of its own. */
export async function createTestKey(id: string): Promise<StoreKey> {
  return { id, codec: createSealedCodec(await importKey(crypto.getRandomValues(new Uint8Array(32)))) };
}

/** The same key in every run, for what is kept sealed as a fixture. */
export async function createKnownKey(id: string): Promise<StoreKey> {
  return { id, codec: createSealedCodec(await importKey(Uint8Array.from({ length: 32 }, (_, index) => index))) };
}

/** The first is the current one. */
export function keysOf(...keys: readonly StoreKey[]): StoreKeys {
  return {
    current: () => Promise.resolve(keys[0] ?? null),
    find: (id) => Promise.resolve(keys.find((key) => key.id === id) ?? null),
  };
}
