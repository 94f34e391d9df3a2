import { buildApp } from './buildApp.mjs';
import { openElectronSession, testEnvironment } from './electronSession.mjs';
import { inRepo } from './paths.mjs';
import { runAttached } from './processes.mjs';

/**
 * Runs a Playwright project against the built application and the Electron of this machine.
 * @param {string} configFile relative to the repository
 * @param {Readonly<Record<string, string>>} [env]
 * @param {readonly string[]} [words] of the files that are wanted, and options
 * @returns {Promise<number>} its exit code
 */
export async function runPlaywright(configFile, env = {}, words = []) {
  await buildApp();
  const session = await openElectronSession();
  try {
    const args = [inRepo('node_modules', '@playwright', 'test', 'cli.js'), 'test', '-c', configFile, ...words];
    return await runAttached({ file: process.execPath, args }, { env: { ...testEnvironment(session), ...env } });
  } finally {
    session.close();
  }
}
