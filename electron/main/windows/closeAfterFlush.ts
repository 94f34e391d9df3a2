import { app, dialog, type BrowserWindow } from 'electron';
import type { Translate } from '../../../shared/messages/translate';
import { notify } from '../ipc/notify';

/** Longer than a healthy page takes, shorter than a person waits for an answer. */
const LONGEST_WAIT_MS = 2_000;

export interface CloseFlow {
  /** The page says whether everything is written. */
  readonly confirmFlushed: (answer: 'stored' | 'unsaved') => void;
}

/**
 * Closing asks the page first to write what it still holds. What could not be written, or not within two seconds, would be lost
 * with the window: then the person is asked. The question goes away when the page has been able to write after all.
 */
export function closeAfterFlush(
  window: BrowserWindow,
  translate: () => Translate,
  onFailure: (error: unknown) => void,
): CloseFlow {
  let phase: 'open' | 'flushing' | 'asking' | 'flushed' = 'open';
  let isQuitting = false;
  let timer: NodeJS.Timeout | undefined;
  let question: AbortController | undefined;

  const onBeforeQuit = (): void => {
    isQuitting = true;
  };
  function finish(): void {
    clearTimeout(timer);
    phase = 'flushed';
    question?.abort();
    // A prevented close also stopped the quit that caused it, so it is asked for again.
    if (isQuitting) app.quit();
    else window.close();
  }
  async function ask(): Promise<void> {
    clearTimeout(timer);
    phase = 'asking';
    question = new AbortController();
    const t = translate();
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: t('shell.unsaved.title'),
      detail: t('shell.unsaved.detail'),
      buttons: [t('shell.unsaved.stay'), t('shell.unsaved.close')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
      signal: question.signal,
    });
    if (question.signal.aborted) return;
    if (response === 1) {
      finish();
      return;
    }
    phase = 'open';
    isQuitting = false;
  }

  app.on('before-quit', onBeforeQuit);
  window.on('close', (event) => {
    if (phase === 'flushed' || window.webContents.isCrashed()) return;
    event.preventDefault();
    if (phase !== 'open') return;
    phase = 'flushing';
    timer = setTimeout(() => {
      ask().catch(onFailure);
    }, LONGEST_WAIT_MS);
    notify(window.webContents, 'onFlush', null);
  });
  window.on('closed', () => {
    clearTimeout(timer);
    app.off('before-quit', onBeforeQuit);
  });
  return {
    confirmFlushed(answer) {
      if (answer === 'stored' && (phase === 'flushing' || phase === 'asking')) finish();
      else if (phase === 'flushing') ask().catch(onFailure);
    },
  };
}
