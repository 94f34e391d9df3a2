import path from 'node:path'

/**
 * What electron-builder is told beyond electron-builder.yml: the runtime that is there, so that packaging downloads none.
 * @param {import('./electronRuntime.mjs').ElectronRuntime} runtime
 * @param {{ wantsInstallers: boolean, platform: NodeJS.Platform }} options
 */
export function packageConfig(runtime, { wantsInstallers, platform }) {
  // In the bundle of macOS the executable lies three folders deep.
  const dist = platform === 'darwin' ? path.resolve(runtime.executablePath, '../../../..') : path.dirname(runtime.executablePath)
  const isFallback = runtime.kind === 'fallback'
  return {
    electronVersion: runtime.version,
    electronDist: dist,
    ...(isFallback || !wantsInstallers ? { compression: 'store' } : {}),
  }
}
