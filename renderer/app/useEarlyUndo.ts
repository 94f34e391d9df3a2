import { useEffect, useEffectEvent } from 'react';
import type { MenuCommand } from '../../shared/ipc/contract';
import { toast, useMessages, useShortcut } from '../ui';

/**
 * Answers the keys and the menu of `useUndo` while a network still opens: what was done is not read yet, and waiting would take back something later that nobody sees
 * any more.
 */
export function useEarlyUndo(isOpening: boolean): void {
  const { t } = useMessages();
  const say = (): void => {
    toast({ message: t('common.undoNotLoaded') });
  };
  const onCommand = useEffectEvent((command: MenuCommand) => {
    if (command === 'undo' || command === 'redo') say();
  });
  const whileOpening = { isDisabled: !isOpening };
  useShortcut('mod+z', say, whileOpening);
  useShortcut('mod+y', say, whileOpening);
  useShortcut('mod+shift+z', say, whileOpening);
  // The menu belongs to the main process.
  useEffect(() => (isOpening ? window.verbund.onMenuCommand(onCommand) : undefined), [isOpening]);
}
