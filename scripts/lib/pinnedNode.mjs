import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stop } from './messages.mjs';
import { inRepo } from './paths.mjs';
import { runAttached, runQuietly } from './processes.mjs';

/**
 * [Note: pinned Node] The npm package `node` carries the runtime: whatever Node starts npm, everything after the installation runs
 * under the version of the lock file.
 */
const pinnedNodeFile = inRepo('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** @returns {string} */
function pinnedNodeVersion() {
  return JSON.parse(readFileSync(inRepo('node_modules', 'node', 'package.json'), 'utf8')).version;
}

/** npm may be told not to run install scripts; the one of `node` is then run here, as nothing works without it. */
async function ensurePinnedNode() {
  if (existsSync(pinnedNodeFile)) return;
  const folder = inRepo('node_modules', 'node');
  const outcome = await runQuietly(
    { file: process.execPath, args: ['installArchSpecificPackage.js'] },
    { cwd: folder },
  );
  if (existsSync(pinnedNodeFile)) return;
  throw stop(
    `${outcome.output}\nNode ${pinnedNodeVersion()} is not there for ${process.platform} ${process.arch} and could not be installed: see above.`,
  );
}

/** PATH with the pinned Node first, for whatever is started from here. @param {NodeJS.ProcessEnv} [env] */
export function withPinnedNode(env = process.env) {
  // Windows spells the variable Path.
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...env, [name]: [path.dirname(pinnedNodeFile), env[name]].filter(Boolean).join(path.delimiter) };
}

/**
 * Runs the script again under the pinned Node unless this is it. Ends the process in the former case.
 * @param {string} scriptUrl
 */
export async function continueUnderPinnedNode(scriptUrl) {
  await ensurePinnedNode();
  if (process.versions.node === pinnedNodeVersion()) return;
  const args = [fileURLToPath(scriptUrl), ...process.argv.slice(2)];
  process.exit(await runAttached({ file: pinnedNodeFile, args }, { cwd: process.cwd(), env: withPinnedNode() }));
}
