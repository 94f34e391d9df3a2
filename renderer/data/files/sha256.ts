import { sha256 as wholeSha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Plain } from '../store/blockCodec';

/** SHA-256, in hexadecimal. */
export interface Sha256 {
  readonly of: (bytes: Plain) => Promise<string>;
  /** Of more than is in memory at a time. */
  readonly begin: () => GrowingSha256;
}

interface GrowingSha256 {
  readonly update: (bytes: Plain) => unknown;
  readonly digest: () => string;
}

/** By the browser and off the page's thread; what grows it cannot hash. */
export const sha256: Sha256 = {
  of: async (bytes) => bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))),
  begin() {
    const hash = wholeSha256.create();
    return { update: (bytes) => hash.update(bytes), digest: () => bytesToHex(hash.digest()) };
  },
};
