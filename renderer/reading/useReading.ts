import { useEffect, useRef, useState } from 'react';
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
  readonly result: NonNullable<ReadOutcome<K>>;
}

export interface Reading {
  readonly now: ReadingNow | undefined;
  /**
   * One after the other, so that they share a budget of memory. Every file has a result of its own: a bad one takes nothing away
   * from the others, and neither does cancelling from those that were read before.
   */
  readonly read: <K extends ReadingKind>(kind: K, files: readonly File[]) => Promise<readonly ReadFile<K>[]>;
  readonly cancel: () => void;
}

export function useReading(): Reading {
  const [now, setNow] = useState<ReadingNow>();
  const running = useRef<AbortController>(undefined);

  // The worker is nothing of React's: it ends with the screen.
  useEffect(() => () => running.current?.abort(), []);

  function cancel(): void {
    running.current?.abort();
    setNow(undefined);
  }

  async function read<K extends ReadingKind>(kind: K, files: readonly File[]): Promise<readonly ReadFile<K>[]> {
    cancel();
    const { signal } = (running.current = new AbortController());
    const results: ReadFile<K>[] = [];
    try {
      for (const [index, file] of files.entries()) {
        const current = { file: file.name, position: index + 1, count: files.length };
        setNow(current);
        const result = await readForeignFile(file, kind, {
          signal,
          onProgress: (done, total) => setNow({ ...current, pages: { done, total } }),
        });
        if (!result) break;
        results.push({ name: file.name, result });
      }
    } finally {
      if (!signal.aborted) setNow(undefined);
    }
    return results;
  }
  return { now, read, cancel };
}
