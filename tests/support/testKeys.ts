import { createSealedCodec, importKey } from '../../renderer/data/store/sealedCodec';
import type { StoreKey, StoreKeys } from '../../renderer/data/store/storeKeys';

/** A random key under a name of its own. */
export async function createTestKey(id: string): Promise<StoreKey> {
  return { id, codec: createSealedCodec(await importKey(crypto.getRandomValues(new Uint8Array(32)))) };
}

/** The first is the current one. */
export function keysOf(...keys: readonly StoreKey[]): StoreKeys {
  return {
    current: () => Promise.resolve(keys[0] ?? null),
    find: (id) => Promise.resolve(keys.find((key) => key.id === id) ?? null),
  };
}
