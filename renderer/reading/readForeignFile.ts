import type { ReadingProblem } from '../../shared/readingProblem';
import type { Result } from '../../shared/result';
import { browserMachine } from './readingMachine';
import { readingKinds, type ReadingKind } from './readingKinds';
import type { ForeignBytes, KindProblem, ReadValue } from './readers';
import { failed, runInWorker, type WorkerOptions } from './runInWorker';

/** Undefined where the person thought better of it: there is nothing to tell. */
export type ReadOutcome<K extends ReadingKind> = Result<ReadValue<K>, ReadingProblem | KindProblem<K>> | undefined;

const BYTES_PER_MEGABYTE = 1024 * 1024;

/**
 * [Note: foreign files] The one way into the application for a file that somebody chose. Nobody knows who wrote it, so it has a budget of size,
 * time and memory, and it is read in a worker of its own that is ended when one of them is used up: then the file is `tooLarge` or
 * `tooSlow`, whatever its reader was doing. What a reader throws makes a file `damaged`. It never holds up the page.
 */
export async function readForeignFile<K extends ReadingKind>(
  file: File,
  kind: K,
  options: WorkerOptions & Pick<ForeignBytes, 'readAs'>,
): Promise<ReadOutcome<K>> {
  const { signal, machine = browserMachine, readAs } = options;
  const { megabytes: most, seconds } = readingKinds[kind];
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
  const job = { type: 'read', kind, name: file.name, bytes, ...(readAs && { readAs }) } as const;
  return (await runInWorker(job, { seconds, memoryBefore: before }, { ...options, machine })) as ReadOutcome<K>;
}
