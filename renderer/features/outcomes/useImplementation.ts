import type { Implementation, Outcome } from '../../../shared/schema';
import { useMessages } from '../../ui';
import { useUndoableUpdate } from './useUndoableUpdate';

/** Sets how far a decision is carried out. */
export function useImplementation(): (decision: Outcome, implementation: Implementation) => Promise<void> {
  const { t } = useMessages();
  const update = useUndoableUpdate();
  return (decision, implementation) =>
    update(
      decision,
      { implementation },
      t(`outcomes.nowImplementation.${implementation}`, {
        decision: decision.number || decision.text || t('outcomes.noText'),
      }),
      implementation === 'done' ? 'success' : 'info',
    );
}
