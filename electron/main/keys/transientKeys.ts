import { randomBytes, randomUUID } from 'node:crypto';
import type { NetworkKey } from '../../../shared/ipc/protection';
import { KEY_BYTES } from './sealing';

/** Keys of networks that are never written: they end with the run. */
export interface TransientKeys {
  /** As `KeyRing.openNetworkKey`. */
  readonly open: (networkId: string, keyId: string | null) => NetworkKey | null;
  /** A further key, which is the current one from then on. */
  readonly add: (networkId: string) => NetworkKey;
  readonly keepOnly: (networkId: string, keyId: string) => void;
  readonly forget: (networkId: string) => void;
  readonly forgetAll: () => void;
}

interface Key {
  readonly id: string;
  readonly bytes: Buffer;
}

export function createTransientKeys(): TransientKeys {
  /** All of a network, the current one last. */
  const keysByNetwork = new Map<string, readonly Key[]>();

  function keysOf(networkId: string): readonly Key[] {
    return keysByNetwork.get(networkId) ?? [];
  }

  function keep(networkId: string, isKept: (key: Key) => boolean): void {
    const keys = keysOf(networkId);
    for (const key of keys) if (!isKept(key)) key.bytes.fill(0);
    keysByNetwork.set(networkId, keys.filter(isKept));
  }

  function add(networkId: string): Key {
    const key = { id: randomUUID(), bytes: randomBytes(KEY_BYTES) };
    keysByNetwork.set(networkId, [...keysOf(networkId), key]);
    return key;
  }

  return {
    open(networkId, keyId) {
      const keys = keysOf(networkId);
      const key = keyId === null ? (keys.at(-1) ?? add(networkId)) : keys.find(({ id }) => id === keyId);
      return key ? handedOut(key) : null;
    },
    add: (networkId) => handedOut(add(networkId)),
    keepOnly: (networkId, keyId) => keep(networkId, ({ id }) => id === keyId),
    forget: (networkId) => keep(networkId, () => false),
    forgetAll() {
      for (const networkId of [...keysByNetwork.keys()]) keep(networkId, () => false);
    },
  };
}

/** A copy: whoever takes it overwrites it. */
function handedOut({ id, bytes }: Key): NetworkKey {
  return { id, bytes: Uint8Array.from(bytes), isNext: false };
}
