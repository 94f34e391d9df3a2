import { isMacPlatform } from './shortcutToKeys';

/** Presses a key for the user: a menu entry means what its key means on the open screen. */
export function pressShortcut(shortcut: `mod+${string}`): void {
  const isMac = isMacPlatform();
  const press = new KeyboardEvent('keydown', {
    key: shortcut.slice('mod+'.length),
    ctrlKey: !isMac,
    metaKey: isMac,
    bubbles: true,
    cancelable: true,
  });
  (document.activeElement ?? document.body).dispatchEvent(press);
}
