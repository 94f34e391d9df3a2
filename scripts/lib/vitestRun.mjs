import { inRepo } from './paths.mjs';
import { withPinnedNode } from './pinnedNode.mjs';
import { runAttached } from './processes.mjs';

/**
 * Runs vitest in this terminal. @param {readonly string[]} args behind `vitest run` @param {Readonly<Record<string, string>>} env
 * @returns {Promise<number>} its exit code
 */
export function runVitest(args, env) {
  return runAttached(
    { file: process.execPath, args: [inRepo('node_modules', 'vitest', 'vitest.mjs'), 'run', ...args] },
    { env: { ...withPinnedNode(), ...env } },
  );
}

/** @param {'soak' | 'fuzz'} folder of tests that have a configuration of their own @returns {readonly string[]} */
export function configOf(folder) {
  return ['--config', inRepo('tests', folder, 'vitest.config.ts')];
}
