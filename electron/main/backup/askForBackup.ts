import { app, dialog, type BrowserWindow } from 'electron';
import { BACKUP_EXTENSION } from '../../../shared/domain/backup';
import type { Translate } from '../../../shared/messages/translate';

/** Undefined when the user thought better of it. */
export async function askForBackupFolder(window: BrowserWindow, translate: Translate): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: translate('shell.chooseBackupFolder'),
    buttonLabel: translate('shell.backUpHere'),
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? undefined : filePaths[0];
}

/** Undefined when the user thought better of it. */
export async function askForBackup(window: BrowserWindow, translate: Translate): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: translate('shell.chooseBackup'),
    defaultPath: app.getPath('documents'),
    filters: [{ name: translate('shell.fileType.verbund'), extensions: [BACKUP_EXTENSION] }],
    properties: ['openFile'],
  });
  return canceled ? undefined : filePaths[0];
}
