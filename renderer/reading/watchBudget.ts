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

interface Watch {
  readonly end: () => void;
  /** For work that has steps: each has the seconds for itself. */
  readonly beginAnew: () => void;
}

/** Tells once that work in a worker has used up its time or memory. See [Note: foreign files]. */
export function watchBudget(
  { seconds, memoryBefore, mostMemory }: WorkerBudget,
  machine: Pick<ReadingMachine, 'readMemory'>,
  { onSpent, onUnwatched }: Listener,
): Watch {
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
  let deadline = setTimeout(runOut, seconds * 1000);
  let look = setTimeout(lookAtMemory, LOOK_EVERY_MS);

  function runOut(): void {
    spend({ type: 'tooSlow', seconds });
  }

  function beginAnew(): void {
    if (isOver) return;
    clearTimeout(deadline);
    deadline = setTimeout(runOut, seconds * 1000);
  }

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
  return { end, beginAnew };
}
