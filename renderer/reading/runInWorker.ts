import type { ReadingProblem } from '../../shared/readingProblem';
import { err, type Result } from '../../shared/result';
import { MOST_MEMORY } from './readingKinds';
import type { ReadingMachine } from './readingMachine';
import type { OnProgress } from './readers';
import type { ReadingMessage, WorkerJob } from './readingMessages';
import { putBack } from './slices';

export interface WorkerOptions {
  /** Ends the work and all it holds at once. */
  readonly signal: AbortSignal;
  readonly onProgress?: OnProgress;
  /** Another one in tests. */
  readonly machine?: ReadingMachine;
}

export interface WorkerBudget {
  readonly seconds: number;
  /** Bytes that the page's process held before; it may grow by `MOST_MEMORY`. */
  readonly memoryBefore: number;
}

/** Undefined where the person thought better of it. */
export type WorkerOutcome = Result<unknown, { readonly type: string }> | undefined;

/** Between two looks at the memory. What a reader takes doubles within some 50 ms where it copies a growing buffer. */
const LOOK_EVERY_MS = 20;

/** Does a job in a worker of its own, which ends with the job, its budget or the signal. See [Note: foreign files]. */
export function runInWorker(
  job: WorkerJob,
  { seconds, memoryBefore }: WorkerBudget,
  { signal, onProgress, machine }: WorkerOptions & { readonly machine: ReadingMachine },
): Promise<WorkerOutcome> {
  return new Promise((resolve, reject) => {
    let result: WorkerOutcome = failed({ type: 'damaged' });
    let isOver = false;
    const stop = (): void => {
      isOver = true;
      clearTimeout(deadline);
      clearTimeout(look);
      signal.removeEventListener('abort', cancel);
      worker.end();
    };
    const end = (ended: WorkerOutcome): void => {
      if (isOver) return;
      stop();
      resolve(ended);
    };
    const cancel = (): void => end(undefined);
    const deadline = setTimeout(() => end(failed({ type: 'tooSlow', seconds })), seconds * 1000);
    let look = setTimeout(lookAtMemory, LOOK_EVERY_MS);
    signal.addEventListener('abort', cancel);
    const worker = machine.startWorker(job, {
      onMessage: hear,
      // It does not start, or ran out of memory of its own.
      onError: () => end(failed({ type: 'damaged' })),
    });

    function hear(message: ReadingMessage): void {
      if (isOver) return;
      switch (message.type) {
        case 'progress':
          onProgress?.(message.done, message.total);
          break;
        case 'rest':
          result = message.result;
          break;
        case 'slice':
          putBack(result, message.slice);
          break;
        case 'done':
          end(result);
      }
    }

    function lookAtMemory(): void {
      machine.readMemory().then(
        (now) => {
          if (isOver) return;
          if (now - memoryBefore > MOST_MEMORY) end(failed({ type: 'tooLarge', limit: { unit: 'memory' } }));
          else look = setTimeout(lookAtMemory, LOOK_EVERY_MS);
        },
        (error: unknown) => {
          if (isOver) return;
          // Nothing is read unwatched.
          stop();
          reject(error instanceof Error ? error : new Error(String(error)));
        },
      );
    }
  });
}

/** A problem that every kind of file can have. */
export function failed(problem: ReadingProblem): { readonly ok: false; readonly error: ReadingProblem } {
  return err(problem);
}
