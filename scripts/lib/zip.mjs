import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';

/**
 * Unpacks chosen entries one after another and keeps their executable bits. yauzl itself refuses absolute and climbing names.
 * @param {string} zipFile
 * @param {string} folder
 * @param {(entry: string) => string | undefined} entryToFile where the entry goes in `folder`; undefined leaves it out
 */
export async function unzip(zipFile, folder, entryToFile) {
  const zip = await yauzl.openPromise(zipFile, { lazyEntries: true, autoClose: false });
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entryToFile(entry.fileName);
      if (name === undefined) continue;
      const target = path.join(folder, name);
      await mkdir(path.dirname(target), { recursive: true });
      // The upper half holds the Unix mode (APPNOTE.TXT §4.4.15, host system Unix).
      const mode = (entry.externalFileAttributes >>> 16) & 0o777;
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target, { mode: mode || 0o644 }));
    }
  } finally {
    zip.close();
  }
}
