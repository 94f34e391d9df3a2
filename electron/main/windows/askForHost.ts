import { dialog, type BrowserWindow } from 'electron';
import type { Translate } from '../../../shared/messages/translate';
import type { HostQuestion } from '../keys/createHostConsent';

/** See [Note: a page connects to no other host by itself]. Whoever presses Enter without reading has cancelled. */
export async function askForHost(
  window: BrowserWindow,
  translate: Translate,
  { host, before }: HostQuestion,
): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message:
      before === undefined ? translate('shell.newHost.title', { host }) : translate('shell.otherHost.title', { host }),
    detail:
      before === undefined ? translate('shell.newHost.detail') : translate('shell.otherHost.detail', { host, before }),
    buttons: [translate('shell.newHost.cancel'), translate('shell.newHost.connect')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
