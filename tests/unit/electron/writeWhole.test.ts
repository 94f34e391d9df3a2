import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeWhole } from '../../../electron/main/export/writeWhole';
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
