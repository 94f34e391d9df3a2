import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** AES-256. */
export const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** So many bytes more than what is sealed. */
export const SEAL_BYTES = NONCE_BYTES + TAG_BYTES;

/** Names what is sealed, and for whom: what was sealed for one purpose does not open for another. */
export type Purpose = readonly [name: string, ...of: readonly string[]];

/**
 * AES-256-GCM with a random nonce of 96 bits, as base64 of nonce, cipher text and tag. Under one key at most a few hundred thousand values are
 * sealed in its life, far below the 2³² that NIST SP 800-38D (§8.3) allows for random nonces.
 */
export function seal(key: Uint8Array, purpose: Purpose, content: Uint8Array): string {
  return sealBytes(key, purpose, content).toString('base64');
}

/** The same, and not as text: for what is large. */
export function sealBytes(key: Uint8Array, purpose: Purpose, content: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(associated(purpose));
  return Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()]);
}

/** Undefined where the key or the purpose is another one, or a single bit was changed. */
export function unseal(key: Uint8Array, purpose: Purpose, sealed: string): Buffer | undefined {
  const bytes = Buffer.from(sealed, 'base64');
  // What base64 reads past, such as a foreign character or bits behind the last byte, is a change as well.
  return bytes.toString('base64') === sealed ? unsealBytes(key, purpose, bytes) : undefined;
}

/** Undefined as for `unseal`. */
export function unsealBytes(key: Uint8Array, purpose: Purpose, bytes: Uint8Array): Buffer | undefined {
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(associated(purpose));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  const content = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
  try {
    decipher.final();
    return content;
  } catch {
    // The one way in which Node says that the tag does not fit.
    content.fill(0);
    return undefined;
  }
}

/** A key made of a secret that is as random as a key (RFC 5869, SHA-256, no salt). */
export function keyFromSecret(secret: Uint8Array, purpose: Purpose): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, new Uint8Array(), associated(purpose), KEY_BYTES));
}

/** JSON, so that no two purposes read alike however their parts are cut. */
function associated(purpose: Purpose): Buffer {
  return Buffer.from(JSON.stringify(['verbund', 1, ...purpose]), 'utf8');
}
