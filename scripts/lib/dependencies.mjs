import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { formatSeconds, say, stop } from './messages.mjs';
import { npmCommand } from './npmCommand.mjs';
import { inRepo, repoRoot } from './paths.mjs';
import { runQuietly } from './processes.mjs';
import { hashInputs, isStamped, writeStamp } from './stamps.mjs';

// See [Note: stamps] in stamps.mjs. It is in node_modules, so it goes when the libraries go.
const stampFile = inRepo('node_modules', '.verbund-installed');

/** What package.json asks for. Its scripts do not count: a new command is no reason to install everything again. */
function askedFor() {
  const { dependencies, devDependencies, overrides, engines } = JSON.parse(
    readFileSync(inRepo('package.json'), 'utf8'),
  );
  return createHash('sha256')
    .update(JSON.stringify({ dependencies, devDependencies, overrides, engines }))
    .digest('hex');
}

function installHash() {
  return `${process.platform}-${process.arch}-${hashInputs(repoRoot, ['package-lock.json'])}-${askedFor()}`;
}

/** Windows cannot delete a running program, and `npm ci` deletes node_modules with the Node in it: there `npm install` keeps what fits. */
function installCommand() {
  const runsFromModules = process.execPath.startsWith(inRepo('node_modules'));
  return process.platform === 'win32' && runsFromModules ? 'install' : 'ci';
}

/** npm says why first and then prints its manual. @param {string} output */
function npmReason(output) {
  return (
    output
      .split('\n')
      .filter((line) => line.startsWith('npm error'))
      .slice(0, 12)
      .join('\n') || output.trim()
  );
}

/** Installs the libraries of the lock file when it changed since the last time. */
export async function ensureDependencies() {
  if (!existsSync(inRepo('package-lock.json')))
    throw stop('package-lock.json is missing: this is no complete checkout.');
  const hash = installHash();
  if (isStamped(stampFile, hash)) return;
  const command = installCommand();
  say(`Installing libraries (npm ${command}; a minute or two the first time) …`);
  const start = Date.now();
  const outcome = await runQuietly(npmCommand([command, '--no-audit', '--no-fund']));
  if (outcome.code !== 0) {
    throw stop(
      `${npmReason(outcome.output)}\n\nThe libraries could not be installed: see above. Is an npm registry reachable (npm ping), and is a proxy set where one is needed?`,
    );
  }
  // Hashed again: `npm install` may have touched the lock file.
  writeStamp(stampFile, installHash());
  say(`Libraries installed (${formatSeconds(Date.now() - start)}).`);
}
