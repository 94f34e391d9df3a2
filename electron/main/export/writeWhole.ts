import { randomUUID } from 'node:crypto';
import { lstat, open, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { numberedName } from './fileNames';

/**
 * Writes beside the target and renames: a file is there whole or not at all. A link of that name is replaced, not followed.
 * @param target what is there already is replaced
 */
export async function writeWhole(target: string, bytes: Uint8Array): Promise<void> {
  await beside(path.dirname(target), bytes, (unfinished) => rename(unfinished, target));
}

/**
 * Writes a new file, whole or not at all, and never over what is there: a name that is taken gets a number. Links are taken names, too,
 * wherever they lead.
 * @returns the name that it got
 */
export async function writeNew(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  return beside(folder, bytes, async (unfinished) => {
    for (let number = 1; ; number += 1) {
      const candidate = numberedName(name, number);
      const target = path.join(folder, candidate);
      if (!(await take(target))) continue;
      try {
        await rename(unfinished, target);
      } catch (error) {
        await rm(target, { force: true });
        throw error;
      }
      return candidate;
    }
  });
}

async function beside<T>(folder: string, bytes: Uint8Array, finish: (unfinished: string) => Promise<T>): Promise<T> {
  // Not made of the target's name, which may be as long as the drive allows, and not to be guessed by whoever else writes here.
  const unfinished = path.join(folder, `.verbund-${randomUUID()}.part`);
  try {
    await writeFile(unfinished, bytes, { flush: true, flag: 'wx' });
    return await finish(unfinished);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Makes an empty file of that name, which only one can do; false where the name is taken. */
async function take(target: string): Promise<boolean> {
  try {
    await (await open(target, 'wx')).close();
    return true;
  } catch (error) {
    // Windows says of a folder that access is denied, which it may also say of the whole place.
    if (await isThere(target)) return false;
    throw error;
  }
}

async function isThere(file: string): Promise<boolean> {
  try {
    await lstat(file);
    return true;
  } catch {
    // lstat has no answer but an exception.
    return false;
  }
}
