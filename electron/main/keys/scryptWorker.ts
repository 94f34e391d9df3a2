import { parentPort, workerData } from 'node:worker_threads';
import { scrypt } from '@noble/hashes/scrypt.js';

export interface ScryptWork {
  readonly secret: Uint8Array;
  readonly salt: Uint8Array;
  /** As RFC 7914 calls them, and the length of the key in bytes. */
  readonly options: { readonly N: number; readonly r: number; readonly p: number; readonly dkLen: number };
  /** In bytes. */
  readonly maxmem: number;
}

// A parsing edge: the whole program of a thread that `scryptApart` starts for one key, and whose copy of the secret this is.
const { secret, salt, options, maxmem } = workerData as ScryptWork;
const key = scrypt(secret, salt, { ...options, maxmem });
secret.fill(0);
parentPort?.postMessage(key);
key.fill(0);
