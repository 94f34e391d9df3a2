import { chmodSync, mkdirSync } from 'node:fs';

/** Others who log in to the same computer read neither names nor addresses of servers. Windows keeps profiles apart by itself. */
export const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;

/** Makes the folder, or takes from others what an earlier version let them have. */
export function keepFolderPrivate(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER });
  keepPrivate(folder, PRIVATE_FOLDER);
}

/** Takes from others what an earlier version let them have of a file. One that is not there yet is made with `PRIVATE_FILE`. */
export function keepFilePrivate(file: string): void {
  keepPrivate(file, PRIVATE_FILE);
}

function keepPrivate(path: string, mode: number): void {
  try {
    chmodSync(path, mode);
  } catch {
    // Not there, on a drive without rights (FAT, some network drives), or somebody else's: no reason not to start, and nothing else can be done.
  }
}
