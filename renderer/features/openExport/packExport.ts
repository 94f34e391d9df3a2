import type { ExportJob } from './exportWorker';
import ExportWorker from './exportWorker?worker';

/** The bytes of the file. Rejects where the worker fails. */
export async function packExport(job: ExportJob): Promise<Uint8Array> {
  const worker = new ExportWorker();
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => resolve(data));
      worker.addEventListener('error', () => reject(new Error('the export could not be packed')));
      // Handed over, not copied.
      worker.postMessage(
        job,
        job.files.map(({ bytes }) => bytes.buffer),
      );
    });
  } finally {
    worker.terminate();
  }
}
