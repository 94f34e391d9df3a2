import type { WorkerJob, ReadingMessage } from './readingMessages';
import ReadingWorker from './readingWorker?worker';

/** What reading needs of the machine; tests have one of their own. */
export interface ReadingMachine {
  /** Bytes that the page's process holds, its workers included. */
  readonly readMemory: () => Promise<number>;
  /** Begins the job. Nothing is told after `end`, by which everything the worker does and holds is gone. */
  readonly startWorker: (
    job: WorkerJob,
    listener: { readonly onMessage: (message: ReadingMessage) => void; readonly onError: () => void },
  ) => { readonly end: () => void };
}

export const browserMachine: ReadingMachine = {
  async readMemory() {
    const answer = await window.verbund.readPageMemory();
    if (!answer.ok) throw new Error(`readPageMemory: ${answer.error.code}`);
    return answer.value;
  },
  startWorker(job, { onMessage, onError }) {
    const worker = new ReadingWorker();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<ReadingMessage>) => onMessage(data);
    worker.addEventListener('error', onError);
    worker.addEventListener('messageerror', onError);
    worker.postMessage(job, [port2, ...(job.type === 'read' ? [job.bytes.buffer] : [])]);
    return {
      end() {
        port1.close();
        worker.terminate();
      },
    };
  },
};
