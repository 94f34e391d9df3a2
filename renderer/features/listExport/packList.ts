import { breathe } from '../../data';
import type { FileRun } from '../../documents';

/** Rows that are put together and handed over in one go: some milliseconds. */
const AT_ONCE = 500;

type Packing<Row, Message> = {
  /** It keeps what it is given, so it is used once. */
  readonly worker: Worker;
  readonly all: readonly Row[];
  /** Some rows as the worker takes them. */
  readonly toMessage: (some: readonly Row[]) => Message;
  /** What it is to make of all of them. */
  readonly finish: Message;
};

/** What a worker makes of rows that it is given a few at a time; undefined where somebody thought better of it. Rejects where the worker fails. */
export async function packList<Row, Message, Answer = Uint8Array>(
  { worker, all, toMessage, finish }: Packing<Row, Message>,
  { signal, onProgress }: FileRun,
): Promise<Answer | undefined> {
  try {
    const packed = new Promise<Answer | undefined>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => resolve(data));
      worker.addEventListener('error', () => reject(new Error('the list could not be written')));
      signal.addEventListener('abort', () => resolve(undefined), { once: true });
    });
    for (let from = 0; from < all.length && !signal.aborted; from += AT_ONCE) {
      onProgress({ done: from, total: all.length });
      worker.postMessage(toMessage(all.slice(from, from + AT_ONCE)));
      await breathe();
    }
    if (signal.aborted) return undefined;
    onProgress({ done: all.length, total: all.length });
    worker.postMessage(finish);
    return await packed;
  } finally {
    worker.terminate();
  }
}
