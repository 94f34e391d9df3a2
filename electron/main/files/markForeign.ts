import { writeFile } from 'node:fs/promises';

/** Of the internet, as Windows calls it: Office opens it in its protected view, and the system warns before it runs anything. */
const FOREIGN = '[ZoneTransfer]\r\nZoneId=3\r\n';

/** Somebody else made this file: says so to Windows, as browsers and mail programs do. */
export async function markForeign(file: string, platform: NodeJS.Platform): Promise<void> {
  if (platform !== 'win32') return;
  try {
    await writeFile(`${file}:Zone.Identifier`, FOREIGN);
  } catch {
    // A drive that has no place for it, as a memory stick. The file itself is there.
  }
}
