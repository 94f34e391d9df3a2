import { BrowserWindow, nativeTheme, powerMonitor } from 'electron';
import { APP_ORIGIN } from '../../../shared/ipc/contract';
import { notify } from '../ipc/notify';
import { preloadFile } from '../paths';
import { lockedWebPreferences } from '../security/webPreferences';
import type { JsonStore } from '../settings/jsonStore';
import { MINIMUM_SIZE } from './restoreBounds';
import { readPlace, writePlace } from './windowPlace';

/** KERN's layout background in both themes: the window has its colour before the page has painted. */
const backgroundByTheme = { light: '#ffffff', dark: '#000000' } as const;

export function createMainWindow(
  store: JsonStore,
  title: string,
  onTrouble: (where: string, error: unknown) => void,
): BrowserWindow {
  const { bounds, isMaximised } = readPlace(store);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: MINIMUM_SIZE.width,
    minHeight: MINIMUM_SIZE.height,
    title,
    show: false,
    backgroundColor: backgroundColour(),
    webPreferences: { ...lockedWebPreferences, preload: preloadFile },
  });
  if (isMaximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('focus', () => notify(window.webContents, 'onWake', null));

  const onResume = (): void => notify(window.webContents, 'onWake', null);
  const onTheme = (): void => window.setBackgroundColor(backgroundColour());
  powerMonitor.on('resume', onResume);
  nativeTheme.on('updated', onTheme);
  window.on('close', () => writePlace(store, window, onTrouble));
  window.on('closed', () => {
    powerMonitor.off('resume', onResume);
    nativeTheme.off('updated', onTheme);
  });
  return window;
}

export const START_URL = `${APP_ORIGIN}/index.html`;

function backgroundColour(): string {
  return nativeTheme.shouldUseDarkColors ? backgroundByTheme.dark : backgroundByTheme.light;
}
