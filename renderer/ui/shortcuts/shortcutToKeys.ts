import type { Translate } from '../../../shared/messages/translate';

/** „Strg K“ in German, „Ctrl K“ in English, „⌘ K“ on a Mac. */
export function shortcutToKeys(shortcut: string, t: Translate, isMac: boolean = isMacPlatform()): string {
  const keyNames: Readonly<Record<string, string>> = {
    mod: isMac ? '⌘' : t('ui.key.ctrl'),
    shift: isMac ? '⇧' : t('ui.key.shift'),
    alt: isMac ? '⌥' : t('ui.key.alt'),
    enter: t('ui.key.enter'),
    escape: t('ui.key.escape'),
    delete: t('ui.key.delete'),
    arrowup: '↑',
    arrowdown: '↓',
  };
  const parts = shortcut.split('+');
  // A plain text such as „b:“ is no shortcut and stays as it is.
  if (parts.length === 1) return keyNames[shortcut] ?? (/^f\d+$/.test(shortcut) ? shortcut.toUpperCase() : shortcut);
  return parts.map((part) => keyNames[part] ?? part.toUpperCase()).join(' ');
}

export function isMacPlatform(): boolean {
  return typeof navigator !== 'undefined' && navigator.userAgent.includes('Mac');
}
