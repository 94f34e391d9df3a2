import { randomBytes, randomUUID } from 'node:crypto';
import type { NetworkKey } from '../../../shared/ipc/protection';
import type { NetworkKeys } from './ringFile';
import { KEY_BYTES, seal, unseal } from './sealing';
import { networkKeyPurpose, taken, type NetworkWraps } from './wraps';

/** Keys of networks in an open ring: each sealed with the key of the profile, and written before anybody gets it. */
export interface StoredKeys {
  /** As `KeyRing.openNetworkKey`. Throws where a key is there and does not open: it was moved here from another network or profile. */
  readonly open: (networkId: string, keyId: string | null) => NetworkKey | null;
  readonly beginRotation: (networkId: string) => NetworkKey;
  readonly settleRotation: (networkId: string, keyId: string) => void;
  readonly forget: (networkId: string) => void;
  /** The current key, opened, and as it is sealed in the ring. */
  readonly current: (networkId: string) => { readonly sealed: NetworkWraps['networkKey']; readonly key: NetworkKey };
}

interface StoredKeysPorts {
  readonly networks: () => readonly NetworkKeys[];
  readonly profileKey: () => Buffer;
  readonly write: (networks: NetworkKeys[]) => void;
}

export function createStoredKeys({ networks, profileKey, write }: StoredKeysPorts): StoredKeys {
  function keysOf(networkId: string): NetworkKeys | undefined {
    return networks().find(({ id }) => id === networkId);
  }

  function writeKeys(networkId: string, keys: NetworkKeys | undefined): void {
    const others = networks().filter(({ id }) => id !== networkId);
    write(keys ? [...others, keys] : others);
  }

  function make(networkId: string, isNext: boolean): NetworkKey & { readonly sealed: string } {
    const id = randomUUID();
    const bytes = randomBytes(KEY_BYTES);
    const sealed = seal(profileKey(), networkKeyPurpose(networkId, id), bytes);
    return { id, bytes: taken(bytes), isNext, sealed };
  }

  function unsealKey(networkId: string, keyId: string): NetworkKey | null {
    const known = keysOf(networkId);
    const key = known?.keys.find(({ id }) => id === keyId);
    if (!key) return null;
    const bytes = unseal(profileKey(), networkKeyPurpose(networkId, keyId), key.sealed);
    if (!bytes) throw new Error('protection: a key of a network does not open');
    return { id: keyId, bytes: taken(bytes), isNext: known?.next === keyId };
  }

  return {
    open(networkId, keyId) {
      const known = keysOf(networkId);
      // A rotation that was begun is gone on with, however long ago that was.
      if (keyId !== null || known) return unsealKey(networkId, keyId ?? known?.next ?? known?.current ?? '');
      const { sealed, ...key } = make(networkId, false);
      writeKeys(networkId, { id: networkId, current: key.id, next: null, keys: [{ id: key.id, sealed }] });
      return key;
    },
    beginRotation(networkId) {
      const known = keysOf(networkId);
      if (!known) throw new Error('protection: a network without a key has none to rotate');
      const begun = known.next === null ? null : unsealKey(networkId, known.next);
      if (begun) return begun;
      const { sealed, ...key } = make(networkId, true);
      writeKeys(networkId, { ...known, next: key.id, keys: [...known.keys, { id: key.id, sealed }] });
      return key;
    },
    settleRotation(networkId, keyId) {
      const known = keysOf(networkId);
      const keys = known?.keys.filter(({ id }) => id === keyId) ?? [];
      if (!known || keys.length === 0) throw new Error('protection: the network has no such key');
      writeKeys(networkId, { id: networkId, current: keyId, next: null, keys });
    },
    forget(networkId) {
      if (keysOf(networkId)) writeKeys(networkId, undefined);
    },
    current(networkId) {
      const known = keysOf(networkId);
      const sealed = known?.keys.find(({ id }) => id === known.current);
      const key = sealed && unsealKey(networkId, sealed.id);
      if (!key) throw new Error('protection: a network without a key');
      return { sealed, key };
    },
  };
}
