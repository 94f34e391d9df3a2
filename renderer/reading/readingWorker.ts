import type { Result } from '../../shared/result';
import { checkText, readBytes } from './readers';
import type { ReadingMessage, WorkerJob } from './readingMessages';
import { takeApart } from './slices';

/** Does one job and tells the page; then the page ends it. See `runInWorker`. */
self.addEventListener(
  'message',
  ({ data, ports: [port] }: MessageEvent<WorkerJob>) => {
    if (port) work(data, (message) => port.postMessage(message)).catch(reportError);
  },
  // The reader of PDFs listens as well, to what is not meant for it.
  { once: true },
);

async function work(job: WorkerJob, tell: (message: ReadingMessage) => void): Promise<void> {
  const onProgress = (done: number, total: number): void => tell({ type: 'progress', done, total });
  const result = job.type === 'read' ? await readBytes(job.kind, { ...job, onProgress }) : checkText(job);
  const { rest, slices } = takeApart(result);
  // A parsing edge: the same result with its long lists empty.
  tell({ type: 'rest', result: rest as Result<unknown, { readonly type: string }> });
  for (const slice of slices) tell({ type: 'slice', slice });
  tell({ type: 'done' });
}
