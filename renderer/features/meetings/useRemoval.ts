import type { CollectionName } from '../../../shared/schema';
import { removeWithFiles } from '../../actions';
import { useSession } from '../../live';
import { useOfferUndo } from '../../undo';

/** Puts records into the trash and offers to take that back. */
export function useRemoval(): (collection: CollectionName, ids: readonly string[], message: string) => Promise<void> {
  const { write } = useSession();
  const offerUndo = useOfferUndo();
  return async (collection, ids, message) => {
    const { undo } = await write((unit) => removeWithFiles(unit, collection, ids));
    offerUndo(undo, message);
  };
}
