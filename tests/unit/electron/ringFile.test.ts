import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createRingFile, type Ring, type RingDisk, type RingFile } from '../../../electron/main/keys/ringFile';

let folder: string;
let troubles: string[];
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), 'verbund-keys-'));
  troubles = [];
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const first = (): string => path.join(folder, 'keys.json');
const second = (): string => path.join(folder, 'keys.copy.json');

function openFile(disk?: RingDisk): RingFile {
  return createRingFile(folder, (where) => troubles.push(where), disk);
}

function ringOf(wrongAttempts: number): Ring {
  return {
    kind: 'encrypted',
    keychain: null,
    passphrase: { salt: 'c2FsdA==', cost: { cost: 2 ** 17, blockSize: 8, parallelization: 1 }, sealed: 'eA==' },
    recoveryKey: null,
    networks: [{ id: 'n1', current: 'k1', next: null, keys: [{ id: 'k1', sealed: 'eA==' }] }],
    wrongAttempts,
  };
}

function written(...rings: readonly Ring[]): void {
  const file = openFile();
  file.read();
  for (const ring of rings) file.write(ring);
}

/** How the world ends before a step: the process is gone, or the disk is full and the rest goes on. */
type End = 'killed' | 'full';
class Ended extends Error {}

/** A disk on which everything works until a step, at which half of what is to be written is written. */
function endingAt(step: number, end: End): { readonly disk: RingDisk; readonly steps: () => number } {
  let steps = 0;
  const before = (): void => {
    steps += 1;
    if (end === 'killed' ? steps >= step : steps === step) throw new Ended();
  };
  return {
    steps: () => steps,
    disk: {
      ...fs,
      openSync(...args) {
        before();
        return fs.openSync(...args);
      },
      writeSync(handle: number, text: unknown) {
        if (steps + 1 === step) fs.writeSync(handle, String(text).slice(0, String(text).length / 2));
        before();
        return fs.writeSync(handle, String(text));
      },
      fsyncSync(handle) {
        before();
        fs.fsyncSync(handle);
      },
      renameSync(from, to) {
        before();
        fs.renameSync(from, to);
      },
      rmSync(file, options) {
        if (end === 'killed' && steps >= step) throw new Ended();
        fs.rmSync(file, options);
      },
      copyFileSync(from, to) {
        before();
        fs.copyFileSync(from, to);
      },
    },
  };
}

