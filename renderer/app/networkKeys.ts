import { createSealedCodec, importKey, type StoreKey, type StoreKeys } from '../data';
import { valueOf } from '../live';

/** Also says whether everything is to be encrypted anew. */
export interface NetworkKeys extends StoreKeys {
  /** Once the store is sealed with the current key: the restore points follow, and the keys before it are forgotten for ever. */
  readonly settle: (sealPoints: () => Promise<unknown>) => Promise<void>;
}

/** The keys of a network, from the main process. Each is asked for once, and only a `CryptoKey` that cannot be exported stays in the page. */
export function createNetworkKeys(networkId: string): NetworkKeys {
  const byId = new Map<string, StoreKey>();
  let current: Promise<StoreKey | null> | undefined;
  let next: string | undefined;

  async function ask(keyId: string | null): Promise<StoreKey | null> {
    const key = await valueOf(window.verbund.openNetworkKey(networkId, keyId));
    if (!key) return null;
    const made = { id: key.id, codec: createSealedCodec(await importKey(key.bytes)) };
    if (key.isNext) next = key.id;
    byId.set(key.id, made);
    return made;
  }

  return {
    current: () => (current ??= ask(null)),
    find: async (id) => byId.get(id) ?? ask(id),
    async settle(sealPoints) {
      if (next === undefined) return;
      await sealPoints();
      await valueOf(window.verbund.settleRotation(networkId, next));
      next = undefined;
    },
  };
}
