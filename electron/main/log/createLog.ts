import { appendFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { describeError, descriptionToText, type ErrorDescription } from '../../../shared/failure';
import { keepFilePrivate, keepFolderPrivate, PRIVATE_FILE } from '../settings/keepPrivate';

const LARGEST_BYTES = 512 * 1024;

export interface Log {
  readonly info: (text: string) => void;
  readonly error: (where: string, error: unknown) => void;
  /** An error that was described elsewhere: by the page. */
  readonly described: (where: string, description: ErrorDescription) => void;
}

/** A text file that starts over when it is full and keeps one predecessor. Synchronous, so that the last line before a crash is in it. */
export function createLog(folder: string, now: () => Date): Log {
  const file = path.join(folder, 'main.log');
  const earlier = path.join(folder, 'main.old.log');
  keepFolderPrivate(folder);
  for (const kept of [file, earlier]) keepFilePrivate(kept);

  function write(level: 'info' | 'error', text: string): void {
    if (sizeOf(file) > LARGEST_BYTES) renameSync(file, earlier);
    appendFileSync(file, `${now().toISOString()} ${level} ${text}\n`, { mode: PRIVATE_FILE });
  }

  return {
    info: (text) => write('info', text),
    error: (where, error) => write('error', `${where}: ${descriptionToText(describeError(error))}`),
    described: (where, description) => write('error', `${where}: ${descriptionToText(description)}`),
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
