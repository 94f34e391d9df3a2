export type KeyPress = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
};

/**
 * `mod` is Ctrl, on a Mac ⌘. Shortcuts are written in lower case: `mod+shift+z`, `f1`, `escape`, `n`. `plus` is the sign, which some keyboards
 * have above another one.
 */
export function matchesShortcut(press: KeyPress, shortcut: string, isMac: boolean): boolean {
  const parts = shortcut.split('+');
  const isPlus = parts.at(-1) === 'plus';
  const key = isPlus ? '+' : parts.at(-1);
  const isMod = isMac ? press.metaKey : press.ctrlKey;
  const isOther = isMac ? press.ctrlKey : press.metaKey;
  return (
    press.key.toLowerCase() === key &&
    isMod === parts.includes('mod') &&
    !isOther &&
    (isPlus || press.shiftKey === parts.includes('shift')) &&
    press.altKey === parts.includes('alt')
  );
}

const TEXT_EDITING = new Set(['mod+z', 'mod+y', 'mod+shift+z', 'mod+a', 'mod+c', 'mod+v', 'mod+x']);

/** In a text field letters are text, and undo means the text. Ctrl+N or F1 mean the same everywhere. */
export function isForTextField(shortcut: string): boolean {
  const isFunctionKey = /(^|\+)f\d+$/.test(shortcut);
  return TEXT_EDITING.has(shortcut) || (!shortcut.includes('mod+') && !isFunctionKey);
}
