import type { BrowserWindow } from 'electron';
import type { Translate } from '../../../shared/messages/translate';
import type { HostQuestion } from '../keys/createHostConsent';
import { askFirst } from './askFirst';

/** See [Note: a page connects to no other host by itself]. */
export async function askForHost(
  window: BrowserWindow,
  translate: Translate,
  { host, before }: HostQuestion,
): Promise<boolean> {
  return askFirst(window, translate, {
    type: 'warning',
    message:
      before === undefined ? translate('shell.newHost.title', { host }) : translate('shell.otherHost.title', { host }),
    detail:
      before === undefined ? translate('shell.newHost.detail') : translate('shell.otherHost.detail', { host, before }),
    confirm: translate('shell.newHost.connect'),
  });
}

/** The same for the server that a network's mail goes to. */
export async function askForMailHost(
  window: BrowserWindow,
  translate: Translate,
  { host, before }: HostQuestion,
): Promise<boolean> {
  return askFirst(window, translate, {
    type: 'warning',
    message: translate('shell.mailHost.title', { host }),
    detail:
      before === undefined
        ? translate('shell.mailHost.detail')
        : translate('shell.mailHost.otherDetail', { host, before }),
    confirm: translate('shell.mailHost.confirm'),
  });
}
