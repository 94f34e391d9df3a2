import { useRoute } from 'wouter';
import { ITEM_STATES, itemState } from '../../../shared/domain/agenda';
import { setItemState } from '../../actions';
import { useRecord, useSession } from '../../live';
import { useMessages } from '../../ui';
import type { Command } from '../frame';

/** While minutes are taken: what becomes of the item under discussion. */
export function useRunningCommands(): readonly Command[] {
  const { t } = useMessages();
  const session = useSession();
  const [isRunning, params] = useRoute<{ readonly id: string }>('/meetings/:id/run');
  const meeting = useRecord('meetings', params?.id ?? '');
  const item = useRecord('agendaItems', meeting?.currentItemId ?? '');
  if (!isRunning || !item) return [];
  return ITEM_STATES.filter((state) => state !== itemState(item)).map((state) => ({
    id: `state-${state}`,
    label: t('common.command.itemState', { title: item.title, state: t(`minutes.state.${state}`) }),
    changesData: true,
    run: async () => {
      await setItemState(session, item, state, Date.now());
    },
  }));
}
