import { libraryPackages } from './libraryPackages.mjs';
import { stop } from './messages.mjs';
import { runQuietly } from './processes.mjs';
import { findProgram, installSystemPackages } from './systemPackages.mjs';

/** The libraries that `ldd` did not find, in its order. @param {string} output of `ldd` @returns {string[]} */
export function parseMissingLibraries(output) {
  return [...output.matchAll(/^\s*(\S+) => not found\s*$/gm)].map((match) => match[1] ?? '');
}

/** @param {string} executable */
async function missingLibraries(executable) {
  const { output } = await runQuietly({ file: 'ldd', args: [executable] }, { env: { ...process.env, LC_ALL: 'C' } });
  return parseMissingLibraries(output);
}

/**
 * Electron with a library missing dies at once with a loader message that tells users nothing: found before, installed or named.
 * @param {string} executable
 */
export async function ensureSystemLibraries(executable) {
  if (process.platform !== 'linux' || findProgram('ldd') === undefined) return;
  const missing = await missingLibraries(executable);
  if (missing.length === 0) return;
  await installSystemPackages(missing.join(', '), libraryPackages);
  const still = await missingLibraries(executable);
  if (still.length > 0)
    throw stop(
      `Electron still lacks ${still.join(', ')}. Please install the packages that contain them and start again.`,
    );
}
