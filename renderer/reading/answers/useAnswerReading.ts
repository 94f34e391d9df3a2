import { useEffect, useRef, useState } from 'react';
import type { ReadingNow } from '../useReading';
import type { Place } from './answerMessages';
import { runAnswers, type AnswersRead } from './runAnswers';

/** Of drawing how far it is: nobody reads faster. */
const DRAW_EVERY_MS = 100;

export interface AnswerReading {
  readonly now: ReadingNow | undefined;
  /** Behind what is being read already. What was read when somebody cancels is kept. */
  readonly read: (files: readonly File[]) => Promise<AnswersRead>;
  readonly cancel: () => void;
}

/** Reads mails and calendar answers, many at a time. */
export function useAnswerReading(): AnswerReading {
  const [now, setNow] = useState<ReadingNow>();
  const running = useRef<AbortController>(undefined);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  // The worker is nothing of React's: it ends with the screen.
  useEffect(() => () => running.current?.abort(), []);

  function cancel(): void {
    running.current?.abort();
    setNow(undefined);
  }

  function read(files: readonly File[]): Promise<AnswersRead> {
    if (!running.current || running.current.signal.aborted) running.current = new AbortController();
    const { signal } = running.current;
    const reading = queue.current.then(() => readNow(files, signal));
    // Whoever chose the files is told of a failure; those that wait are read all the same.
    queue.current = Promise.allSettled([reading]);
    return reading;
  }

  async function readNow(files: readonly File[], signal: AbortSignal): Promise<AnswersRead> {
    const progress = createProgress(files);
    let drawnAt = 0;
    try {
      return await runAnswers(files, {
        signal,
        onPlace(place) {
          const at = performance.now();
          if (at - drawnAt < DRAW_EVERY_MS || signal.aborted) return;
          drawnAt = at;
          setNow(progress(place));
        },
      });
    } finally {
      if (!signal.aborted) setNow(undefined);
    }
  }
  return { now, read, cancel };
}

/** Of many files which it is; of one, how many of its megabytes. */
function createProgress(files: readonly File[]): (place: Place) => ReadingNow {
  const [only] = files;
  return ({ file, at }) => {
    const current = { file: files[file]?.name ?? '', position: file + 1, count: files.length };
    if (files.length > 1) return { ...current, pages: { done: file, total: files.length } };
    return { ...current, pages: { done: toMegabytes(at), total: toMegabytes(only?.size ?? 0) } };
  };
}

function toMegabytes(bytes: number): number {
  return Math.ceil(bytes / (1024 * 1024));
}
