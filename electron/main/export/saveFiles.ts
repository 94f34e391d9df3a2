import path from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import type { SavedFiles, SaveFile } from '../../../shared/ipc/contract';
import { toFileName } from '../../../shared/documents';
import type { Translate } from '../../../shared/messages/translate';
import { writeNew } from './writeWhole';

/** Asks for one folder and writes all files into it, each whole or not at all. What is there stays: a name that is taken gets a number. */
export async function saveFiles(
  window: BrowserWindow,
  translate: Translate,
  files: readonly SaveFile[],
): Promise<SavedFiles | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: translate('shell.chooseFolder', { count: files.length }),
    buttonLabel: translate('shell.saveHere'),
    defaultPath: app.getPath('documents'),
    properties: ['openDirectory', 'createDirectory'],
  });
  const [folder] = filePaths;
  if (canceled || folder === undefined) return null;
  const names: string[] = [];
  for (const { suggestedName, extension, bytes } of files)
    names.push(await writeNew(folder, toFileName(path.basename(suggestedName), extension), bytes));
  return { folder: path.basename(folder), names };
}
