import type { BrowserWindow } from 'electron';
import type { Translate } from '../../../shared/messages/translate';
import { shorten } from '../../../shared/text/shorten';
import type { OutwardLink } from './readLink';
import { askFirst } from '../windows/askFirst';

/** A longer address is no easier to judge, and pushes the buttons off a small screen. */
const LONGEST_SHOWN = 300;

/** Before an address goes to the browser or the mail program. */
export async function askToOpenLink(
  window: BrowserWindow,
  translate: Translate,
  { kind, href, target, isEncrypted }: OutwardLink,
): Promise<boolean> {
  const isMail = kind === 'mail';
  return askFirst(window, translate, {
    type: 'question',
    message: translate('shell.openLink.title', { isMail, target }),
    detail: [
      shorten(href, LONGEST_SHOWN),
      ...(isEncrypted ? [] : [translate('shell.openLink.unencrypted')]),
      translate('shell.openLink.detail', { isMail }),
    ].join('\n\n'),
    confirm: translate('shell.openFile.confirm'),
  });
}
