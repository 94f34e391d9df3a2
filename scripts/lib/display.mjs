import { spawn } from 'node:child_process';
import { displayPackages } from './libraryPackages.mjs';
import { say, stop } from './messages.mjs';
import { findProgram, installSystemPackages } from './systemPackages.mjs';

/** @typedef {{ env: Record<string, string>, isVirtual: boolean, close: () => void }} Display */

/** @param {NodeJS.ProcessEnv} [env] @param {NodeJS.Platform} [platform] */
export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY ?? env.WAYLAND_DISPLAY);
}

/** @param {import('node:child_process').ChildProcess} server @returns {Promise<string>} such as `:1` */
function displayName(server) {
  return new Promise((resolve, reject) => {
    let number = '';
    server.stdio[3]?.on('data', (chunk) => {
      number += chunk;
      if (number.includes('\n')) resolve(`:${number.trim()}`);
    });
    server.on('error', reject);
    server.on('exit', (code) => reject(stop(`Xvfb ended with code ${code} instead of giving a display.`)));
  });
}

/** @returns {Promise<Display>} */
async function startXvfb() {
  const program = findProgram('Xvfb');
  if (program === undefined) throw stop('Xvfb is missing although its package is installed.');
  // -displayfd: the server itself picks a free number and tells it on descriptor 3. Detached: Ctrl+C must not end it before the app.
  const args = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  const server = spawn(program, args, { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const close = () => {
    server.kill();
  };
  process.once('exit', close);
  const name = await displayName(server);
  server.unref();
  const pipe = server.stdio[3];
  if (pipe && 'unref' in pipe && typeof pipe.unref === 'function') pipe.unref();
  say(`No display here: using a virtual one (Xvfb ${name}).`);
  // Without XDG_SESSION_TYPE Electron might look for Wayland.
  return { env: { DISPLAY: name, XDG_SESSION_TYPE: 'x11' }, isVirtual: true, close };
}

/** @returns {Promise<Display>} */
async function ensureDisplay() {
  if (hasDisplay()) return { env: {}, isVirtual: false, close: () => {} };
  if (findProgram('Xvfb') === undefined) await installSystemPackages('a display and Xvfb', displayPackages);
  return startXvfb();
}

/**
 * A display for each of several applications that run side by side: on a common one they take the keyboard and the clipboard from each other. On a
 * real screen there is one, whatever is asked for.
 * @param {number} count
 * @returns {Promise<readonly [Display, ...Display[]]>}
 */
export async function ensureDisplays(count) {
  const first = await ensureDisplay();
  const others = first.isVirtual ? await Promise.all(Array.from({ length: count - 1 }, startXvfb)) : [];
  return [first, ...others];
}
