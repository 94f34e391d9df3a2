import { Worker } from 'node:worker_threads';
import { memoryOf, nodeScrypt, type Scrypt } from './passphraseKey';
import type { ScryptWork } from './scryptWorker';
import { KEY_BYTES } from './sealing';

/**
 * scrypt in a thread of its own, in JavaScript. Node looks first whether the cost is allowed, on the main thread, by asking the library for a key of no
 * length. OpenSSL answers at once; BoringSSL, which Electron has, computes everything: all windows stood still for as long as a key takes, and then it was
 * computed once more ([decision 96](../../../docs/decisions/0096-a-key-is-computed-once-in-a-thread.md)).
 * @param onFailure is told why a thread failed; the key is then computed the old way, since nobody may be kept from their data by that
 */
export function scryptApart(workerFile: string, onFailure: (error: unknown) => void): Scrypt {
  return async (secret, salt, cost) => {
    const work: ScryptWork = {
      secret,
      salt,
      options: { N: cost.cost, r: cost.blockSize, p: cost.parallelization, dkLen: KEY_BYTES },
      // Twice what it takes: the library counts a little more than the formula.
      maxmem: 2 * memoryOf(cost),
    };
    try {
      return await askWorker(workerFile, work);
    } catch (error) {
      onFailure(error);
      return nodeScrypt(secret, salt, cost);
    }
  };
}

function askWorker(file: string, work: ScryptWork): Promise<Buffer> {
  const worker = new Worker(file, { workerData: work });
  return new Promise((resolve, reject) => {
    worker.once('message', (key: Uint8Array) => resolve(Buffer.from(key.buffer, key.byteOffset, key.byteLength)));
    worker.once('error', reject);
    // Before it answered.
    worker.once('exit', (code) => reject(new Error(`The thread that computes a key ended with ${code}.`)));
  });
}
