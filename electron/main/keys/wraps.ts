import type { PasswordVault } from './createPasswordVault';
import { passphraseToKey } from './passphraseKey';
import type { EncryptedRing } from './ringFile';
import { KEY_BYTES, keyFromSecret, unseal, type Purpose } from './sealing';

/** The three ways in which the key of a profile is wrapped, in the ring and in each backup. */
export type Wraps = Pick<EncryptedRing, 'keychain' | 'passphrase' | 'recoveryKey'>;

/** What opens a network elsewhere: the ways to the key of its profile, and its own key sealed with that. */
export interface NetworkWraps extends Wraps {
  readonly networkKey: { readonly id: string; readonly sealed: string };
}

export function profileKeyBy(what: keyof Wraps): Purpose {
  return ['profile key', what];
}

export function networkKeyPurpose(networkId: string, keyId: string): Purpose {
  return ['network key', networkId, keyId];
}

/** Undefined where the keychain is another one, or there is none. */
export function unwrapByKeychain(wrap: Wraps['keychain'], vault: Pick<PasswordVault, 'open'>): Buffer | undefined {
  const kept = wrap && vault.open(wrap.sealedKey);
  if (!wrap || kept === undefined || kept === null) return undefined;
  const key = Buffer.from(kept, 'base64');
  if (key.length !== KEY_BYTES) return undefined;
  return unwrap(key, 'keychain', wrap.sealed);
}

export async function unwrapByPassphrase(wrap: Wraps['passphrase'], typed: string): Promise<Buffer | undefined> {
  if (!wrap) return undefined;
  const key = await passphraseToKey(typed, Buffer.from(wrap.salt, 'base64'), wrap.cost);
  return unwrap(key, 'passphrase', wrap.sealed);
}

/** @param secret what the recovery key says */
export function unwrapByRecoveryKey(wrap: Wraps['recoveryKey'], secret: Uint8Array): Buffer | undefined {
  return wrap ? unwrap(keyFromSecret(secret, profileKeyBy('recoveryKey')), 'recoveryKey', wrap.sealed) : undefined;
}

function unwrap(key: Buffer, what: keyof Wraps, sealed: string): Buffer | undefined {
  const profileKey = unseal(key, profileKeyBy(what), sealed);
  key.fill(0);
  return profileKey;
}

/** A copy in a buffer of its own, and nothing left in the old one: what is sent to a page takes along the whole buffer that it looks into. */
export function taken(bytes: Buffer): Uint8Array<ArrayBuffer> {
  const copy = Uint8Array.from(bytes);
  bytes.fill(0);
  return copy;
}
