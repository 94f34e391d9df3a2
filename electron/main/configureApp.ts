import path from 'node:path';
import { app } from 'electron';
import { keepFolderPrivate } from './settings/keepPrivate';

const APP_NAME = 'Verbund';

/** Name and folders, before anything reads them. `--user-data-dir` gives tests and second installations a folder of their own. */
export function configureApp(): void {
  app.setName(APP_NAME);
  const given = app.commandLine.getSwitchValue('user-data-dir');
  const folder = given === '' ? path.join(app.getPath('appData'), APP_NAME) : path.resolve(given);
  keepFolderPrivate(folder);
  app.setPath('userData', folder);
  app.setPath('sessionData', folder);
  app.setAppLogsPath(path.join(folder, 'logs'));
}
