import { collectionOfId, type Contested, type MergeNote } from '../../../../shared/schema';
import { useSession } from '../../../live';
import { toast, useMessages } from '../../../ui';

export interface Decide {
  readonly decide: (id: string, entry: Contested, value: unknown) => Promise<void>;
  readonly takeBack: (id: string, note: MergeNote, field: string, side: 'mine' | 'theirs') => Promise<void>;
  /** A record that came back because somebody had gone on writing it. */
  readonly remove: (id: string) => Promise<void>;
  readonly acceptMerges: (ids: readonly string[]) => Promise<void>;
}

/** Decisions, each said in a toast with the way back; Ctrl+Z takes back the latest as well. */
export function useDecide(): Decide {
  const { t } = useMessages();
  const { disputes, repositories, undo } = useSession();
  const said = (message: string): void => {
    toast({ message, action: { label: t('sync.undo'), onPress: () => undo.undo() } });
  };
  return {
    async decide(id, entry, value) {
      await disputes.decide(id, entry, value);
      said(t('sync.decisions.decided'));
    },
    async takeBack(id, note, field, side) {
      await disputes.takeBack(id, note, field, side);
      said(t('sync.merges.takenBack'));
    },
    async remove(id) {
      const collection = collectionOfId(id);
      if (!collection) return;
      await repositories[collection].remove([id]);
      said(t('sync.merges.removed'));
    },
    async acceptMerges(ids) {
      await disputes.accept(ids, 'merges');
      said(t('sync.merges.accepted', { count: ids.length }));
    },
  };
}
