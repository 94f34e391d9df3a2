import { access } from 'node:fs/promises';
import path from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import type { SaveFile } from '../../../shared/ipc/contract';
import { freeName, withExtension } from './fileNames';
import { writeWhole } from './saveFile';

/** Asks for a folder and writes all files into it, each whole or not at all, none over another. Answers the folder's name only. */
export async function saveFiles(window: BrowserWindow, files: readonly SaveFile[]): Promise<{ readonly folder: string; readonly count: number } | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { defaultPath: app.getPath('documents'), properties: ['openDirectory', 'createDirectory'] });
  const [folder] = filePaths;
  if (canceled || folder === undefined) return null;
  for (const { suggestedName, extension, bytes } of files) {
    const name = await freeName(withExtension(path.basename(suggestedName), extension), (candidate) => exists(path.join(folder, candidate)));
    await writeWhole(path.join(folder, name), bytes);
  }
  return { folder: path.basename(folder), count: files.length };
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    // Not there: that is the answer.
    return false;
  }
}
