import { appendFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { describeError, descriptionToText, type ErrorDescription } from '../../../shared/failure';
import { keepFilePrivate, keepFolderPrivate, PRIVATE_FILE } from '../settings/keepPrivate';

const LARGEST_BYTES = 512 * 1024;

export interface Log {
  /** Where it lies. */
  readonly file: string;
  readonly info: (text: string) => void;
  readonly error: (where: string, error: unknown) => void;
  /** An error that was described elsewhere: by the page. */
  readonly described: (where: string, description: ErrorDescription) => void;
}

/**
 * A text file that starts over when it is full and keeps one predecessor. Synchronous, so that the last line before a crash is in it. Where it cannot
 * be written (disk full, folder read-only) the line goes to standard error, and nobody waits for it: a log never stops what it tells of.
 */
export function createLog(folder: string, now: () => Date): Log {
  const file = path.join(folder, 'main.log');
  const earlier = path.join(folder, 'main.old.log');
  const isThere = tryTo(() => {
    keepFolderPrivate(folder);
    for (const kept of [file, earlier]) keepFilePrivate(kept);
  });

  function write(level: 'info' | 'error', text: string): void {
    const line = `${now().toISOString()} ${level} ${text}\n`;
    const isWritten =
      isThere &&
      tryTo(() => {
        if (sizeOf(file) > LARGEST_BYTES) renameSync(file, earlier);
        appendFileSync(file, line, { mode: PRIVATE_FILE });
      });
    if (!isWritten) process.stderr.write(line);
  }

  return {
    file,
    info: (text) => write('info', text),
    error: (where, error) => write('error', `${where}: ${descriptionToText(describeError(error))}`),
    described: (where, description) => write('error', `${where}: ${descriptionToText(description)}`),
  };
}

function tryTo(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    // Whoever calls has another way.
    return false;
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
