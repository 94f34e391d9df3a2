import { app, dialog, type BrowserWindow } from 'electron';
import type { Translate } from '../../../shared/messages/translate';
import type { Log } from './createLog';

/** What nobody caught is written down; the application goes on, since unsaved work may be in its window. */
export function watchProcess(log: Log): void {
  process.on('uncaughtException', (error) => log.error('uncaughtException', error));
  process.on('unhandledRejection', (reason) => log.error('unhandledRejection', reason));
  app.on('child-process-gone', (_event, { type, reason }) => log.info(`child process gone: ${type} ${reason}`));
}

/** A page that crashed or hangs is offered a fresh start; records are in the store, not in the page. */
export function watchPage(window: BrowserWindow, log: Log, translate: () => Translate): void {
  const failed = (error: unknown): void => log.error('offer to reload', error);
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log.info(`page gone: ${reason}`);
    if (reason !== 'clean-exit') offerReload(window, translate(), 'pageGone').catch(failed);
  });
  window.on('unresponsive', () => {
    log.info('page unresponsive');
    offerReload(window, translate(), 'pageHangs').catch(failed);
  });
}

async function offerReload(window: BrowserWindow, translate: Translate, what: 'pageGone' | 'pageHangs'): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: translate(`shell.${what}.title`),
    detail: translate(`shell.${what}.detail`),
    buttons: [translate('shell.reload'), translate(what === 'pageGone' ? 'shell.quit' : 'shell.wait')],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response === 0) window.webContents.reload();
  else if (what === 'pageGone') app.quit();
}
