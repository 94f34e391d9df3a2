import type { TextBlock } from '../../../../shared/schema';
import { NETWORK_ID } from '../../../../shared/schema/network';
import { useSession } from '../../../live';
import { toast, useMessages } from '../../../ui';

export function useRemoveBlock(): (block: TextBlock) => Promise<void> {
  const { repositories, undo } = useSession();
  const { t } = useMessages();
  return async ({ id, title }) => {
    await repositories.network.update(NETWORK_ID, ({ textBlocks }) => ({
      textBlocks: textBlocks.filter((block) => block.id !== id),
    }));
    toast({
      message: t('invite.blockRemoved', { title }),
      action: { label: t('meetings.undo'), onPress: () => undo.undo() },
    });
  };
}
