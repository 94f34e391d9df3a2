import type { CollectionName } from '../../../shared/schema';
import { useSession } from '../../live';
import { toast, useMessages } from '../../ui';

/** Puts records into the trash and offers to take that back. */
export function useRemoval(): (collection: CollectionName, ids: readonly string[], message: string) => Promise<void> {
  const { repositories, undo } = useSession();
  const { t } = useMessages();
  return async (collection, ids, message) => {
    await repositories[collection].remove(ids);
    toast({ message, action: { label: t('meetings.undo'), onPress: () => undo.undo() } });
  };
}
