import { useEffect, useRef, useState } from 'react';
import type { ReadAs } from '../../shared/domain/import';
import { readForeignFile, type ReadOutcome } from './readForeignFile';
import type { ReadingKind } from './readingKinds';

/** What is being read, for `ReadingProgress`. */
export interface ReadingNow {
  readonly file: string;
  /** Of how many it is which, from 1. */
  readonly position: number;
  readonly count: number;
  /** It was read, and is now compared with what is kept here. */
  readonly isCompared?: boolean;
  /** Pages, where they are known. */
  readonly pages?: { readonly done: number; readonly total: number };
}

export interface ReadFile<K extends ReadingKind> {
  readonly name: string;
  /** Where it can be read again. */
  readonly source: File;
  readonly result: NonNullable<ReadOutcome<K>>;
}

export interface Reading {
  readonly now: ReadingNow | undefined;
  /**
   * One after the other, so that they share a budget of memory. Every file has a result of its own: a bad one takes nothing away
   * from the others, and neither does cancelling from those that were read before. What is being read already is dropped: these were chosen instead.
   */
  readonly read: <K extends ReadingKind>(
    kind: K,
    files: readonly File[],
    readAs?: ReadAs,
  ) => Promise<readonly ReadFile<K>[]>;
  readonly cancel: () => void;
}

export function useReading(): Reading {
  const [now, setNow] = useState<ReadingNow>();
  const running = useRef<AbortController>(undefined);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  // The worker is nothing of React's: it ends with the screen.
  useEffect(() => () => running.current?.abort(), []);

  function cancel(): void {
    running.current?.abort();
    setNow(undefined);
  }

  function read<K extends ReadingKind>(
    kind: K,
    files: readonly File[],
    readAs?: ReadAs,
  ): Promise<readonly ReadFile<K>[]> {
    cancel();
    const { signal } = (running.current = new AbortController());
    const reading = queue.current.then(() => readInTurn(kind, files, { signal, ...(readAs && { readAs }) }));
    // Whoever chose the files is told of a failure; those that wait are read all the same.
    queue.current = Promise.allSettled([reading]);
    return reading;
  }

  async function readInTurn<K extends ReadingKind>(
    kind: K,
    files: readonly File[],
    options: { readonly signal: AbortSignal; readonly readAs?: ReadAs },
  ): Promise<readonly ReadFile<K>[]> {
    const { signal } = options;
    const results: ReadFile<K>[] = [];
    try {
      for (const [index, file] of files.entries()) {
        if (signal.aborted) break;
        const current = { file: file.name, position: index + 1, count: files.length };
        setNow(current);
        const result = await readForeignFile(file, kind, {
          ...options,
          onProgress: (done, total) => setNow({ ...current, pages: { done, total } }),
        });
        if (!result) break;
        results.push({ name: file.name, source: file, result });
      }
    } finally {
      if (!signal.aborted) setNow(undefined);
    }
    return results;
  }
  return { now, read, cancel };
}
