import type { CollectionName } from '../../../shared/schema';
import { RED } from '../../../shared/schema/confidentiality';
import { ENVELOPE_FIELDS, SYNC_STATE_FIELDS, type AnyRecord } from '../../../shared/schema/envelope';
import { isEqual } from '../../../shared/sync/isEqual';
import type { Content } from '../../../shared/sync/localEdit';
import { mergeField } from '../../../shared/sync/merge/mergeFields';
import { isSameNote } from '../../../shared/text/rich/looks';
import { rewriteShared } from '../../../shared/text/rewriteShared';
import { isSharedText } from '../../../shared/text/sharedText';
import type { RecordStep } from '../journal/recordStep';

/** A record of which something stays as it is, because it says something newer than the write that was to be taken back. */
export interface LeftAlone {
  readonly collection: CollectionName;
  readonly id: string;
  /** Empty where the record as a whole is left: it is gone, in the trash, or a colleague has gone on writing it. */
  readonly fields: readonly string[];
  /**
   * Why, where it says nothing newer. `confidential`: it is TLP:RED and stays so, since lowering that is a step of its own, which says first what goes
   * out. `amended`: an addendum builds on the approval that was to be taken back. `approved`: the minutes whose circulation it was are approved by now.
   * `recorded`: the meeting whose beginning it was has a record by now, with all that it changed.
   */
  readonly because?: 'confidential' | 'amended' | 'approved' | 'recorded';
}

export interface TakeBack {
  /** What puts the fields back that still say what the write made them say. */
  readonly patch: Content;
  readonly left: LeftAlone | undefined;
}

/** Fields whose values belong together as a whole; everything else is put back as finely as it is merged. */
const WHOLE: ReadonlySet<string> = new Set([...ENVELOPE_FIELDS, ...SYNC_STATE_FIELDS]);

/**
 * What takes a write back, whatever was written since. A field that says something newer, by the same person or by a colleague, is left
 * alone; of lists, the items and values that nobody touched since are put back.
 * @param stamp when a record that the write made goes into the trash
 */
export function takeBack(
  current: AnyRecord | undefined,
  step: RecordStep,
  { stamp, deviceId }: { readonly stamp: string; readonly deviceId: string },
): TakeBack {
  const { collection, id, isNew, before, after } = step;
  const leaveAll: TakeBack = { patch: {}, left: { collection, id, fields: [] } };
  if (!current) return leaveAll;
  if (isNew) {
    if (current.deletedAt !== '') return { patch: {}, left: undefined };
    return current.updatedBy === deviceId ? { patch: { deletedAt: stamp }, left: undefined } : leaveAll;
  }
  // Nobody would see what changes in the trash.
  if (current.deletedAt !== '' && !('deletedAt' in after)) return leaveAll;

  const patch: Record<string, unknown> = {};
  const fields: string[] = [];
  const isConfidential = current['tlp'] === RED && 'tlp' in after && before['tlp'] !== RED;
  for (const field of Object.keys(after)) {
    if (field === 'tlp' && isConfidential) {
      fields.push(field);
      continue;
    }
    const put = takeFieldBack(field, before[field], after[field], current[field]);
    if (!put.isWhole) fields.push(field);
    if (!isEqual(put.value, current[field])) patch[field] = put.value;
  }
  const left = { collection, id, fields, ...(isConfidential && { because: 'confidential' as const }) };
  return { patch, left: fields.length === 0 ? undefined : left };
}

function takeFieldBack(
  field: string,
  before: unknown,
  after: unknown,
  current: unknown,
): { readonly value: unknown; readonly isWhole: boolean } {
  if (saysTheSame(current, before)) return { value: current, isWhole: true };
  if (saysTheSame(current, after)) return { value: rewriteShared(current, before), isWhole: true };
  if (WHOLE.has(field) || isSharedText(current)) return { value: current, isWhole: false };
  // From `after` one way leads back to `before`, another one to what it says now: a three-way merge, in which now wins.
  const { value, losses } = mergeField([field], after, before, current, 'remote');
  return { value, isWhole: losses.length === 0 };
}

/** Of texts, words and looks. */
export function saysTheSame(now: unknown, then: unknown): boolean {
  return isSameNote(now, then) ?? isEqual(now, then);
}
