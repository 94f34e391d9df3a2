import { useEffect, useEffectEvent } from 'react';
import { useWriteLock } from '../access/WriteLock';
import type { Action } from '../actions/runAction';
import { useAct } from '../actions/useAct';
import { toast } from '../feedback/toast';
import { isForTextField, matchesShortcut } from './matchesShortcut';
import { onWantedShortcut } from './wantShortcut';
import { isMacPlatform } from './shortcutToKeys';

export type ShortcutOptions = {
  readonly isDisabled?: boolean;
  /** Writes to the store: says why not for those who may only read. */
  readonly changesData?: boolean;
  /** For a key that means the same while typing: Esc in a field of ours. */
  readonly worksInTextFields?: boolean;
  /** A key held down means it once: for what leads to the next thing of which the same key would decide. */
  readonly isOnce?: boolean;
  /** For what must work whatever lies on top: locking. */
  readonly worksInDialogs?: boolean;
};

/**
 * A key for the whole window, such as `mod+k`, `f1`, `escape`. It stays silent while a dialog is open (unless the caller lies
 * in it and handles keys itself), when a component already used the key, and in text fields where the key belongs to the text.
 */
export function useShortcut(shortcut: string, handler: Action, options: ShortcutOptions = {}): void {
  const {
    isDisabled = false,
    worksInTextFields = false,
    worksInDialogs = false,
    changesData = false,
    isOnce = false,
  } = options;
  const lock = useWriteLock();
  const act = useAct();

  const run = useEffectEvent(() => {
    if (changesData && lock !== undefined) toast({ message: lock });
    else act(handler);
  });
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || !matchesShortcut(event, shortcut, isMacPlatform())) return;
    if (isTextField(event.target) && isForTextField(shortcut) && !worksInTextFields) return;
    if (!worksInDialogs && document.querySelector('[data-modal]')) return;
    event.preventDefault();
    if (!isOnce || !event.repeat) run();
  });

  // The window is outside React: only an effect can listen to it.
  useEffect(() => {
    if (isDisabled) return;
    window.addEventListener('keydown', onKeyDown);
    const stopTaking = onWantedShortcut(shortcut, run);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      stopTaking();
    };
  }, [isDisabled, shortcut]);
}

const TYPELESS_INPUTS = new Set(['button', 'checkbox', 'radio', 'range', 'file', 'submit', 'reset']);

function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !TYPELESS_INPUTS.has(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}
