import { scrypt } from 'node:crypto';
import * as v from 'valibot';
import { toComposed } from '../../../shared/text/normalForm';
import { KEY_BYTES } from './sealing';

export interface ScryptCost {
  /** CPU and memory cost N: a power of two. */
  readonly cost: number;
  readonly blockSize: number;
  readonly parallelization: number;
}

/** OWASP's first choice for scrypt (Password Storage Cheat Sheet): 128 MB. */
export const standardCost: ScryptCost = { cost: 2 ** 17, blockSize: 8, parallelization: 1 };

/** What a file may ask for. A tampered one must not take all the memory, or keep a person waiting for minutes. */
const LARGEST_MEMORY = 512 * 1024 * 1024;

export const scryptCostSchema = v.pipe(
  v.object({
    cost: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(2 ** 20)),
    blockSize: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(32)),
    parallelization: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4)),
  }),
  v.check(({ cost }) => Number.isInteger(Math.log2(cost))),
  v.check((cost) => memoryOf(cost) <= LARGEST_MEMORY),
);

/** scrypt (RFC 7914), beside the main thread. */
export type Scrypt = (secret: Buffer, salt: Uint8Array, cost: ScryptCost) => Promise<Buffer>;

/** Node's own, right under Node and in tests; why the application computes elsewhere, see `scryptApart`. */
export const nodeScrypt: Scrypt = (secret, salt, cost) =>
  new Promise((resolve, reject) => {
    // Twice what it takes: the library counts a little more than the formula.
    scrypt(secret, salt, KEY_BYTES, { ...cost, maxmem: 2 * memoryOf(cost) }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });

let compute = nodeScrypt;

/** Once, at the start of the application: where keys are computed from then on. */
export function computeKeysBy(other: Scrypt): void {
  compute = other;
}

/** The key that a passphrase stands for. Composed first: the same ü comes as one character from one keyboard and as two from another. */
export async function passphraseToKey(passphrase: string, salt: Uint8Array, cost: ScryptCost): Promise<Buffer> {
  const secret = Buffer.from(toComposed(passphrase), 'utf8');
  try {
    return await compute(secret, salt, cost);
  } finally {
    secret.fill(0);
  }
}

/** In bytes. */
export function memoryOf({ cost, blockSize, parallelization }: ScryptCost): number {
  return 128 * blockSize * (cost + parallelization);
}
