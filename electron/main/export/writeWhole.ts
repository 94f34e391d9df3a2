import { rename, rm, writeFile } from 'node:fs/promises';

/** Writes beside the target and renames: a file is there whole or not at all. */
export async function writeWhole(target: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${target}.${process.pid}.part`;
  try {
    await writeFile(unfinished, bytes, { flush: true });
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
