import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTranslate } from '../../../shared/messages/translate';
import { expect, launchArgs, readRuntime, test } from '../fixtures';

const TITLES = (['de', 'en'] as const).map((language) => createTranslate(language)('shell.unusableProfile.title'));

/** What a start says on standard error before it waits for an answer. */
async function startIn(userData: string): Promise<string> {
  const { executablePath, flags } = readRuntime();
  const child = spawn(executablePath, launchArgs(flags, { userData }), { stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    return await new Promise((resolve, reject) => {
      let said = '';
      child.stderr.on('data', (piece: Buffer) => {
        said += piece.toString();
        const line = said.split('\n').find((one) => TITLES.some((title) => one.startsWith(title)));
        if (line !== undefined) resolve(line);
      });
      child.once('exit', (code) => reject(new Error(`ended without a word, ${code}: ${said}`)));
    });
  } finally {
    child.kill('SIGKILL');
  }
}

test('a folder in which nothing can be stored is told, where Chromium would end without a word', async ({}, testInfo) => {
  const file = testInfo.outputPath('no folder');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, '');
  expect(await startIn(path.join(file, 'profile'))).toMatch(/ENOTDIR$/u);
  expect(await startIn(file)).toMatch(/EEXIST$/u);
});
