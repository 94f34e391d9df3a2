import path from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import type { SaveFile } from '../../../shared/ipc/contract';
import type { Translate } from '../../../shared/messages/translate';
import { withExtension } from './fileNames';
import { writeWhole } from './writeWhole';

/** Asks where to. Answers the file's name only; where that is, is not the page's business. */
export async function saveFile(
  window: BrowserWindow,
  translate: Translate,
  { suggestedName, extension, bytes }: SaveFile,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: path.join(app.getPath('documents'), withExtension(path.basename(suggestedName), extension)),
    filters: [{ name: translate(`shell.fileType.${extension}`), extensions: [extension] }],
  });
  if (canceled || filePath === '') return null;
  const target = withExtension(filePath, extension);
  await writeWhole(target, bytes);
  return path.basename(target);
}
