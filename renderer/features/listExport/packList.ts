import { breathe } from '../../data';
import type { ListMessage } from './listWorker';
import ListWorker from './listWorker?worker';

/** Rows that are put together and handed over in one go: some milliseconds. */
const AT_ONCE = 500;

/**
 * The bytes of a file. Rejects where the worker fails.
 * @param toMessage some rows as the worker takes them
 * @param finish what it is to make of all of them
 */
export async function packList<Row>(
  all: readonly Row[],
  toMessage: (some: readonly Row[]) => ListMessage,
  finish: ListMessage,
): Promise<Uint8Array> {
  const worker = new ListWorker();
  try {
    const packed = new Promise<Uint8Array>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => resolve(data));
      worker.addEventListener('error', () => reject(new Error('the list could not be written')));
    });
    for (let from = 0; from < all.length; from += AT_ONCE) {
      worker.postMessage(toMessage(all.slice(from, from + AT_ONCE)));
      await breathe();
    }
    worker.postMessage(finish);
    return await packed;
  } finally {
    worker.terminate();
  }
}
