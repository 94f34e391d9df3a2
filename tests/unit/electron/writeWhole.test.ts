import { lstat, mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeChosen } from '../../../electron/main/export/writeChosen';
import { writeNew, writeWhole } from '../../../electron/main/export/writeWhole';
import { failureKindOf } from '../../../shared/failure';

const BYTES = new TextEncoder().encode('neu');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verbund-write-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** What somebody is told. */
async function failureOf(target: string): Promise<string> {
  try {
    await writeWhole(target, BYTES);
    return 'written';
  } catch (thrown) {
    return failureKindOf(thrown);
  }
}

test('an older file is replaced, and nothing else is left', async () => {
  const target = path.join(folder, 'Protokoll.pdf');
  await writeFile(target, 'alt');
  expect(await failureOf(target)).toBe('written');
  expect(await readFile(target, 'utf8')).toBe('neu');
  expect(await readdir(folder)).toEqual(['Protokoll.pdf']);
});

test('a folder of that name is left alone, and said', async () => {
  const target = path.join(folder, 'Protokoll.pdf');
  await mkdir(target);
  await writeFile(path.join(target, 'darin'), 'alt');
  expect(await failureOf(target)).toBe('nameTaken');
  expect(await readdir(folder)).toEqual(['Protokoll.pdf']);
  expect(await readFile(path.join(target, 'darin'), 'utf8')).toBe('alt');
});

test('the longest name that the drive takes is written; one letter more is said to be too long', async () => {
  const longest = 'x'.repeat(255);
  expect(await failureOf(path.join(folder, longest))).toBe('written');
  expect(await failureOf(path.join(folder, `${longest}x`))).toBe('nameTooLong');
  expect(await readdir(folder)).toEqual([longest]);
});

test('a folder that is gone is said', async () => {
  expect(await failureOf(path.join(folder, 'weg', 'Protokoll.pdf'))).toBe('placeGone');
});

test('a link of that name is replaced, and what it leads to is left alone', async () => {
  const target = path.join(folder, 'Protokoll.pdf');
  await writeFile(path.join(folder, 'fremd'), 'alt');
  await symlink(path.join(folder, 'fremd'), target);
  expect(await failureOf(target)).toBe('written');
  expect((await lstat(target)).isSymbolicLink()).toBe(false);
  expect(await readFile(path.join(folder, 'fremd'), 'utf8')).toBe('alt');
});

test('what lies where an unfinished file was once to be guessed is not written to', async () => {
  const foreign = path.join(folder, 'fremd');
  await writeFile(foreign, 'alt');
  for (let number = 1; number < 50; number += 1)
    await symlink(foreign, path.join(folder, `.verbund-${process.pid}-${number}.part`));
  expect(await failureOf(path.join(folder, 'Protokoll.pdf'))).toBe('written');
  expect(await readFile(foreign, 'utf8')).toBe('alt');
});

describe('a new file', () => {
  test('never takes the place of what is there: a file, a folder, a link, one that leads nowhere', async () => {
    await writeFile(path.join(folder, 'a.eml'), 'alt');
    await mkdir(path.join(folder, 'a (2).eml'));
    await symlink(path.join(folder, 'a.eml'), path.join(folder, 'a (3).eml'));
    await symlink(path.join(folder, 'nirgends'), path.join(folder, 'a (4).eml'));
    expect(await writeNew(folder, 'a.eml', BYTES)).toBe('a (5).eml');
    expect(await readFile(path.join(folder, 'a (5).eml'), 'utf8')).toBe('neu');
    expect(await readFile(path.join(folder, 'a.eml'), 'utf8')).toBe('alt');
    expect(await readlink(path.join(folder, 'a (4).eml'))).toBe(path.join(folder, 'nirgends'));
    expect((await readdir(folder)).sort()).toEqual(['a (2).eml', 'a (3).eml', 'a (4).eml', 'a (5).eml', 'a.eml']);
  });

  test('gets a name of its own though many are written at the same time', async () => {
    const names = await Promise.all(Array.from({ length: 8 }, () => writeNew(folder, 'a.eml', BYTES)));
    expect(new Set(names).size).toBe(8);
    expect((await readdir(folder)).sort()).toEqual([...names].sort());
  });

  test('is not there where its folder is gone', async () => {
    await expect(writeNew(path.join(folder, 'weg'), 'a.eml', BYTES)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('a file whose place was chosen', () => {
  test('replaces what the dialog has asked about', async () => {
    await writeFile(path.join(folder, 'a.pdf'), 'alt');
    expect(await writeChosen(path.join(folder, 'a.pdf'), 'pdf', BYTES)).toBe('a.pdf');
    expect(await readFile(path.join(folder, 'a.pdf'), 'utf8')).toBe('neu');
  });

  test('leaves alone what is only in the way since the extension was added here', async () => {
    await writeFile(path.join(folder, 'a.pdf'), 'alt');
    expect(await writeChosen(path.join(folder, 'a'), 'pdf', BYTES)).toBe('a (2).pdf');
    expect(await readFile(path.join(folder, 'a.pdf'), 'utf8')).toBe('alt');
  });
});
