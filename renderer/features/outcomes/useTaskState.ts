import type { Outcome, OutcomeState } from '../../../shared/schema';
import { useSession } from '../../live';
import { toast, useMessages } from '../../ui';

/** Sets the state of a task, with a way back in the toast. */
export function useTaskState(): (task: Outcome, state: OutcomeState) => Promise<void> {
  const { t } = useMessages();
  const { outcomes } = useSession().repositories;
  return async ({ id, text, state: before }, state) => {
    await outcomes.update(id, { state });
    toast({
      message: t(`outcomes.nowState.${state}`, { text: text || t('outcomes.noText') }),
      tone: state === 'done' ? 'success' : 'info',
      action: { label: t('outcomes.undo'), onPress: () => void outcomes.update(id, { state: before }) },
    });
  };
}
