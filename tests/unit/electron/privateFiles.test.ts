import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLog } from '../../../electron/main/log/createLog';
import { keepFilePrivate, keepFolderPrivate } from '../../../electron/main/settings/keepPrivate';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'verbund-private-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const modeOf = (file: string): string => (statSync(file).mode & 0o777).toString(8);

/** As an earlier version, or a person, left it. */
function open(file: string, mode: number): string {
  chmodSync(file, mode);
  return file;
}

describe.skipIf(process.platform === 'win32')('the profile', () => {
  test('is a folder that nobody else opens, new or from before', () => {
    const fresh = path.join(folder, 'a', 'neu');
    keepFolderPrivate(fresh);
    const old = path.join(folder, 'alt');
    mkdirSync(old);
    keepFolderPrivate(open(old, 0o755));
    expect([fresh, old].map(modeOf)).toEqual(['700', '700']);
  });

  test('has files that nobody else reads, and one that is missing is no reason not to start', () => {
    const file = path.join(folder, 'settings.json');
    writeFileSync(file, '{}');
    keepFilePrivate(open(file, 0o644));
    expect(modeOf(file)).toBe('600');
    expect(() => keepFilePrivate(path.join(folder, 'nirgends'))).not.toThrow();
  });

  test('has logs that nobody else reads, new, from before, and set aside', () => {
    const logs = path.join(folder, 'logs');
    createLog(logs, () => new Date(0)).info('x');
    expect([modeOf(logs), modeOf(path.join(logs, 'main.log'))]).toEqual(['700', '600']);
    const old = path.join(logs, 'main.old.log');
    writeFileSync(old, 'alt');
    open(old, 0o666);
    open(path.join(logs, 'main.log'), 0o666);
    createLog(logs, () => new Date(0)).info('y');
    expect([modeOf(old), modeOf(path.join(logs, 'main.log'))]).toEqual(['600', '600']);
  });
});
