import type { UndoHandle } from '../data';
import { toast, useMessages, type FeedbackTone } from '../ui';
import { takenBackToToast } from './takenBackToToast';

/** @param text a finished sentence: what was done */
export type OfferUndo = (handle: UndoHandle, text: string, tone?: FeedbackTone) => void;

/**
 * Says what was done and offers to take exactly that back, whatever is written in between. `handle` comes from the write
 * (`session.write`); Ctrl+Z, which takes back the latest step, knows it too.
 */
export function useOfferUndo(): OfferUndo {
  const { t } = useMessages();
  return (handle, text, tone) => {
    toast({
      ...(handle.endsWithPage?.() ? { title: text, message: t('common.undoEndsWithPage') } : { message: text }),
      ...(tone && { tone }),
      action: {
        label: t('common.undo'),
        async onPress() {
          const taken = await handle.undo();
          // That it worked is seen where it happened; only what stayed as it is needs words.
          if (taken.kind !== 'undone') toast(takenBackToToast(taken, t, () => ''));
        },
      },
    });
  };
}
