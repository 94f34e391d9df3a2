import { mkdtempSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashInputs, isStamped, writeStamp } from '../../../scripts/lib/stamps.mjs';

let root = '';

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'verbund-stamps-'));
  mkdirSync(path.join(root, 'shared', 'domain'), { recursive: true });
  writeFileSync(path.join(root, 'shared', 'domain', 'a.ts'), 'one');
  writeFileSync(path.join(root, 'vite.config.ts'), 'config');
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const inputs = ['shared', 'vite.config.ts', 'missing'];

describe('the hash of the inputs', () => {
  it('stays the same when only times change and entries are given in another order', () => {
    const before = hashInputs(root, inputs);
    utimesSync(path.join(root, 'vite.config.ts'), new Date(0), new Date(0));
    expect(hashInputs(root, [...inputs].reverse())).toBe(before);
  });

  it('changes with a content, with a name and with a new file', () => {
    const before = hashInputs(root, inputs);
    writeFileSync(path.join(root, 'vite.config.ts'), 'other');
    const changed = hashInputs(root, inputs);
    writeFileSync(path.join(root, 'shared', 'b.ts'), '');
    const added = hashInputs(root, inputs);
    expect(new Set([before, changed, added]).size).toBe(3);
  });

  it('does not mistake a moved border between two files for the same content', () => {
    writeFileSync(path.join(root, 'shared', 'x'), 'ab');
    writeFileSync(path.join(root, 'shared', 'y'), 'c');
    const before = hashInputs(root, ['shared']);
    writeFileSync(path.join(root, 'shared', 'x'), 'a');
    writeFileSync(path.join(root, 'shared', 'y'), 'bc');
    expect(hashInputs(root, ['shared'])).not.toBe(before);
  });
});

describe('a stamp', () => {
  it('fits only the hash it was written with', () => {
    const stamp = path.join(root, 'out', 'app.stamp');
    expect(isStamped(stamp, 'abc')).toBe(false);
    writeStamp(stamp, 'abc');
    expect(isStamped(stamp, 'abc')).toBe(true);
    expect(isStamped(stamp, 'abd')).toBe(false);
  });
});
