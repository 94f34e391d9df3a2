import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createOpenedFiles, type OpenedFiles, type OpenQuestion } from '../../../electron/main/files/createOpenedFiles';
import { fileToOpenSchema } from '../../../shared/ipc/files';
import { MOST_FILE_BYTES } from '../../../shared/sync/files/chunks';
import { markForeign } from '../../../electron/main/files/markForeign';

const bytes = new TextEncoder().encode('Inhalt');
let userData: string;
let opened: string[];
let asked: OpenQuestion[];
let answer: () => boolean;
let files: OpenedFiles;

beforeEach(() => {
  userData = mkdtempSync(path.join(tmpdir(), 'verbund-opened-'));
  opened = [];
  asked = [];
  answer = () => true;
  files = createOpenedFiles({
    userData,
    ask: async (file) => {
      asked.push(file);
      return answer();
    },
    openPath: async (file) => {
      opened.push(file);
      return '';
    },
    onTrouble: (_, error) => {
      throw error;
    },
  });
});

afterEach(() => rmSync(userData, { recursive: true }));

describe('a file for a program of the system', () => {
  test('is asked for, read-only, and for this user alone', async () => {
    expect(await files.open({ name: 'Vermerk.pdf', bytes, tlp: '' })).toBe('opened');
    expect(asked).toEqual([{ name: 'Vermerk.pdf', tlp: '', mayHoldMacros: false }]);
    const [file = ''] = opened;
    expect(path.basename(file)).toBe('Vermerk.pdf');
    expect(readFileSync(file, 'utf8')).toBe('Inhalt');
    expect(statSync(file).mode & 0o777).toBe(0o400);
    expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
  });

  test('of the same name does not meet another one, and all go together', async () => {
    await files.open({ name: 'Plan.ods', bytes, tlp: '' });
    await files.open({ name: 'Plan.ods', bytes, tlp: '' });
    expect(new Set(opened).size).toBe(2);
    files.clear();
    expect(opened.filter((file) => existsSync(file))).toEqual([]);
    expect(readdirSync(path.join(userData, 'opened'))).toEqual([]);
  });

  test('is not written when nobody wants it, or when it was locked meanwhile', async () => {
    answer = () => false;
    expect(await files.open({ name: 'Vermerk.pdf', bytes, tlp: '' })).toBe('declined');
    answer = () => {
      files.clear();
      return true;
    };
    expect(await files.open({ name: 'Vermerk.pdf', bytes, tlp: '' })).toBe('declined');
    expect(existsSync(path.join(userData, 'opened'))).toBe(false);
  });

  test('that may hold macros is asked for with a warning', async () => {
    await files.open({ name: 'Liste.XLSM', bytes, tlp: '' });
    expect(asked).toEqual([{ name: 'Liste.xlsm', tlp: '', mayHoldMacros: true }]);
  });

  test.each([
    ['Rechnung.pdf.exe', 'program'],
    ['Rechnung\u202Efdp.exe', 'program'],
    ['Rechnung.exe. ', 'program'],
    ['../../start.desktop', 'program'],
    ['Ordner.lnk', 'program'],
    ['Bild.svg', 'program'],
    ['Daten.xyz', 'unknown'],
    ['ohne Endung', 'unknown'],
  ])('%s is refused without a question', async (name, expected) => {
    expect(await files.open({ name, bytes, tlp: '' })).toBe(expected);
    expect([asked, opened]).toEqual([[], []]);
  });

  test('never leaves its folder, whatever it is called', async () => {
    await files.open({ name: '../../../etc/Notiz.txt', bytes, tlp: '' });
    expect(path.relative(path.join(userData, 'opened'), opened[0] ?? '')).not.toContain('..');
  });
});

test('Windows is told that somebody else made the file, other systems have no word for it', async () => {
  const file = path.join(userData, 'a.docx');
  await markForeign(file, 'linux');
  expect(readdirSync(userData)).toEqual([]);
  await markForeign(file, 'win32');
  expect(readFileSync(`${file}:Zone.Identifier`, 'utf8')).toContain('ZoneId=3');
});

test('no more is handed over than a file may have', () => {
  const file = (length: number) => ({ name: 'a.pdf', tlp: '', bytes: new Uint8Array(length) });
  expect(v.is(fileToOpenSchema, file(MOST_FILE_BYTES))).toBe(true);
  expect(v.is(fileToOpenSchema, file(MOST_FILE_BYTES + 1))).toBe(false);
});
