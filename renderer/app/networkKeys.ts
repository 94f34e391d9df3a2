import { createSealedCodec, importKey, type StoreKey, type StoreKeys } from '../data';
import { valueOf } from '../live';

/** The keys of a network, from the main process. Each is asked for once, and only a `CryptoKey` that cannot be exported stays in the page. */
export function createNetworkKeys(networkId: string): StoreKeys {
  const byId = new Map<string, StoreKey>();
  let current: Promise<StoreKey | null> | undefined;

  async function ask(keyId: string | null): Promise<StoreKey | null> {
    const key = await valueOf(window.verbund.openNetworkKey(networkId, keyId));
    if (!key) return null;
    const made = { id: key.id, codec: createSealedCodec(await importKey(key.bytes)) };
    byId.set(key.id, made);
    return made;
  }

  return {
    current: () => (current ??= ask(null)),
    find: async (id) => byId.get(id) ?? ask(id),
  };
}
