import type { ReadingProblem } from '../../shared/readingProblem';
import { err, type Result } from '../../shared/result';
import { browserMachine, type ReadingMachine } from './readingMachine';
import { MOST_MEMORY, readingKinds, type ReadingKind } from './readingKinds';
import type { ReadingMessage } from './readingMessages';
import type { KindProblem, OnProgress, ReadValue } from './readers';
import { putBack } from './slices';

export interface ReadingOptions {
  /** Ends the reading and all it holds at once. */
  readonly signal: AbortSignal;
  readonly onProgress?: OnProgress;
  readonly machine?: ReadingMachine;
}

/** Undefined where the person thought better of it: there is nothing to tell. */
export type ReadOutcome<K extends ReadingKind> = Result<ReadValue<K>, ReadingProblem | KindProblem<K>> | undefined;

const BYTES_PER_MEGABYTE = 1024 * 1024;
/** Between two looks at the memory. What a reader takes doubles within some 50 ms where it copies a growing buffer. */
const LOOK_EVERY_MS = 20;

/**
 * [Note: foreign files] The one way into the application for a file that somebody chose. Nobody knows who wrote it, so it has a budget of size,
 * time and memory, and it is read in a worker of its own that is ended when one of them is used up: then the file is `tooLarge` or
 * `tooSlow`, whatever its reader was doing. What a reader throws makes a file `damaged`. It never holds up the page.
 */
export async function readForeignFile<K extends ReadingKind>(
  file: File,
  kind: K,
  options: ReadingOptions,
): Promise<ReadOutcome<K>> {
  const { signal, machine = browserMachine } = options;
  const most = readingKinds[kind].megabytes;
  const tooLarge = failed({ type: 'tooLarge', limit: { unit: 'megabytes', most } });
  if (file.size > most * BYTES_PER_MEGABYTE) return tooLarge;
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    // No further, should it be growing.
    bytes = new Uint8Array(await file.slice(0, most * BYTES_PER_MEGABYTE + 1).arrayBuffer());
  } catch {
    // Moved away or locked by another program since it was chosen.
    return failed({ type: 'damaged' });
  }
  if (bytes.length > most * BYTES_PER_MEGABYTE) return tooLarge;
  const before = await machine.readMemory();
  if (signal.aborted) return undefined;
  // A parsing edge: the worker runs the reader of this kind, see `readers`.
  return (await runReader({ kind, name: file.name, bytes }, before, { ...options, machine })) as ReadOutcome<K>;
}

type Ended = Result<unknown, { readonly type: string }> | undefined;

function runReader(
  job: { readonly kind: ReadingKind; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> },
  memoryBefore: number,
  { signal, onProgress, machine }: ReadingOptions & { readonly machine: ReadingMachine },
): Promise<Ended> {
  const { seconds } = readingKinds[job.kind];
  return new Promise((resolve, reject) => {
    let result: Ended = failed({ type: 'damaged' });
    let isOver = false;
    const stop = (): void => {
      isOver = true;
      clearTimeout(deadline);
      clearTimeout(look);
      signal.removeEventListener('abort', cancel);
      worker.end();
    };
    const end = (ended: Ended): void => {
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

function failed(problem: ReadingProblem): { readonly ok: false; readonly error: ReadingProblem } {
  return err(problem);
}
