import { ensureDisplays } from './display.mjs';
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
 * The caller closes it at the end, which stops virtual displays.
 * @param {number} [sideBySide] how many applications are to run at the same time, each on a display of its own
 */
export async function openElectronSession(sideBySide = 1) {
  const runtime = await ensureElectronRuntime();
  say(describeRuntime(runtime));
  await ensureSystemLibraries(runtime.executablePath);
  const displays = await ensureDisplays(sideBySide);
  const [{ isVirtual, env }] = displays;
  return {
    runtime,
    flags: electronFlags(isVirtual),
    env: { ...withPinnedNode(), ...runtime.env, ...env },
    displays: displays.flatMap((display) => display.env.DISPLAY ?? []),
    close: () => {
      for (const display of displays) display.close();
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof openElectronSession>>} ElectronSession */

/** What tests that start Electron on their own read. @param {ElectronSession} session */
export function testEnvironment(session) {
  return {
    ...session.env,
    VERBUND_ELECTRON: session.runtime.executablePath,
    VERBUND_ELECTRON_ARGS: JSON.stringify(session.flags),
    VERBUND_DISPLAYS: JSON.stringify(session.displays),
  };
}
