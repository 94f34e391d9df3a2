import path from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import type { SaveFile } from '../../../shared/ipc/contract';
import { toFileName } from '../../../shared/documents';
import type { Translate } from '../../../shared/messages/translate';
import { writeChosen } from './writeChosen';

/** Asks where to. Answers the file's name only; where that is, is not the page's business. */
export async function saveFile(
  window: BrowserWindow,
  translate: Translate,
  { suggestedName, extension, bytes }: SaveFile,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: path.join(app.getPath('documents'), toFileName(path.basename(suggestedName), extension)),
    filters: [{ name: translate(`shell.fileType.${extension}`), extensions: [extension] }],
  });
  return canceled || filePath === '' ? null : writeChosen(filePath, extension, bytes);
}
