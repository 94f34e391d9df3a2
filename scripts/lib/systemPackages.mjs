import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { installCommands, lockTimeout } from './libraryPackages.mjs';
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
 * Runs apt-get and waits while another package manager is busy. `DPkg::Lock::Timeout` only waits for the lock of dpkg: those of the
 * lists and of the archive fail at once, so the command is repeated. The refusal is recognised by its words, hence the locale.
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, seconds?: number, pauseSeconds?: number }} [options] how long to wait in all, and between two attempts
 */
export async function runApt(args, { env = process.env, seconds = lockTimeout, pauseSeconds = 3 } = {}) {
  const command = { file: 'apt-get', args: ['-o', `DPkg::Lock::Timeout=${seconds}`, ...args] };
  const options = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' } };
  const end = Date.now() + seconds * 1000;
  let outcome = await runQuietly(command, options);
  if (isLocked(outcome)) say(`Another package manager is busy. Waiting up to ${Math.ceil(seconds / 60)} min …`);
  while (isLocked(outcome) && Date.now() < end) {
    await pause(pauseSeconds * 1000);
    outcome = await runQuietly(command, options);
  }
  return outcome;
}

/** `apt-get update` ends well although it could not lock its lists. @param {import('./processes.mjs').Outcome} outcome */
function isLocked({ output }) {
  return /^[EW]: (?:Could not get lock|Unable to (?:acquire|lock))/m.test(output);
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
  await runApt(['update']);
  const names = chooseNames(manager, packages[manager]);
  const outcome = await runApt(['install', '-y', '--no-install-recommends', ...names]);
  if (outcome.code !== 0)
    throw stop(`${lastLines(outcome.output, 12)}\n\napt-get could not install ${names.join(' ')}: see above.`);
}
