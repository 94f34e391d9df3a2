import { useSession } from '../../live';
import { toast, useMessages } from '../../ui';
import { takenBackToToast } from '../../undo';

/**
 * Ctrl+Z and Ctrl+Y where an editor has nothing left that it did itself: it knows what was done since it was opened. What was typed into the text before goes
 * back as a step of the application, whatever was done elsewhere since.
 */
export function useEarlierSteps(recordId: string): (way: 'undo' | 'redo') => Promise<void> {
  const { undo: stack } = useSession();
  const { t } = useMessages();
  return async (way) => {
    const taken = way === 'undo' ? await stack.ofText(recordId)?.undo() : await redo();
    toast(
      taken
        ? takenBackToToast(taken, t, () => t(`ui.rich.earlier.${way}`))
        : { message: t(`ui.rich.nothingTo.${way}`) },
    );
  };

  async function redo() {
    const next = await stack.next('redo');
    return next?.kind === 'update' && next.recordId === recordId ? stack.redo() : undefined;
  }
}
