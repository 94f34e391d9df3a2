import { dialog, type BrowserWindow } from 'electron';
import type { Translate } from '../../../shared/messages/translate';
import { shorten } from '../../../shared/text/shorten';
import type { OutwardLink } from './readLink';

/** A longer address is no easier to judge, and pushes the buttons off a small screen. */
const LONGEST_SHOWN = 300;

/** Before an address goes to the browser or the mail program. Whoever presses Enter without reading has cancelled. */
export async function askToOpenLink(
  window: BrowserWindow,
  translate: Translate,
  { kind, href, target, isEncrypted }: OutwardLink,
): Promise<boolean> {
  const isMail = kind === 'mail';
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: translate('shell.openLink.title', { isMail, target }),
    detail: [
      shorten(href, LONGEST_SHOWN),
      ...(isEncrypted ? [] : [translate('shell.openLink.unencrypted')]),
      translate('shell.openLink.detail', { isMail }),
    ].join('\n\n'),
    buttons: [translate('shell.newHost.cancel'), translate('shell.openFile.confirm')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
