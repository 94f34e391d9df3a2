import { BrowserWindow, screen } from 'electron';
import { APP_ORIGIN } from '../../../shared/ipc/contract';
import { lockedWebPreferences } from '../security/webPreferences';

export interface Presentation {
  /** Opens the window on the other screen, or brings it to the front. */
  readonly show: (beside: BrowserWindow) => void;
  readonly close: () => void;
}

const PRESENTATION_URL = `${APP_ORIGIN}/presentation.html`;
const WINDOWED = { width: 1280, height: 720 } as const;

/**
 * The window for the hall. It has the same locks as the main window and no preload: there is nothing that it may ask of the
 * main process, and what it shows it is told by the page. See [Note: no person on the screen].
 */
export function createPresentation(title: string, onFailure: (error: unknown) => void): Presentation {
  let window: BrowserWindow | undefined;
  return {
    show(beside) {
      if (window) {
        window.focus();
        return;
      }
      const here = screen.getDisplayMatching(beside.getBounds());
      const other = screen.getAllDisplays().find(({ id }) => id !== here.id);
      // With one screen it stays a window: to be shared in a video conference, and not to cover the minutes.
      const opened = new BrowserWindow({
        ...(other ? other.bounds : WINDOWED),
        fullscreen: other !== undefined,
        title,
        webPreferences: { ...lockedWebPreferences },
      });
      opened.removeMenu();
      opened.on('closed', () => {
        window = undefined;
      });
      opened.loadURL(PRESENTATION_URL).catch(onFailure);
      window = opened;
    },
    close: () => window?.close(),
  };
}
