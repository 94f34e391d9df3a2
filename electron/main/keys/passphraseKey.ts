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

/** OWASP's first choice for scrypt (Password Storage Cheat Sheet): 128 MB. On a busy machine with two cores 1.8 to 2.7 s, beside the main thread. */
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

/**
 * The key that a passphrase stands for (RFC 7914), computed beside the main thread. Composed first: the same ü comes as one character from
 * one keyboard and as two from another.
 */
export function passphraseToKey(passphrase: string, salt: Uint8Array, cost: ScryptCost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const secret = Buffer.from(toComposed(passphrase), 'utf8');
    // Twice what it takes: the library counts a little more than the formula.
    scrypt(secret, salt, KEY_BYTES, { ...cost, maxmem: 2 * memoryOf(cost) }, (error, key) => {
      secret.fill(0);
      if (error) reject(error);
      else resolve(key);
    });
  });
}

function memoryOf({ cost, blockSize, parallelization }: ScryptCost): number {
  return 128 * blockSize * (cost + parallelization);
}
