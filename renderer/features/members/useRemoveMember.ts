import { memberToDisplayName } from '../../../shared/domain/membership';
import { useSession } from '../../live';
import { useMessages } from '../../ui';
import { useOfferUndo } from '../../undo';

/** Into the trash, with a way back in the toast. */
export function useRemoveMember(): (id: string) => Promise<void> {
  const { t } = useMessages();
  const { repositories, write } = useSession();
  const offerUndo = useOfferUndo();
  return async (id) => {
    const member = repositories.members.get(id);
    const name = (member && memberToDisplayName(member)) || t('members.unnamed');
    const { undo } = await write((unit) => unit.remove('members', [id]));
    offerUndo(undo, t('members.removed', { name }));
  };
}
