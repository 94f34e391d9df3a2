import type { Outcome } from '../../../shared/schema';
import type { OutcomeContent } from '../../../shared/schema/outcomes';
import { useSession } from '../../live';
import type { FeedbackTone } from '../../ui';
import { useOfferUndo } from '../../undo';

/** As a function where others may have written to the same list meanwhile. */
type Patch = Partial<OutcomeContent> | ((now: Outcome) => Partial<OutcomeContent>);

/** Writes a change and says so, with a way back in the toast. */
export function useUndoableUpdate(): (
  outcome: Outcome,
  patch: Patch,
  message: string,
  tone?: FeedbackTone,
) => Promise<void> {
  const { write } = useSession();
  const offerUndo = useOfferUndo();
  return async ({ id }, patch, message, tone = 'info') => {
    const { undo } = await write((unit) => unit.update('outcomes', id, patch));
    offerUndo(undo, message, tone);
  };
}
