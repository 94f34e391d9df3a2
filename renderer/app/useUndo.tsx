import { useState, type ReactNode } from 'react';
import { recordToTitle } from '../../shared/domain/titles';
import { collectionOfId, type AnyRecord } from '../../shared/schema';
import type { TakenBack, TakenStep, UndoWay } from '../data';
import { useSession } from '../live';
import { ConfirmDialog, toast, useMessages, useShortcut, type Action } from '../ui';
import { takenBackToToast } from '../undo';

export interface UndoActions {
  readonly undo: Action;
  readonly redo: Action;
  /** The question before something is taken back that others rely on. */
  readonly question: ReactNode;
}

interface Asked {
  readonly way: UndoWay;
  readonly step: TakenStep;
}

/**
 * Takes back the latest step, or does it again: Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z outside of text fields, and the menu; inside one, the typing is
 * undone. Says what it was, with the way back; over official acts it goes only when a person says so.
 */
export function useUndo(): UndoActions {
  const { undo: stack, read } = useSession();
  const { t } = useMessages();
  const [asked, setAsked] = useState<Asked>();

  function get(id: string): AnyRecord | undefined {
    const collection = collectionOfId(id);
    // A typing edge: a record of any collection, looked at as such.
    return collection && (read.get(collection, id) as AnyRecord | undefined);
  }
  function titleOf(id: string): string {
    const record = get(id);
    return record ? recordToTitle(record, { t, get }) : t('records.unnamed');
  }
  function actOf({ act, recordId }: TakenStep): string | undefined {
    return act && t(`common.act.${act}`, { title: titleOf(recordId) });
  }
  function nameOf(step: TakenStep, way: UndoWay): string {
    const what = actOf(step);
    if (what !== undefined) return t(way === 'undo' ? 'common.undoneAct' : 'common.redoneAct', { what });
    const done = way === 'undo' ? 'undone' : 'redone';
    if (step.isImport)
      return t(`common.${done}.import`, {
        what: step.collection === 'members' ? 'members' : 'other',
        count: step.count,
      });
    if (step.isMerge) return t(`common.${done}.merge`, { title: titleOf(step.recordId) });
    return t(`common.${done}.${step.kind}`, { count: step.count, title: titleOf(step.recordId) });
  }
  function say(taken: TakenBack | undefined, way: UndoWay): void {
    const back = way === 'undo' ? 'redo' : 'undo';
    const isDone = taken?.kind === 'undone' || taken?.kind === 'partly';
    toast({
      ...(taken
        ? takenBackToToast(taken, t, (step) => nameOf(step, way))
        : { message: t(way === 'undo' ? 'common.nothingToUndo' : 'common.nothingToRedo') }),
      ...(isDone && { action: { label: t(`common.${back}`), onPress: () => go(back) } }),
    });
  }
  async function take(way: UndoWay): Promise<void> {
    say(await stack[way](), way);
  }
  async function go(way: UndoWay): Promise<void> {
    const step = await stack.next(way);
    if (step?.act) setAsked({ way, step });
    else await take(way);
  }
  async function confirm({ way, step }: Asked): Promise<void> {
    // What was written while the question stood is another step: it is not what was asked about.
    if ((await stack.next(way)) === step) await take(way);
    setAsked(undefined);
  }

  const undo = (): Promise<void> => go('undo');
  const redo = (): Promise<void> => go('redo');
  useShortcut('mod+z', undo);
  useShortcut('mod+y', redo);
  useShortcut('mod+shift+z', redo);
  const what = (asked && actOf(asked.step)) ?? '';
  const question = (
    <ConfirmDialog
      isOpen={asked !== undefined}
      title={t(asked?.way === 'redo' ? 'common.askRedo' : 'common.askUndo', { what })}
      consequence={t(asked?.step.act === 'beginning' ? 'common.askBeginningText' : 'common.askActText')}
      confirmLabel={t(asked?.way === 'redo' ? 'common.redo' : 'common.takeBack')}
      onClose={() => setAsked(undefined)}
      onConfirm={() => asked && confirm(asked)}
    />
  );
  return { undo, redo, question };
}
