import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unzip } from '../../../scripts/lib/zip.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'verbund-zip-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('unzip', () => {
  it('keeps executable bits, renames and leaves out what it is told', async () => {
    const file = path.join(folder, 'a.zip');
    writeFileSync(
      file,
      zipSync({
        'App/run': [strToU8('#!/bin/sh'), { os: 3, attrs: 0o100755 << 16 }],
        'App/data/text': [strToU8('text'), { os: 3, attrs: 0o100644 << 16 }],
        'App/other': strToU8('left out'),
      }),
    );
    await unzip(file, path.join(folder, 'out'), (entry) =>
      entry.endsWith('other') ? undefined : entry.replace('App/', ''),
    );
    expect(statSync(path.join(folder, 'out', 'run')).mode & 0o111).toBe(0o111);
    expect(statSync(path.join(folder, 'out', 'data', 'text')).mode & 0o111).toBe(0);
    expect(readFileSync(path.join(folder, 'out', 'data', 'text'), 'utf8')).toBe('text');
    expect(() => statSync(path.join(folder, 'out', 'other'))).toThrow();
  });

  it('refuses an archive that climbs out of the folder', async () => {
    const file = path.join(folder, 'evil.zip');
    writeFileSync(file, zipSync({ '../evil': strToU8('x') }));
    await expect(unzip(file, path.join(folder, 'out'), (entry) => entry)).rejects.toThrow(/invalid relative path/);
  });
});
