import { useSession } from '../live';
import { toast, useMessages, useShortcut } from '../ui';

/** Ctrl+Z outside of text fields, where typing has an undo of its own. */
export function useUndo(): void {
  const { undo } = useSession();
  const { t } = useMessages();

  async function takeBack(): Promise<void> {
    const entry = await undo.undo();
    toast({ message: entry ? t(`common.undone.${entry.kind}`, { count: entry.count }) : t('common.nothingToUndo') });
  }

  useShortcut('mod+z', () => void takeBack());
}
