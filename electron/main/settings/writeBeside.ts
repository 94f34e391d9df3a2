import * as nodeFs from 'node:fs';
import { failureKindOf } from '../../../shared/failure';
import { PRIVATE_FILE } from './keepPrivate';
import { withoutStopping } from './profileFailure';
import { writeFully } from './writeFully';

/** As much of `node:fs` as writing takes, so that tests can end the world between any two steps. */
export type WritingDisk = Pick<
  typeof nodeFs,
  'openSync' | 'writeSync' | 'fsyncSync' | 'closeSync' | 'renameSync' | 'rmSync'
>;

/** Of a file that is written beside its name. What a crash left there is overwritten by the next writing. */
export function unfinishedOf(file: string): string {
  return `${file}.part`;
}

/** Scanners of viruses hold a file that was just written for a moment, and Windows renames none that is held. */
const TRIES_ON_WINDOWS = 20;
const PAUSE_MS = 25;

function renamePatiently(from: string, to: string, disk: WritingDisk): void {
  for (let left = process.platform === 'win32' ? TRIES_ON_WINDOWS : 1; ; left -= 1) {
    try {
      disk.renameSync(from, to);
      return;
    } catch (error) {
      if (left <= 1 || failureKindOf(error) !== 'fileInUse') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
}

/** Writes beside the name, brings it to the disk and renames: whatever happens, the file is what it was or what it is to be. Synchronous: no two writings overlap. */
export function writeBeside(
  file: string,
  text: string,
  onTrouble: (where: string, error: unknown) => void,
  disk: WritingDisk = nodeFs,
): void {
  const unfinished = unfinishedOf(file);
  try {
    const handle = disk.openSync(unfinished, 'w', PRIVATE_FILE);
    try {
      writeFully(Buffer.from(text, 'utf8'), (rest) => disk.writeSync(handle, rest));
      disk.fsyncSync(handle);
    } finally {
      disk.closeSync(handle);
    }
    renamePatiently(unfinished, file, disk);
  } catch (error) {
    withoutStopping('remove an unfinished file', onTrouble, () => disk.rmSync(unfinished, { force: true }));
    throw error;
  }
}
