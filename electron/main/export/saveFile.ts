import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import type { SaveFile } from '../../../shared/ipc/contract';
import type { Translate } from '../../../shared/messages/translate';
import { withExtension } from './fileNames';

/** Asks where to, then writes beside the target and renames: a file is there whole or not at all. Answers the file's name only; where it lies is not the page's business. */
export async function saveFile(window: BrowserWindow, translate: Translate, { suggestedName, extension, bytes }: SaveFile): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: path.join(app.getPath('documents'), withExtension(path.basename(suggestedName), extension)),
    filters: [{ name: translate(`shell.fileType.${extension}`), extensions: [extension] }],
  });
  if (canceled || filePath === '') return null;
  const target = withExtension(filePath, extension);
  await writeWhole(target, bytes);
  return path.basename(target);
}

/** A file is there whole or not at all: written beside the target, then renamed. */
export async function writeWhole(target: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${target}.${process.pid}.part`;
  try {
    await writeFile(unfinished, bytes, { flush: true });
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
