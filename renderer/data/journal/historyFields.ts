import type { CollectionName } from '../../../shared/schema';
import { BOOKKEEPING_FIELDS } from '../../../shared/schema/bookkeeping';
import { ENVELOPE_FIELDS, SYNC_STATE_FIELDS } from '../../../shared/schema/envelope';
import { NETWORK_ID } from '../../../shared/schema/network';
import { only, type RecordStep } from './recordStep';

/**
 * Attendance and minutes say things about people under names that are not theirs: who erases a person changes them. What was said there before is kept only
 * as long as it can be taken back, and has no history.
 */
const WITHOUT_HISTORY: ReadonlySet<CollectionName> = new Set(['attendance', 'minutes']);

const NOT_SHOWN: ReadonlySet<string> = new Set([
  ...ENVELOPE_FIELDS.filter((field) => field !== 'deletedAt'),
  ...SYNC_STATE_FIELDS,
  ...BOOKKEEPING_FIELDS,
  'origins',
  // Moving one entry changes it in many.
  'position',
]);

/** Of what a write did to records, what belongs to their history; where a record was made, the record says it itself. */
export function historyOnly<T extends RecordStep>(steps: readonly T[]): readonly T[] {
  return steps.flatMap((step) => {
    const { collection, id, isNew, before, after } = step;
    if (isNew || WITHOUT_HISTORY.has(collection) || (collection === 'network' && id !== NETWORK_ID)) return [];
    const fields = Object.keys(after).filter((field) => !NOT_SHOWN.has(field));
    if (fields.length === 0) return [];
    return [{ ...step, before: only(before, fields), after: only(after, fields) }];
  });
}
