import type { BlockCodec, BlockPlace, Plain } from './blockCodec';
import { StoreError } from './storeError';

/**
 * [Note: blocks are sealed] AES-256-GCM (NIST SP 800-38D) of the browser, one call for a block of some sixty records: the form, a nonce, then the
 * encrypted bytes with their tag. The nonce is random, 96 bits (SP 800-38D, 8.2.2), never counted: a counter would go back with a
 * profile that is copied or restored. Up to 2^32 blocks under one key keep the risk of a repeated one below 2^-32; at five writes a
 * second that is 27 years, and the key can be renewed. The place is associated data, so that a block that was moved, swapped, or taken from
 * another network is not read. An older state of the same block in the same place is: whoever writes on the disk can put the whole
 * profile back, and no key prevents that.
 */
const FORM = 1;
const FORM_BYTES = 1;
const NONCE_BYTES = 12;

/** @param key for AES-GCM, 256 bits; one that cannot be exported */
export function createSealedCodec(key: CryptoKey): BlockCodec {
  return {
    async encode(plain, place) {
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const encrypted = await crypto.subtle.encrypt(parameters(nonce, place), key, plain);
      const sealed = new Uint8Array(FORM_BYTES + NONCE_BYTES + encrypted.byteLength);
      sealed[0] = FORM;
      sealed.set(nonce, FORM_BYTES);
      sealed.set(new Uint8Array(encrypted), FORM_BYTES + NONCE_BYTES);
      return sealed;
    },
    async decode(encoded, place) {
      if (!(encoded instanceof Uint8Array) || encoded[0] !== FORM) throw unreadable(place);
      const sealed = encoded as Plain;
      const nonce = sealed.subarray(FORM_BYTES, FORM_BYTES + NONCE_BYTES);
      try {
        const plain = await crypto.subtle.decrypt(
          parameters(nonce, place),
          key,
          sealed.subarray(FORM_BYTES + NONCE_BYTES),
        );
        return new Uint8Array(plain);
      } catch {
        throw unreadable(place);
      }
    },
  };
}

/** Makes a key that the page can use but not read, and overwrites what it was made of. */
export async function importKey(bytes: Uint8Array): Promise<CryptoKey> {
  const copy = new Uint8Array(bytes);
  try {
    return await crypto.subtle.importKey('raw', copy, 'AES-GCM', false, ['encrypt', 'decrypt']);
  } finally {
    copy.fill(0);
    bytes.fill(0);
  }
}

function parameters(iv: Plain, { database, collection, key, schemaVersion }: BlockPlace): AesGcmParams {
  const place = JSON.stringify(['verbund', FORM, database, collection, key, schemaVersion]);
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(place) };
}

function unreadable({ database, collection, key }: BlockPlace): StoreError {
  return new StoreError(
    'unreadableBlock',
    `${collection} ${key} of ${database} was changed, or sealed with another key`,
  );
}
