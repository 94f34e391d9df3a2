import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLog } from '../../../electron/main/log/createLog';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'verbund-log-'));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

test('a log whose folder cannot be made stops nothing: its lines go to standard error', () => {
  const inTheWay = path.join(folder, 'logs');
  writeFileSync(inTheWay, '');
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const log = createLog(inTheWay, () => new Date(0));
  log.info('started');
  log.error('sync', new Error('a name'));
  expect(written.mock.calls.map(([line]) => line)).toEqual([
    '1970-01-01T00:00:00.000Z info started\n',
    expect.stringContaining('1970-01-01T00:00:00.000Z error sync: Error'),
  ]);
});

test('a log that can be written is', () => {
  const log = createLog(folder, () => new Date(0));
  log.info('started');
  expect(readFileSync(log.file, 'utf8')).toBe('1970-01-01T00:00:00.000Z info started\n');
});
