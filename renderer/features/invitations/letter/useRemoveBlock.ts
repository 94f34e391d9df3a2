import type { TextBlock } from '../../../../shared/schema';
import { NETWORK_ID } from '../../../../shared/schema/network';
import { useSession } from '../../../live';
import { useMessages } from '../../../ui';
import { useOfferUndo } from '../../../undo';

export function useRemoveBlock(): (block: TextBlock) => Promise<void> {
  const { write } = useSession();
  const offerUndo = useOfferUndo();
  const { t } = useMessages();
  return async ({ id, title }) => {
    const { undo } = await write((unit) =>
      unit.update('network', NETWORK_ID, ({ textBlocks }) => ({
        textBlocks: textBlocks.filter((block) => block.id !== id),
      })),
    );
    offerUndo(undo, t('invite.blockRemoved', { title }));
  };
}
