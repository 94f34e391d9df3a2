import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

let started = 0;

/** Writes beside the target and renames: a file is there whole or not at all. */
export async function writeWhole(target: string, bytes: Uint8Array): Promise<void> {
  started += 1;
  // Not made of the target's name, which may be as long as the drive allows.
  const unfinished = path.join(path.dirname(target), `.verbund-${process.pid}-${started}.part`);
  try {
    await writeFile(unfinished, bytes, { flush: true });
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
