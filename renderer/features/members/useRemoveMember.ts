import { memberToDisplayName } from '../../../shared/domain/membership';
import { useSession } from '../../live';
import { toast, useMessages } from '../../ui';

/** Into the trash, with a way back in the toast. */
export function useRemoveMember(): (id: string) => Promise<void> {
  const { t } = useMessages();
  const { members } = useSession().repositories;
  return async (id) => {
    const member = members.get(id);
    const name = (member && memberToDisplayName(member)) || t('members.unnamed');
    await members.remove([id]);
    toast({
      message: t('members.removed', { name }),
      action: { label: t('members.undo'), onPress: () => members.restore([id]) },
    });
  };
}
