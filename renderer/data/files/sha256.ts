import { bytesToHex } from '@noble/hashes/utils.js';
import type { Plain } from '../store/blockCodec';

export type Sha256 = (bytes: Plain) => Promise<string>;

/** In hexadecimal, by the browser and off the page's thread. */
export async function sha256(bytes: Plain): Promise<string> {
  return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
