import { existsSync } from 'node:fs';
import { mkdir, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { viteConfigs } from './buildApp.mjs';
import { say, stop } from './messages.mjs';
import { npmCommand } from './npmCommand.mjs';
import { inRepo } from './paths.mjs';
import { lastLines, runQuietly } from './processes.mjs';

/** @param {import('./processes.mjs').Command} command @param {string} [cwd] */
async function must(command, cwd) {
  const { code, output } = await runQuietly(command, cwd === undefined ? {} : { cwd });
  if (code !== 0) throw stop(`${lastLines(output)}\n\n${command.file} ${command.args.join(' ')} failed: see above.`);
  return output.trim();
}

/** @param {string} wanted @returns {Promise<string>} */
async function findCommit(wanted) {
  const { code, output } = await runQuietly({
    file: 'git',
    args: ['rev-parse', '--short=12', '--verify', '--quiet', `${wanted}^{commit}`],
  });
  if (code === 0) return output.trim();
  throw stop(
    `This checkout does not hold the version ${wanted}. It takes the history: git fetch --unshallow --tags, or a checkout with git.`,
  );
}

/** Every library of the old version is here in the same version. @param {string} own @param {string} ours */
function hasSameLibraries(own, ours) {
  /** @type {[Record<string, unknown>, Record<string, unknown>]} */
  const [wanted, present] = [JSON.parse(own).packages, JSON.parse(ours).packages];
  return Object.entries(wanted).every(([place, entry]) => place === '' || isDeepStrictEqual(entry, present[place]));
}

/** Ours where they will do, which spares minutes; otherwise its own. @param {string} folder */
async function provideLibraries(folder) {
  const lockFile = 'package-lock.json';
  const [own, ours] = await Promise.all(
    [path.join(folder, lockFile), inRepo(lockFile)].map((file) => readFile(file, 'utf8')),
  );
  if (hasSameLibraries(own, ours)) await symlink(inRepo('node_modules'), path.join(folder, 'node_modules'), 'junction');
  else await must(npmCommand(['ci', '--ignore-scripts', '--no-audit', '--no-fund']), folder);
}

/**
 * Builds an earlier version into out/old/<commit>, once: a commit does not change.
 * @param {string} wanted tag or commit
 * @returns {Promise<string>} the folder, an application that Electron starts like this checkout
 */
export async function buildOldVersion(wanted) {
  const commit = await findCommit(wanted);
  const folder = inRepo('out', 'old', commit);
  if (existsSync(path.join(folder, 'out', 'app', 'preload'))) {
    say(`${wanted} is built: out/old/${commit}`);
    return folder;
  }
  say(`Building ${wanted} into out/old/${commit} …`);
  await mkdir(folder, { recursive: true });
  const archive = inRepo('out', 'old', `${commit}.tar`);
  await must({ file: 'git', args: ['archive', '--output', archive, commit] });
  await must({ file: 'tar', args: ['-xf', archive, '-C', folder] });
  if (!existsSync(path.join(folder, 'node_modules'))) await provideLibraries(folder);
  const vite = path.join('node_modules', 'vite', 'bin', 'vite.js');
  // The preload script comes last: where it stands, all of it was built.
  for (const config of Object.values(viteConfigs))
    await must({ file: process.execPath, args: [vite, 'build', '--config', config, '--logLevel', 'warn'] }, folder);
  say(`Built: out/old/${commit}`);
  return folder;
}