describe('the file of the keys', () => {
  test('is not there at first', () => {
    expect(openFile().read()).toEqual({ kind: 'none' });
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  test('is written twice, is nobody else’s to read, and leaves nothing unfinished', () => {
    written(ringOf(1));
    expect(fs.readdirSync(folder).sort()).toEqual(['keys.copy.json', 'keys.json']);
    expect(fs.readFileSync(first(), 'utf8')).toBe(fs.readFileSync(second(), 'utf8'));
    expect(openFile().read()).toEqual({ kind: 'whole', ring: ringOf(1) });
    if (process.platform !== 'win32')
      expect([first(), second()].map((file) => fs.statSync(file).mode & 0o777)).toEqual([0o600, 0o600]);
    expect(troubles).toEqual([]);
  });

  test.each(['killed', 'full'] as const)(
    'ended at any step of writing (%s), it is the old one or the new one',
    (end) => {
      written(ringOf(0));
      const whole = endingAt(Number.POSITIVE_INFINITY, end);
      const counting = openFile(whole.disk);
      counting.read();
      counting.write(ringOf(0));
      expect(whole.steps()).toBeGreaterThan(8);

      for (let step = 1; step <= whole.steps(); step += 1) {
        const { disk } = endingAt(step, end);
        const file = openFile(disk);
        file.read();
        const before = openFile().read();
        let isWritten = true;
        try {
          file.write(ringOf(step));
        } catch (error) {
          if (!(error instanceof Ended)) throw error;
          isWritten = false;
        }
        const after = openFile().read();
        expect([before, { kind: 'whole', ring: ringOf(step) }]).toContainEqual(after);
        // What was said to be written is.
        if (isWritten) expect(after).toEqual({ kind: 'whole', ring: ringOf(step) });
        written(ringOf(step));
        expect(openFile().read()).toEqual({ kind: 'whole', ring: ringOf(step) });
        expect(fs.readFileSync(first(), 'utf8')).toBe(fs.readFileSync(second(), 'utf8'));
      }
    },
  );

  test('of two copies the newer one counts', () => {
    written(ringOf(1));
    const older = fs.readFileSync(first());
    written(ringOf(2));
    fs.writeFileSync(second(), older);
    expect(openFile().read()).toEqual({ kind: 'whole', ring: ringOf(2) });
    fs.renameSync(first(), second());
    fs.writeFileSync(first(), older);
    expect(openFile().read()).toEqual({ kind: 'whole', ring: ringOf(2) });
  });

  test.each([first, second])(
    'of which one copy is lost or damaged is read from the other, and mended at once',
    (copy) => {
      for (const damage of [
        () => fs.rmSync(copy()),
        () => fs.truncateSync(copy(), 40),
        () => fs.writeFileSync(copy(), ''),
      ]) {
        written(ringOf(3));
        damage();
        expect(openFile().read()).toEqual({ kind: 'whole', ring: ringOf(3) });
        expect(fs.readFileSync(first(), 'utf8')).toBe(fs.readFileSync(second(), 'utf8'));
      }
      // What was damaged is kept, in case it holds what the other does not.
      expect(fs.existsSync(`${copy()}.damaged`)).toBe(true);
      expect(troubles).toContain('a copy of the keys is damaged');
    },
  );

  test('any flipped bit is noticed', () => {
    written(ringOf(7));
    const bytes = fs.readFileSync(first());
    // Of every byte one or two, of all eight in turn.
    for (let bit = 0; bit < bytes.length * 8; bit += 5) {
      fs.rmSync(second(), { force: true });
      const changed = Buffer.from(bytes);
      const index = Math.floor(bit / 8);
      changed.writeUInt8(changed.readUInt8(index) ^ (1 << (bit % 8)), index);
      const readFileSync: RingDisk['readFileSync'] = (file) =>
        file === first() ? changed.toString('utf8') : fs.readFileSync(file, 'utf8');
      const read = openFile({ ...fs, readFileSync }).read();
      // A blank between two values may become another one: the same JSON.
      if (read.kind === 'whole') expect(read.ring).toEqual(ringOf(7));
      else expect(read.kind).toBe('damaged');
    }
  });

  test('of a newer version is not taken for an older copy beside it', () => {
    written(ringOf(1));
    const content = { version: 2, whatever: 'new' };
    const checksum = createHash('sha256').update(JSON.stringify(content)).digest('hex');
    fs.writeFileSync(first(), JSON.stringify({ ...content, checksum }));
    expect(openFile().read()).toEqual({ kind: 'newer' });
  });

  test('that names a key it does not have is damaged, as is one that asks for gigabytes', () => {
    const ring = ringOf(0);
    if (ring.kind !== 'encrypted' || !ring.passphrase) throw new Error('no passphrase');
    const { passphrase } = ring;
    const costs = [
      { cost: 2 ** 30, blockSize: 8, parallelization: 1 },
      { cost: 2 ** 20, blockSize: 32, parallelization: 1 },
      { cost: 2 ** 17, blockSize: 8, parallelization: 64 },
      { cost: 100_000, blockSize: 8, parallelization: 1 },
      { cost: 0, blockSize: 8, parallelization: 1 },
    ];
    const broken: readonly Ring[] = [
      { ...ring, networks: [{ id: 'n1', current: 'k2', next: null, keys: [{ id: 'k1', sealed: 'eA==' }] }] },
      ...costs.map((cost) => ({ ...ring, passphrase: { ...passphrase, cost } })),
    ];
    for (const each of broken) {
      written(each);
      expect(openFile().read()).toEqual({ kind: 'damaged' });
    }
  });

  test('that is no file of ours at all is damaged', () => {
    for (const text of ['', '[]', 'null', '{"version":1}', '{"version":"1"}', '\u0000'.repeat(64)]) {
      fs.writeFileSync(first(), text);
      expect(openFile().read()).toEqual({ kind: 'damaged' });
    }
    fs.rmSync(first());
    fs.mkdirSync(first());
    expect(openFile().read()).toEqual({ kind: 'damaged' });
  });
});
