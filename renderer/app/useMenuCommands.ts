import { useEffect, useEffectEvent } from 'react';
import { useLocation } from 'wouter';
import { assertNever } from '../../shared/assertNever';
import type { MenuCommand } from '../../shared/ipc/contract';
import { type Action, pressShortcut, useAct } from '../ui';

export interface MenuActions {
  readonly openPalette: () => void;
  readonly openHelp: () => void;
  readonly undo: Action;
  readonly redo: Action;
  readonly lock: Action;
}

/** The entries of the window's menu that mean something inside the page. */
export function useMenuCommands({ openPalette, openHelp, undo, redo, lock }: MenuActions): void {
  const [, navigate] = useLocation();
  const act = useAct();

  const run = useEffectEvent((command: MenuCommand) => {
    switch (command) {
      case 'new':
        return pressShortcut('mod+n');
      case 'search':
        return openPalette();
      case 'undo':
        return act(undo);
      case 'redo':
        return act(redo);
      case 'settings':
        return navigate('/settings');
      case 'lock':
        return act(lock);
      case 'help':
        return openHelp();
      default:
        return assertNever(command);
    }
  });

  // The menu belongs to the main process.
  useEffect(() => window.verbund.onMenuCommand(run), []);
}
