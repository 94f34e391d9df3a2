import { recordToTitle } from '../../shared/domain/titles';
import { collectionOfId, type AnyRecord } from '../../shared/schema';
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
  const { undo: stack, read } = useSession();
  const { t } = useMessages();

  function get(id: string): AnyRecord | undefined {
    const collection = collectionOfId(id);
    // A typing edge: a record of any collection, looked at as such.
    return collection && (read.get(collection, id) as AnyRecord | undefined);
  }
  function titleOf(id: string): string {
    const record = get(id);
    return record ? recordToTitle(record, { t, get }) : t('records.unnamed');
  }
  function say(taken: TakenBack | undefined, what: 'undone' | 'redone'): void {
    toast({
      ...(taken
        ? takenBackToToast(taken, t, ({ kind, count, recordId }) =>
            t(`common.${what}.${kind}`, { count, title: titleOf(recordId) }),
          )
        : { message: t(what === 'undone' ? 'common.nothingToUndo' : 'common.nothingToRedo') }),
      // Key after key, the last one is what counts.
      topic: 'undo',
    });
  }
  const undo = async (): Promise<void> => say(await stack.undo(), 'undone');
  const redo = async (): Promise<void> => say(await stack.redo(), 'redone');

  useShortcut('mod+z', undo);
  useShortcut('mod+y', redo);
  useShortcut('mod+shift+z', redo);
  return { undo, redo };
}
