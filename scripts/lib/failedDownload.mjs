import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder } from './paths.mjs';

/** @typedef {{ version: string, mirror: string, time: number }} FailedDownload time in milliseconds since 1970 */

const hour = 3_600_000;
export const retryAfterHours = 6;

function memoryFile() {
  return path.join(cacheFolder(), 'electron-download-failed.json');
}

/** @returns {FailedDownload | undefined} */
export function readFailedDownload() {
  if (!existsSync(memoryFile())) return undefined;
  try {
    return JSON.parse(readFileSync(memoryFile(), 'utf8'));
  } catch {
    // Written by a run that was cut off: no better than none.
    return undefined;
  }
}

/** @param {FailedDownload} failure */
export function rememberFailedDownload(failure) {
  mkdirSync(cacheFolder(), { recursive: true });
  writeFileSync(memoryFile(), JSON.stringify(failure));
}

export function forgetFailedDownload() {
  rmSync(memoryFile(), { force: true });
}

/**
 * Whether trying again is pointless for now: same version, same source, a few hours at most.
 * @param {FailedDownload | undefined} failure
 * @param {FailedDownload} attempt
 */
export function isRecentFailure(failure, attempt) {
  if (failure === undefined) return false;
  const age = attempt.time - failure.time;
  return (
    failure.version === attempt.version && failure.mirror === attempt.mirror && age >= 0 && age < retryAfterHours * hour
  );
}
