import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * [Note: stamps] What was done last is remembered as the hash of what it was done from. Content, not times: a fresh checkout or a
 * changed branch has new times and often the same content.
 */

/** @param {string} entry @returns {string[]} */
function filesUnder(entry) {
  if (!existsSync(entry)) return [];
  if (!statSync(entry).isDirectory()) return [entry];
  return readdirSync(entry, { withFileTypes: true }).flatMap((child) =>
    child.isDirectory() ? filesUnder(path.join(entry, child.name)) : [path.join(entry, child.name)],
  );
}

/**
 * One hash over names and contents of files and folders below `root`; the same on every platform.
 * @param {string} root
 * @param {readonly string[]} entries files or folders relative to root; missing ones count as empty
 */
export function hashInputs(root, entries) {
  const files = entries
    .flatMap((entry) => filesUnder(path.join(root, entry)))
    .map((file) => ({ file, name: path.relative(root, file).split(path.sep).join('/') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const hash = createHash('sha256');
  for (const { file, name } of files) {
    const content = readFileSync(file);
    hash.update(`${name}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/** @param {string} stampFile @param {string} hash */
export function isStamped(stampFile, hash) {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash;
}

/** @param {string} stampFile @param {string} hash */
export function writeStamp(stampFile, hash) {
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, hash);
}
