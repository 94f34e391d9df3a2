import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { executableIn, findWrongFuses } from '../../../scripts/lib/fuses.mjs';

/** What stands in an executable before its switches: version of the wire, their number, then one letter each. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** @param wire `1` on, `0` off, `r` removed, in the order of Electron's `FuseV1Options` */
async function executableWith(wire: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'verbund-fuses-'));
  const build = path.join(folder, 'linux-arm64-unpacked');
  await mkdir(build);
  const bytes = [Buffer.from(`ELF ${SENTINEL}`), Buffer.from([1, wire.length]), Buffer.from(`${wire} rest`)];
  await writeFile(path.join(build, 'verbund'), Buffer.concat(bytes));
  return executableIn(folder, 'linux');
}

describe('the switches of an executable', () => {
  it('are read back from what was built', async () => {
    expect(await findWrongFuses(await executableWith('010011001'))).toEqual([]);
  });

  it('are named where they are otherwise, or cannot be set any more', async () => {
    expect(await findWrongFuses(await executableWith('110111001'))).toEqual([
      'runAsNode',
      'enableNodeCliInspectArguments',
    ]);
    expect(await findWrongFuses(await executableWith('01001r001'))).toEqual(['onlyLoadAppFromAsar']);
  });
});
