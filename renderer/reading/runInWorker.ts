import type { ReadingProblem } from '../../shared/readingProblem';
import { err, type Result } from '../../shared/result';
import { MOST_MEMORY } from './readingKinds';
import type { ReadingMachine } from './readingMachine';
import type { OnProgress } from './readers';
import type { ReadingMessage, WorkerJob } from './readingMessages';
import { putBack } from './slices';
import { watchBudget, type WorkerBudget } from './watchBudget';

export interface WorkerOptions {
  /** Ends the work and all it holds at once. */
  readonly signal: AbortSignal;
  readonly onProgress?: OnProgress;
  /** Another one in tests. */
  readonly machine?: ReadingMachine;
}

/** Undefined where the person thought better of it. */
export type WorkerOutcome = Result<unknown, { readonly type: string }> | undefined;

/** Does a job in a worker of its own, which ends with the job, its budget or the signal. See [Note: foreign files]. */
export function runInWorker(
  job: WorkerJob,
  budget: Omit<WorkerBudget, 'mostMemory'>,
  { signal, onProgress, machine }: WorkerOptions & { readonly machine: ReadingMachine },
): Promise<WorkerOutcome> {
  return new Promise((resolve, reject) => {
    let result: WorkerOutcome = failed({ type: 'damaged' });
    let isOver = false;
    const stop = (): void => {
      isOver = true;
      watch.end();
      signal.removeEventListener('abort', cancel);
      worker.end();
    };
    const end = (ended: WorkerOutcome): void => {
      if (isOver) return;
      stop();
      resolve(ended);
    };
    const cancel = (): void => end(undefined);
    const watch = watchBudget({ ...budget, mostMemory: MOST_MEMORY }, machine, {
      onSpent: (problem) => end(failed(problem)),
      onUnwatched(error) {
        stop();
        reject(error);
      },
    });
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
  });
}

/** A problem that every kind of file can have. */
export function failed(problem: ReadingProblem): { readonly ok: false; readonly error: ReadingProblem } {
  return err(problem);
}
