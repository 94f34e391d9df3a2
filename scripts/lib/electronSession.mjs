import { ensureDisplay } from './display.mjs';
import { describeRuntime, ensureElectronRuntime } from './electronRuntime.mjs';
import { say } from './messages.mjs';
import { withPinnedNode } from './pinnedNode.mjs';
import { ensureSystemLibraries } from './systemLibraries.mjs';
import { isRoot } from './systemPackages.mjs';

/** @param {boolean} isVirtualDisplay */
function electronFlags(isVirtualDisplay) {
  const flags = [];
  if (process.platform === 'linux' && isRoot()) {
    say('Running as root: the OS sandbox is off for this run (--no-sandbox); that of the pages stays on.');
    flags.push('--no-sandbox');
  }
  // Where there is no display there is no D-Bus either, about which Chromium complains in dozens of lines.
  if (isVirtualDisplay) flags.push('--disable-gpu', '--log-level=3');
  return flags;
}

/**
 * Everything needed to start Electron here: runtime, system libraries, display, flags.
 * The caller closes it at the end, which stops a virtual display.
 */
export async function openElectronSession() {
  const runtime = await ensureElectronRuntime();
  say(describeRuntime(runtime));
  await ensureSystemLibraries(runtime.executablePath);
  const display = await ensureDisplay();
  return {
    runtime,
    flags: electronFlags(display.isVirtual),
    env: { ...withPinnedNode(), ...runtime.env, ...display.env },
    close: display.close,
  };
}

/** @typedef {Awaited<ReturnType<typeof openElectronSession>>} ElectronSession */

/** What tests that start Electron on their own read. @param {ElectronSession} session */
export function testEnvironment(session) {
  return {
    ...session.env,
    VERBUND_ELECTRON: session.runtime.executablePath,
    VERBUND_ELECTRON_ARGS: JSON.stringify(session.flags),
  };
}
