import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const repoRoot = path.resolve(fileURLToPath(new URL('../../', import.meta.url)));

/** @param {...string} parts */
export function inRepo(...parts) {
  return path.join(repoRoot, ...parts);
}

/**
 * Where what is fetched on demand is kept: outside the tree, so that it survives a fresh clone and is never committed.
 * VERBUND_CACHE overrides it.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 */
export function cacheFolder(env = process.env, platform = process.platform) {
  if (env.VERBUND_CACHE) return path.resolve(env.VERBUND_CACHE);
  if (platform === 'win32')
    return path.join(env.LOCALAPPDATA ?? path.join(homedir(), 'AppData', 'Local'), 'verbund', 'Cache');
  if (platform === 'darwin') return path.join(homedir(), 'Library', 'Caches', 'verbund');
  return path.join(env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache'), 'verbund');
}
