import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { installCommands } from './libraryPackages.mjs';
import { say, stop } from './messages.mjs';
import { lastLines, runQuietly } from './processes.mjs';

/** @typedef {import('./libraryPackages.mjs').PackageManager} PackageManager */

/** @param {string} name @returns {string | undefined} the program's path */
export function findProgram(name, env = process.env) {
  const extensions = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  const folders = (env.PATH ?? env.Path ?? '').split(path.delimiter).filter(Boolean);
  return folders
    .flatMap((folder) => extensions.map((extension) => path.join(folder, name + extension)))
    .find(isExecutable);
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    // accessSync has no answer but an exception.
    return false;
  }
}

export function isRoot() {
  return process.getuid?.() === 0;
}

/** @returns {PackageManager | undefined} */
function packageManager() {
  if (findProgram('apt-get')) return 'apt';
  if (findProgram('dnf')) return 'dnf';
  if (findProgram('zypper')) return 'zypper';
  return findProgram('pacman') ? 'pacman' : undefined;
}

/** @param {string} name */
function isKnownToApt(name) {
  const program = findProgram('apt-cache');
  return (
    program !== undefined && spawnSync(program, ['show', '--no-all-versions', name], { stdio: 'ignore' }).status === 0
  );
}

/** @param {PackageManager} manager @param {readonly (readonly string[])[]} choices */
function chooseNames(manager, choices) {
  return choices.flatMap((names) =>
    (manager === 'apt' && names.length > 1 ? names.filter(isKnownToApt) : names).slice(0, 1),
  );
}

/**
 * Installs where that is possible without asking anybody (apt as root); elsewhere stops with the exact command.
 * @param {string} missing what is missing, for the sentence
 * @param {import('./libraryPackages.mjs').PackagesByManager} packages
 */
export async function installSystemPackages(missing, packages) {
  const manager = packageManager();
  if (manager === undefined)
    throw stop(`Missing on this system: ${missing}. Please install it with your package manager and start again.`);
  if (manager !== 'apt' || !isRoot()) {
    const command = `${isRoot() ? '' : 'sudo '}${installCommands[manager]} ${chooseNames(manager, packages[manager]).join(' ')}`;
    throw stop(`Missing on this system: ${missing}. Please run this and start again:\n  ${command}`);
  }
  say(`Missing on this system: ${missing}. Installing with apt-get …`);
  await runQuietly({ file: 'apt-get', args: ['update'] });
  const names = chooseNames(manager, packages[manager]);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const outcome = await runQuietly(
    { file: 'apt-get', args: ['install', '-y', '--no-install-recommends', ...names] },
    { env },
  );
  if (outcome.code !== 0)
    throw stop(`${lastLines(outcome.output, 12)}\n\napt-get could not install ${names.join(' ')}: see above.`);
}
