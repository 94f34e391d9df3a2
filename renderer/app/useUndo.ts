import { useSession } from '../live';
import { type Action, toast, useMessages, useShortcut } from '../ui';

/** Takes back the latest step: Ctrl+Z outside of text fields, and the menu; inside one, the typing is undone. */
export function useUndo(): Action {
  const { undo } = useSession();
  const { t } = useMessages();

  async function takeBack(): Promise<void> {
    const taken = await undo.undo();
    const step = taken && 'step' in taken ? taken.step : undefined;
    toast({ message: step ? t(`common.undone.${step.kind}`, { count: step.count }) : t('common.nothingToUndo') });
  }

  useShortcut('mod+z', takeBack);
  return takeBack;
}
