import { randomBytes } from 'node:crypto';
import type { PasswordVault } from './createPasswordVault';
import { passphraseToKey, type ScryptCost } from './passphraseKey';
import type { EncryptedRing } from './ringFile';
import { KEY_BYTES, keyFromSecret, seal, unseal, type Purpose } from './sealing';

/** The three ways in which the key of a profile is wrapped, in the ring and in each backup. */
export type Wraps = Pick<EncryptedRing, 'keychain' | 'passphrase' | 'recoveryKey'>;

/** What opens a network elsewhere: the ways to the key of its profile, and its own key sealed with that. */
export interface NetworkWraps extends Wraps {
  readonly networkKey: { readonly id: string; readonly sealed: string };
}

function profileKeyBy(what: keyof Wraps): Purpose {
  return ['profile key', what];
}

export function networkKeyPurpose(networkId: string, keyId: string): Purpose {
  return ['network key', networkId, keyId];
}

/** Undefined where no keychain keeps secrets. */
export function wrapByKeychain(profileKey: Buffer, vault: Pick<PasswordVault, 'seal'>): Wraps['keychain'] | undefined {
  const key = randomBytes(KEY_BYTES);
  const sealedKey = vault.seal(key.toString('base64'));
  const sealed = wrap(key, 'keychain', profileKey);
  return sealedKey === undefined ? undefined : { sealedKey, sealed };
}

export async function wrapByPassphrase(
  profileKey: Buffer,
  typed: string,
  cost: ScryptCost,
): Promise<NonNullable<Wraps['passphrase']>> {
  const salt = randomBytes(16);
  const key = await passphraseToKey(typed, salt, cost);
  return { salt: salt.toString('base64'), cost, sealed: wrap(key, 'passphrase', profileKey) };
}

/** @param secret what the recovery key says */
export function wrapByRecoveryKey(profileKey: Buffer, secret: Uint8Array): string {
  return wrap(keyFromSecret(secret, profileKeyBy('recoveryKey')), 'recoveryKey', profileKey);
}

function wrap(key: Buffer, what: keyof Wraps, profileKey: Buffer): string {
  const sealed = seal(key, profileKeyBy(what), profileKey);
  key.fill(0);
  return sealed;
}

/** Undefined where the keychain is another one, or there is none. */
export function unwrapByKeychain(wrapped: Wraps['keychain'], vault: Pick<PasswordVault, 'open'>): Buffer | undefined {
  const kept = wrapped && vault.open(wrapped.sealedKey);
  if (!wrapped || kept === undefined || kept === null) return undefined;
  const key = Buffer.from(kept, 'base64');
  if (key.length !== KEY_BYTES) return undefined;
  return unwrap(key, 'keychain', wrapped.sealed);
}

export async function unwrapByPassphrase(wrapped: Wraps['passphrase'], typed: string): Promise<Buffer | undefined> {
  if (!wrapped) return undefined;
  const key = await passphraseToKey(typed, Buffer.from(wrapped.salt, 'base64'), wrapped.cost);
  return unwrap(key, 'passphrase', wrapped.sealed);
}

/** @param secret what the recovery key says */
export function unwrapByRecoveryKey(wrapped: Wraps['recoveryKey'], secret: Uint8Array): Buffer | undefined {
  return wrapped
    ? unwrap(keyFromSecret(secret, profileKeyBy('recoveryKey')), 'recoveryKey', wrapped.sealed)
    : undefined;
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
