import { existsSync } from 'node:fs';
import { mkdir, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { viteConfigs } from './lib/buildApp.mjs';
import { runScript, say, stop } from './lib/messages.mjs';
import { npmCommand } from './lib/npmCommand.mjs';
import { inRepo } from './lib/paths.mjs';
import { prepare } from './lib/prepare.mjs';
import { lastLines, runQuietly } from './lib/processes.mjs';

/*
 * npm run build:old -- <tag or commit>
 *
 * Builds an earlier version into out/old/<commit>, beside the present one, so that laptops of two versions can be tried on one server: does the
 * older one leave alone what it does not know, and does the newer one understand what the older one writes? The folder is an application that
 * Electron starts like this checkout. A spec launches it with `appFolder`:
 *
 *     const older = await launch({ appFolder: path.join(repositoryFolder, 'out', 'old', commit) });
 *     const newer = await launch();
 *
 * and connects both to one server, as tests/e2e/specs/sync.spec.ts does. A folder that is there is not built again: a commit does not change.
 * It needs the history (`git fetch --unshallow` in a shallow clone).
 */

/** @param {import('./lib/processes.mjs').Command} command @param {string} [cwd] */
async function must(command, cwd) {
  const { code, output } = await runQuietly(command, cwd === undefined ? {} : { cwd });
  if (code !== 0) throw stop(`${lastLines(output)}\n\n${command.file} ${command.args.join(' ')} failed: see above.`);
  return output.trim();
}

/** Ours where they are the same, which spares a minute; otherwise its own. @param {string} folder */
async function provideLibraries(folder) {
  const lockFile = 'package-lock.json';
  const [own, ours] = await Promise.all(
    [path.join(folder, lockFile), inRepo(lockFile)].map((file) => readFile(file, 'utf8')),
  );
  if (own === ours) await symlink(inRepo('node_modules'), path.join(folder, 'node_modules'), 'junction');
  else await must(npmCommand(['ci', '--ignore-scripts', '--no-audit', '--no-fund']), folder);
}

await runScript(async () => {
  const [wanted] = process.argv.slice(2);
  if (wanted === undefined) throw stop('Say which version: npm run build:old -- <tag or commit>');
  await prepare(import.meta.url);
  const commit = await must({ file: 'git', args: ['rev-parse', '--short=12', `${wanted}^{commit}`] });
  const folder = inRepo('out', 'old', commit);
  if (existsSync(path.join(folder, 'out', 'app'))) {
    say(`${wanted} is built: out/old/${commit}`);
    return 0;
  }
  say(`Building ${wanted} into out/old/${commit} …`);
  await mkdir(folder, { recursive: true });
  const archive = inRepo('out', 'old', `${commit}.tar`);
  await must({ file: 'git', args: ['archive', '--output', archive, commit] });
  await must({ file: 'tar', args: ['-xf', archive, '-C', folder] });
  if (!existsSync(path.join(folder, 'node_modules'))) await provideLibraries(folder);
  const vite = path.join('node_modules', 'vite', 'bin', 'vite.js');
  for (const config of Object.values(viteConfigs))
    await must({ file: process.execPath, args: [vite, 'build', '--config', config, '--logLevel', 'warn'] }, folder);
  say(`Built: out/old/${commit}`);
  return 0;
});
