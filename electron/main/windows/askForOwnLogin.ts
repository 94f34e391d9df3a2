import { dialog, type BrowserWindow } from 'electron';
import type { Translate } from '../../../shared/messages/translate';

/** Before the login of this laptop goes into a link. Whoever presses Enter without reading has cancelled. */
export async function askForOwnLogin(window: BrowserWindow, translate: Translate, user: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: translate('shell.ownLogin.title', { user }),
    detail: translate('shell.ownLogin.detail'),
    buttons: [translate('shell.newHost.cancel'), translate('shell.ownLogin.confirm')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
