import type { ReadingProblem } from '../../shared/readingProblem';
import type { ReadingMachine } from './readingMachine';

export interface WorkerBudget {
  readonly seconds: number;
  /** Bytes that the page's process held before. */
  readonly memoryBefore: number;
  /** Bytes by which it may grow. */
  readonly mostMemory: number;
}

/** Between two looks at the memory. What a reader takes doubles within some 50 ms where it copies a growing buffer. */
const LOOK_EVERY_MS = 20;

interface Listener {
  readonly onSpent: (problem: ReadingProblem) => void;
  /** The memory cannot be asked for: nothing is read unwatched. */
  readonly onUnwatched: (error: Error) => void;
}

/** Tells once that work in a worker has used up its time or memory. The answer ends the watch. See [Note: foreign files]. */
export function watchBudget(
  { seconds, memoryBefore, mostMemory }: WorkerBudget,
  machine: Pick<ReadingMachine, 'readMemory'>,
  { onSpent, onUnwatched }: Listener,
): () => void {
  let isOver = false;
  const end = (): void => {
    isOver = true;
    clearTimeout(deadline);
    clearTimeout(look);
  };
  const spend = (problem: ReadingProblem): void => {
    end();
    onSpent(problem);
  };
  const deadline = setTimeout(() => spend({ type: 'tooSlow', seconds }), seconds * 1000);
  let look = setTimeout(lookAtMemory, LOOK_EVERY_MS);

  function lookAtMemory(): void {
    machine.readMemory().then(
      (now) => {
        if (isOver) return;
        if (now - memoryBefore > mostMemory) spend({ type: 'tooLarge', limit: { unit: 'memory' } });
        else look = setTimeout(lookAtMemory, LOOK_EVERY_MS);
      },
      (error: unknown) => {
        if (isOver) return;
        end();
        onUnwatched(error instanceof Error ? error : new Error(String(error)));
      },
    );
  }
  return end;
}
