import type { Outcome, OutcomeState } from '../../../shared/schema';
import { useMessages } from '../../ui';
import { useUndoableUpdate } from './useUndoableUpdate';

/** Sets the state of a task. */
export function useTaskState(): (task: Outcome, state: OutcomeState) => Promise<void> {
  const { t } = useMessages();
  const update = useUndoableUpdate();
  return (task, state) =>
    update(
      task,
      { state },
      t(`outcomes.nowState.${state}`, { text: task.text || t('outcomes.noText') }),
      state === 'done' ? 'success' : 'info',
    );
}
