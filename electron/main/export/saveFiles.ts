import { access } from 'node:fs/promises';
import path from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import type { SavedFiles, SaveFile } from '../../../shared/ipc/contract';
import type { Translate } from '../../../shared/messages/translate';
import { freeName, withExtension } from './fileNames';
import { writeWhole } from './writeWhole';

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
  for (const { suggestedName, extension, bytes } of files) {
    const name = await freeName(withExtension(path.basename(suggestedName), extension), (candidate) =>
      isTaken(path.join(folder, candidate)),
    );
    await writeWhole(path.join(folder, name), bytes);
    names.push(name);
  }
  return { folder: path.basename(folder), names };
}

async function isTaken(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    // access has no answer but an exception.
    return false;
  }
}
