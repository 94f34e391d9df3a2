import { existsSync, readFileSync } from 'node:fs';
import { inRepo } from './paths.mjs';
import { runQuietly } from './processes.mjs';

const packageFolder = inRepo('node_modules', 'electron');
const minutes = 60_000;

/** @returns {string} */
export function declaredElectronVersion() {
  return JSON.parse(readFileSync(inRepo('node_modules', 'electron', 'package.json'), 'utf8')).version;
}

/** @param {NodeJS.ProcessEnv} [env] where the binary would come from; the spellings are those of @electron/get */
export function electronMirror(env = process.env) {
  return (
    env.ELECTRON_MIRROR ??
    env.electron_mirror ??
    env.npm_config_electron_mirror ??
    'https://github.com/electron/electron/releases/download/'
  );
}

/** The binary of the declared version, where the electron package keeps it. @returns {string | undefined} */
export function installedOfficial(folder = packageFolder, version = declaredElectronVersion()) {
  const [versionFile, pathFile] = [`${folder}/dist/version`, `${folder}/path.txt`];
  if (!existsSync(versionFile) || !existsSync(pathFile)) return undefined;
  if (readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') !== version) return undefined;
  const executable = `${folder}/dist/${readFileSync(pathFile, 'utf8').trim()}`;
  return existsSync(executable) ? executable : undefined;
}

/** @param {NodeJS.ProcessEnv} env */
function usesProxy(env) {
  return Boolean(env.HTTPS_PROXY ?? env.https_proxy ?? env.HTTP_PROXY ?? env.http_proxy);
}

/**
 * A firewall that swallows packets would otherwise be waited for minutes on end.
 * @param {string} url
 * @returns {Promise<string | undefined>} why there is no answer
 */
async function whyUnreachable(url) {
  try {
    await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(8000) });
    return undefined;
  } catch (error) {
    const cause =
      error instanceof Error && error.cause instanceof Error && 'code' in error.cause ? error.cause.code : undefined;
    return `${new URL(url).host} is not reachable: ${String(cause ?? 'no answer')}`;
  }
}

/**
 * Runs the electron package's own installer, which knows its mirrors, its cache and its checksums. When the source does not answer it
 * still gets twenty seconds: the file may be in its cache.
 * @returns {Promise<{ ok: true, value: string } | { ok: false, error: string }>}
 */
export async function installOfficial(env = process.env) {
  const hasProxy = usesProxy(env);
  const unreachable = hasProxy ? undefined : await whyUnreachable(electronMirror(env));
  const outcome = await runQuietly(
    { file: process.execPath, args: ['install.js'] },
    {
      cwd: packageFolder,
      env: hasProxy ? { ...env, NODE_USE_ENV_PROXY: '1' } : env,
      timeout: unreachable === undefined ? 15 * minutes : minutes / 3,
    },
  );
  const executable = installedOfficial();
  if (executable !== undefined) return { ok: true, value: executable };
  return {
    ok: false,
    error: unreachable ?? (outcome.timedOut ? 'not finished after 15 minutes' : firstLine(outcome.output)),
  };
}

/** @param {string} output */
function firstLine(output) {
  return output.trim().split('\n')[0] ?? '';
}
