import { collectionOfId, type AnyRecord, type MergeNote } from '../../../../shared/schema';

/** Fields that the application writes for itself: nobody has an opinion on how they were merged. */
const BOOKKEEPING: ReadonlySet<string> = new Set(['devices', 'databaseId', 'usedNumbers', 'numberSeries', 'numberBlock', 'claimedAlone', 'calendarSequence', 'currentItemId', 'speakers', 'startedAt', 'spentSeconds']);

/**
 * The automatic merges of a record that a person may want to see: without bookkeeping, and without what has an open
 * decision of its own.
 */
export function visibleMerges({ id, merges }: Pick<AnyRecord, 'id' | 'merges'>): readonly MergeNote[] {
  if (collectionOfId(id) === undefined) return [];
  return merges.flatMap((note) => {
    const fields = note.fields.filter((field) => !BOOKKEEPING.has(field.id) && field.from !== 'later');
    return fields.length === 0 && !note.revived ? [] : [{ ...note, fields }];
  });
}
