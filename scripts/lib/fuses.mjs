import { readdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * Switches in the executable itself, which nobody can set from outside (https://www.electronjs.org/docs/latest/tutorial/fuses): what the
 * application does not need at run time is off. As electron-builder names them.
 */
export const electronFuses = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
};

/** The executable of an unpacked build. @param {string} folder of all builds @param {NodeJS.Platform} platform */
export async function executableIn(folder, platform) {
  const build = (await readdir(folder)).find((name) => /unpacked$|^mac/u.test(name)) ?? '';
  const names = { darwin: 'Verbund.app', win32: 'Verbund.exe' };
  return path.join(folder, build, platform === 'darwin' || platform === 'win32' ? names[platform] : 'verbund');
}

/** Names of the switches that an executable has otherwise. @param {string} executable @returns {Promise<readonly string[]>} */
export async function findWrongFuses(executable) {
  const { FuseV1Options, getCurrentFuseWire } = await import('@electron/fuses');
  const wire = await getCurrentFuseWire(executable);
  return Object.entries(electronFuses).flatMap(([name, isOn]) => {
    const option = Object.entries(FuseV1Options).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
    const state = wire[/** @type {keyof typeof wire} */ (option)];
    return String.fromCharCode(Number(state)) === (isOn ? '1' : '0') ? [] : [name];
  });
}
