import type { Draft } from '../../../../shared/schema/records';
import { useSession } from '../../../live';
import { useMessages } from '../../../ui';
import { useOfferUndo } from '../../../undo';

/** Puts an item into the backlog, where every meeting that is being planned finds it. */
export function useProposeItem(): (
  proposal: Pick<Draft<'agendaItems'>, 'title' | 'topicId' | 'noteId'>,
) => Promise<void> {
  const { write } = useSession();
  const offerUndo = useOfferUndo();
  const { t } = useMessages();
  return async (proposal) => {
    const { undo } = await write((unit) => unit.create('agendaItems', proposal));
    offerUndo(undo, t('meetings.backlog.proposed', { title: proposal.title ?? '' }), 'success');
  };
}
