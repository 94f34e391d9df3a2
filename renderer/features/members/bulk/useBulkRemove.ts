import { useState } from 'react';
import { removeMembers } from '../../../actions';
import { useSession } from '../../../live';
import { useMessages } from '../../../ui';
import { useOfferUndo } from '../../../undo';

/** So many go without a question: the toast brings them back. */
const UNASKED = 10;

export interface BulkRemoval {
  readonly count: number;
  /** A question comes first where many would go. */
  readonly start: () => Promise<void>;
  readonly isAsking: boolean;
  readonly confirm: () => Promise<void>;
  readonly cancel: () => void;
}

/** Deletes several members as one step, by the key or from the menu. */
export function useBulkRemove(ids: readonly string[], onDone: () => void): BulkRemoval {
  const { t } = useMessages();
  const session = useSession();
  const offerUndo = useOfferUndo();
  const [isAsking, setAsking] = useState(false);

  async function remove(): Promise<void> {
    const undo = await removeMembers(session, ids);
    setAsking(false);
    onDone();
    offerUndo(undo, t('members.bulk.removed', { count: ids.length }));
  }

  return {
    count: ids.length,
    async start() {
      if (ids.length > UNASKED) setAsking(true);
      else await remove();
    },
    isAsking,
    confirm: remove,
    cancel: () => setAsking(false),
  };
}
