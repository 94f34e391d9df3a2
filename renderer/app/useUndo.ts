import type { TakenBack } from '../data';
import { useSession } from '../live';
import { toast, useMessages, useShortcut, type Action } from '../ui';
import { takenBackToToast } from '../undo';

export interface UndoActions {
  readonly undo: Action;
  readonly redo: Action;
}

/** Takes back the latest step, or does it again: Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z outside of text fields, and the menu; inside one, the typing is undone. */
export function useUndo(): UndoActions {
  const { undo: stack } = useSession();
  const { t } = useMessages();

  function say(taken: TakenBack | undefined, what: 'undone' | 'redone'): void {
    toast(
      taken
        ? takenBackToToast(taken, t, ({ kind, count }) => t(`common.${what}.${kind}`, { count }))
        : { message: t(what === 'undone' ? 'common.nothingToUndo' : 'common.nothingToRedo') },
    );
  }
  const undo = async (): Promise<void> => say(await stack.undo(), 'undone');
  const redo = async (): Promise<void> => say(await stack.redo(), 'redone');

  useShortcut('mod+z', undo);
  useShortcut('mod+y', redo);
  useShortcut('mod+shift+z', redo);
  return { undo, redo };
}
