import type { Draft } from '../../../../shared/schema/records';
import { useSession } from '../../../live';
import { toast, useMessages } from '../../../ui';

/** Puts an item into the backlog, where every meeting that is being planned finds it. */
export function useProposeItem(): (
  proposal: Pick<Draft<'agendaItems'>, 'title' | 'topicId' | 'noteId'>,
) => Promise<void> {
  const { agendaItems } = useSession().repositories;
  const { undo } = useSession();
  const { t } = useMessages();
  return async (proposal) => {
    await agendaItems.create(proposal);
    toast({
      tone: 'success',
      message: t('meetings.backlog.proposed', { title: proposal.title ?? '' }),
      action: { label: t('meetings.undo'), onPress: () => undo.undo() },
    });
  };
}
