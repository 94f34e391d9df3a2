import path from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import { extensionOf, safeFileName } from '../../../shared/domain/files';
import type { FileCopy } from '../../../shared/ipc/files';
import type { Translate } from '../../../shared/messages/translate';
import { writeChosen } from '../export/writeChosen';
import { markForeign } from './markForeign';

/** Asks where to. The copy keeps its extension, so that a picture does not become a program on the way. Answers its name only. */
export async function saveCopy(
  window: BrowserWindow,
  translate: Translate,
  { name, bytes }: FileCopy,
): Promise<string | null> {
  const suggested = safeFileName(name);
  const extension = extensionOf(suggested);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: path.join(app.getPath('documents'), suggested),
    filters: [
      { name: translate('shell.fileType.any', { extension: extension.toUpperCase() }), extensions: [extension] },
    ],
  });
  if (canceled || filePath === '') return null;
  const saved = await writeChosen(filePath, extension, bytes);
  await markForeign(path.join(path.dirname(filePath), saved), process.platform);
  return saved;
}
