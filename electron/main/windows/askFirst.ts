import { dialog, type BrowserWindow } from 'electron';
import type { Translate } from '../../../shared/messages/translate';

export interface FirstQuestion {
  readonly type: 'question' | 'warning';
  readonly message: string;
  readonly detail: string;
  /** What the button says that goes on. */
  readonly confirm: string;
}

/** A question of the main process, which the page cannot answer. Whoever presses Enter without reading has cancelled. */
export async function askFirst(
  window: BrowserWindow,
  translate: Translate,
  { type, message, detail, confirm }: FirstQuestion,
): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type,
    message,
    detail,
    buttons: [translate('shell.newHost.cancel'), confirm],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
