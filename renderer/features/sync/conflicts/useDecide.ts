import { collectionOfId, type Contested, type MergeNote } from '../../../../shared/schema';
import type { UndoHandle } from '../../../data';
import { useSession } from '../../../live';
import { useMessages } from '../../../ui';
import { useOfferUndo } from '../../../undo';
import { useRecordWords } from '../words/useRecordWords';

export interface Decide {
  readonly decide: (id: string, entry: Contested, value: unknown) => Promise<void>;
  readonly takeBack: (id: string, note: MergeNote, field: string, side: 'mine' | 'theirs') => Promise<void>;
  /** A record that came back because somebody had gone on writing it. */
  readonly remove: (id: string) => Promise<void>;
  readonly acceptMerges: (ids: readonly string[]) => Promise<void>;
}

/** Disputes, each said in a toast with the way back; Ctrl+Z knows them too. */
export function useDecide(): Decide {
  const { t } = useMessages();
  const { disputes, write } = useSession();
  const offerUndo = useOfferUndo();
  const words = useRecordWords();
  const said = (undo: UndoHandle | undefined, message: string): void => {
    if (undo) offerUndo(undo, message);
  };
  return {
    async decide(id, entry, value) {
      const record = words.context.get(id);
      const undo = await disputes.decide(id, entry, value);
      if (record)
        said(
          undo,
          t('sync.disputes.decided', { field: words.fieldOf(record, entry.id), title: words.titleOf(record) }),
        );
    },
    async takeBack(id, note, field, side) {
      said(await disputes.takeBack(id, note, field, side), t('sync.merges.takenBack'));
    },
    async remove(id) {
      const collection = collectionOfId(id);
      if (!collection) return;
      const record = words.context.get(id);
      const { undo } = await write((unit) => unit.remove(collection, [id]));
      if (record) said(undo, t('sync.merges.removed', { title: words.titleOf(record) }));
    },
    async acceptMerges(ids) {
      said(await disputes.accept(ids, 'merges'), t('sync.merges.accepted', { count: ids.length }));
    },
  };
}
