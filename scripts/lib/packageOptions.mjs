import { rm } from 'node:fs/promises';
import path from 'node:path';
import { electronFuses } from './fuses.mjs';

/** What only serves development: the starter of app folders and our own notes. @param {{ appOutDir: string }} context */
async function removeDevelopmentParts({ appOutDir }) {
  for (const part of ['resources/app', 'verbund-runtime.json', 'version'])
    await rm(path.join(appOutDir, part), { recursive: true, force: true });
}

/**
 * What electron-builder is told besides electron-builder.yml: the runtime that is already there, so that packaging downloads none.
 * @param {import('./electronRuntime.mjs').ElectronRuntime} runtime
 * @param {{ wantsInstallers: boolean, platform: NodeJS.Platform }} options
 */
export function packageConfig(runtime, { wantsInstallers, platform }) {
  // In the bundle of macOS the executable lies three folders deep.
  const dist =
    platform === 'darwin' ? path.resolve(runtime.executablePath, '../../../..') : path.dirname(runtime.executablePath);
  const isFallback = runtime.kind === 'fallback';
  return {
    electronVersion: runtime.version,
    electronDist: dist,
    electronFuses,
    ...(isFallback ? { afterExtract: removeDevelopmentParts } : {}),
    ...(isFallback || !wantsInstallers ? { compression: 'store' } : {}),
  };
}
