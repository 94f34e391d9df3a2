import type { Result } from '../../shared/result';
import { readBytes } from './readers';
import type { ReadingJob, ReadingMessage } from './readingMessages';
import { takeApart } from './slices';

/** Reads one file and tells the page; then the page ends it. See `readForeignFile`. */
self.addEventListener(
  'message',
  ({ data, ports: [port] }: MessageEvent<ReadingJob>) => {
    if (port) work(data, (message) => port.postMessage(message)).catch(reportError);
  },
  // The reader of PDFs listens as well, to what is not meant for it.
  { once: true },
);

async function work({ kind, name, bytes }: ReadingJob, tell: (message: ReadingMessage) => void): Promise<void> {
  const onProgress = (done: number, total: number): void => tell({ type: 'progress', done, total });
  const { rest, slices } = takeApart(await readBytes(kind, { name, bytes, onProgress }));
  // A parsing edge: the same result with its long lists empty.
  tell({ type: 'rest', result: rest as Result<unknown, { readonly type: string }> });
  for (const slice of slices) tell({ type: 'slice', slice });
  tell({ type: 'done' });
}
