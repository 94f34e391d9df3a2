const WANTED = 'verbund:shortcut';

/**
 * [Note: keys of another screen] A command of the palette may be what a key does on another screen ("Mitglied anlegen" is Ctrl+N among the members). It is wanted
 * here, and done by whoever knows the key: at once where that screen is open, otherwise as soon as it opens. What a person does meanwhile ends it.
 */
let wanted: string | undefined;

/** @param isThere whether the screen that is meant is open already; otherwise it is being opened */
export function wantShortcut(shortcut: `mod+${string}`, isThere: boolean): void {
  wanted = shortcut;
  const forget = (): void => {
    wanted = undefined;
  };
  for (const type of ['keydown', 'pointerdown']) window.addEventListener(type, forget, { once: true, capture: true });
  if (isThere) window.dispatchEvent(new Event(WANTED));
}

/** Asks once, and then whenever one is wanted, until the function returned is called. */
export function onWantedShortcut(shortcut: string, run: () => void): () => void {
  const take = (): void => {
    if (wanted !== shortcut) return;
    wanted = undefined;
    run();
  };
  take();
  window.addEventListener(WANTED, take);
  return () => window.removeEventListener(WANTED, take);
}
