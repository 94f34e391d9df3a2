import { collectionOfId, type AnyRecord, type MergeNote } from '../../../../shared/schema';
import { BOOKKEEPING_FIELDS } from '../../../../shared/schema/bookkeeping';

/**
 * The automatic merges of a record that a person may want to see: without bookkeeping, and without what has an open
 * decision of its own, and without what met only an earlier state of this laptop itself.
 * @param own id of this device
 */
export function visibleMerges({ id, merges }: Pick<AnyRecord, 'id' | 'merges'>, own: string): readonly MergeNote[] {
  if (collectionOfId(id) === undefined) return [];
  return merges.flatMap((note) => {
    if (note.by === own) return [];
    const fields = note.fields.filter((field) => !BOOKKEEPING_FIELDS.has(field.id) && field.from !== 'later');
    return fields.length === 0 && !note.revived ? [] : [{ ...note, fields }];
  });
}
