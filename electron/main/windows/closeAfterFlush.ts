import { app, type BrowserWindow } from 'electron';
import { notify } from '../ipc/notify';

/** A page that hangs must not keep the window open for ever. */
const LONGEST_WAIT_MS = 2_000;

export interface CloseFlow {
  /** The page says that everything is written. */
  readonly confirmFlushed: () => void;
}

/** Closing asks the page first to write what it still holds, and waits for its word, at most two seconds. */
export function closeAfterFlush(window: BrowserWindow): CloseFlow {
  let phase: 'open' | 'flushing' | 'flushed' = 'open';
  let isQuitting = false;
  let timer: NodeJS.Timeout | undefined;

  const onBeforeQuit = (): void => {
    isQuitting = true;
  };
  function finish(): void {
    if (phase !== 'flushing') return;
    clearTimeout(timer);
    phase = 'flushed';
    // A prevented close also stopped the quit that caused it, so it is asked for again.
    if (isQuitting) app.quit();
    else window.close();
  }

  app.on('before-quit', onBeforeQuit);
  window.on('close', (event) => {
    if (phase === 'flushed' || window.webContents.isCrashed()) return;
    event.preventDefault();
    if (phase === 'flushing') return;
    phase = 'flushing';
    timer = setTimeout(finish, LONGEST_WAIT_MS);
    notify(window.webContents, 'onFlush', null);
  });
  window.on('closed', () => {
    clearTimeout(timer);
    app.off('before-quit', onBeforeQuit);
  });
  return { confirmFlushed: finish };
}
