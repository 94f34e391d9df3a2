import { matchesShortcut, type KeyPress } from './matchesShortcut';
import { isMacPlatform } from './shortcutToKeys';

/** For a key that means something in one part of a screen only; see `useShortcut` for all others. */
export function isShortcut(press: KeyPress, shortcut: string): boolean {
  return matchesShortcut(press, shortcut, isMacPlatform());
}
