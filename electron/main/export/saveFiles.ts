import { access } from 'node:fs/promises';
import path from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import type { SaveFile } from '../../../shared/ipc/contract';
import type { Translate } from '../../../shared/messages/translate';
import { withExtension } from './fileNames';
import { writeWhole } from './writeWhole';

/** Asks for one folder and writes all files into it, one after the other. What lies there stays: a name that is taken gets a number. */
export async function saveFiles(window: BrowserWindow, translate: Translate, files: readonly SaveFile[]): Promise<string[] | null> {
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
    const target = await freePath(path.join(folder, withExtension(path.basename(suggestedName), extension)));
    await writeWhole(target, bytes);
    names.push(path.basename(target));
  }
  return names;
}

async function freePath(wanted: string): Promise<string> {
  const { dir, name, ext } = path.parse(wanted);
  let candidate = wanted;
  for (let copy = 2; await isTaken(candidate); copy += 1) candidate = path.join(dir, `${name}-${copy}${ext}`);
  return candidate;
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
