import type { Outcome } from '../../../shared/schema';
import type { OutcomeContent } from '../../../shared/schema/outcomes';
import { useSession } from '../../live';
import { toast, useMessages, type FeedbackTone } from '../../ui';

/** As a function where others may have written to the same list meanwhile. */
type Patch = Partial<OutcomeContent> | ((now: Outcome) => Partial<OutcomeContent>);

/** Writes a change and says so, with a way back in the toast. */
export function useUndoableUpdate(): (
  outcome: Outcome,
  patch: Patch,
  before: Patch,
  message: string,
  tone?: FeedbackTone,
) => Promise<void> {
  const { t } = useMessages();
  const { outcomes } = useSession().repositories;
  return async ({ id }, patch, before, message, tone = 'info') => {
    await outcomes.update(id, patch);
    toast({ message, tone, action: { label: t('outcomes.undo'), onPress: () => outcomes.update(id, before) } });
  };
}
