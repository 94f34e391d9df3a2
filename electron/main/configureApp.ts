import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { app } from 'electron';
import { failureKindOf } from '../../shared/failure';
import { keepFolderPrivate, PRIVATE_FILE } from './settings/keepPrivate';

const APP_NAME = 'Verbund';

export interface UnusableProfile {
  readonly folder: string;
  readonly cause: unknown;
}

/**
 * Name and folders, before anything reads them. `--user-data-dir` gives tests and second installations a folder of their own.
 * @returns what prevents the start: a folder in which nothing can be written. Chromium would end there without a word.
 */
export function configureApp(): UnusableProfile | undefined {
  app.setName(APP_NAME);
  const given = app.commandLine.getSwitchValue('user-data-dir');
  const folder = given === '' ? path.join(app.getPath('appData'), APP_NAME) : path.resolve(given);
  try {
    keepFolderPrivate(folder);
    tryToWrite(folder);
  } catch (cause) {
    // For as long as it takes to say so.
    const other = mkdtempSync(path.join(tmpdir(), 'verbund-'));
    app.setPath('userData', other);
    app.once('quit', () => rmSync(other, { recursive: true, force: true }));
    return { folder, cause };
  }
  app.setPath('userData', folder);
  app.setPath('sessionData', folder);
  app.setAppLogsPath(path.join(folder, 'logs'));
  return undefined;
}

function tryToWrite(folder: string): void {
  const probe = path.join(folder, `.verbund-${randomUUID()}.part`);
  try {
    writeFileSync(probe, '', { mode: PRIVATE_FILE, flag: 'wx' });
  } catch (cause) {
    // On a full disk everything can be read, and room be made.
    if (failureKindOf(cause) !== 'targetFull') throw cause;
  } finally {
    rmSync(probe, { force: true });
  }
}
