import type { BrowserWindow } from 'electron';
import type { Translate } from '../../../shared/messages/translate';
import { askFirst } from './askFirst';

/** Before the login of this laptop goes into a link. */
export async function askForOwnLogin(window: BrowserWindow, translate: Translate, user: string): Promise<boolean> {
  return askFirst(window, translate, {
    type: 'warning',
    message: translate('shell.ownLogin.title', { user }),
    detail: translate('shell.ownLogin.detail'),
    confirm: translate('shell.ownLogin.confirm'),
  });
}
