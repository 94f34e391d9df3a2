import { BrowserWindow, type Input, screen } from 'electron';
import { APP_ORIGIN } from '../../../shared/ipc/contract';
import { lockedWebPreferences } from '../security/webPreferences';

/** A window beside the main one. */
export interface SideWindow {
  /** Opens it, or brings it to the front. */
  readonly show: (beside: BrowserWindow) => void;
  readonly close: () => void;
  /** Shows what it shows before anybody told it anything. */
  readonly startAnew: () => void;
}

export interface SideWindowOptions {
  readonly title: string;
  readonly onFailure: (error: unknown) => void;
  /** Ctrl+K, as in the main window, where the search then is: what is looked for is nothing for the hall. */
  readonly onSearch: () => void;
  /** Ctrl+L, as in the main window. */
  readonly onLock: () => void;
}

type Place = Electron.BrowserWindowConstructorOptions;

/** For the hall: see [Note: no person on the screen]. On another display it fills it; with one it stays a window, to be shared in a video conference and not to cover the minutes. */
export function createPresentation(options: SideWindowOptions): SideWindow {
  return createSideWindow('presentation.html', options, (beside) => {
    const here = screen.getDisplayMatching(beside.getBounds());
    const other = screen.getAllDisplays().find(({ id }) => id !== here.id);
    return { ...(other ? other.bounds : { width: 1280, height: 720 }), fullscreen: other !== undefined };
  });
}

/** For the check-in at the door: see [Note: what the door knows]. Always a window: whoever stands at the door moves it where it is needed. */
export function createDoor(options: SideWindowOptions): SideWindow {
  return createSideWindow('door.html', options, () => ({
    width: 1180,
    height: 760,
    minWidth: 640,
    minHeight: 480,
  }));
}

/**
 * It has the same locks as the main window and no preload: there is nothing that it may ask of the main process. What it shows it is told
 * by the page, and what it may ask for the page decides. The keys that mean another window are taken here, before the page sees them.
 */
function createSideWindow(
  file: string,
  { title, onFailure, onSearch, onLock }: SideWindowOptions,
  placeBeside: (beside: BrowserWindow) => Place,
): SideWindow {
  let window: BrowserWindow | undefined;
  return {
    show(beside) {
      if (window) {
        if (window.isMinimized()) window.restore();
        window.focus();
        return;
      }
      const opened = new BrowserWindow({
        ...placeBeside(beside),
        title,
        webPreferences: { ...lockedWebPreferences },
      });
      opened.removeMenu();
      opened.webContents.on('before-input-event', (event, input) => {
        const taken = isModKey(input, 'k') ? onSearch : isModKey(input, 'l') ? onLock : undefined;
        if (!taken) return;
        event.preventDefault();
        taken();
      });
      opened.on('closed', () => {
        window = undefined;
      });
      opened.loadURL(`${APP_ORIGIN}/${file}`).catch(onFailure);
      window = opened;
    },
    close: () => window?.close(),
    startAnew: () => window?.webContents.reload(),
  };
}

function isModKey({ type, key, control, meta, alt, shift, isAutoRepeat }: Input, letter: string): boolean {
  const isMod = process.platform === 'darwin' ? meta && !control : control && !meta;
  return type === 'keyDown' && isMod && !alt && !shift && !isAutoRepeat && key.toLowerCase() === letter;
}
