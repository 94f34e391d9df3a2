import { collectionOfId, type CollectionName } from '../../../shared/schema';
import type { AnyRecord } from '../../../shared/schema/envelope';
import { isEqual } from '../../../shared/sync/isEqual';
import type { Content } from '../../../shared/sync/localEdit';
import { RICH, valueAsSeen } from '../../../shared/text/describedText';
import { noteText } from '../../../shared/text/rich/looks';
import { isSharedText } from '../../../shared/text/sharedText';

/** What one write did to one record: the fields that it changed, before and after. */
export interface RecordStep {
  readonly collection: CollectionName;
  readonly id: string;
  /** The write made the record: it is taken back into the trash, with all that it says. */
  readonly isNew: boolean;
  readonly before: Content;
  readonly after: Content;
}

/** What a record says of itself and of its way to the server. */
const OF_THE_RECORD: ReadonlySet<string> = new Set(['updatedAt', 'updatedBy', 'rev', 'pending', 'base', 'refused']);

/** What a write did to a record, as far as a person would take it back; undefined where it did nothing. */
export function stepOf(before: AnyRecord | undefined, after: AnyRecord): RecordStep | undefined {
  const collection = collectionOfId(after.id);
  if (!collection) return undefined;
  if (!before) return { collection, id: after.id, isNew: true, before: {}, after: {} };
  const fields = Object.keys(after).flatMap((field) => {
    if (OF_THE_RECORD.has(field) || isEqual(before[field], after[field])) return [];
    const change = [notedOf(before, field), notedOf(after, field)] as const;
    return isEqual(...change) ? [] : [[field, ...change] as const];
  });
  if (fields.length === 0) return undefined;
  return {
    collection,
    id: after.id,
    isNew: false,
    before: Object.fromEntries(fields.map(([field, was]) => [field, was])),
    after: Object.fromEntries(fields.map(([field, , is]) => [field, is])),
  };
}

/** See [Note: noted texts]. A description without looks is noted as such. */
function notedOf(record: AnyRecord, field: string): unknown {
  const value = valueAsSeen(record, field);
  if (!isSharedText(value)) return value;
  return field === RICH && value.update === '' ? { update: '', text: value.text, looks: [] } : noteText(value);
}

export function only(content: Content, fields: readonly string[]): Content {
  return Object.fromEntries(fields.map((field) => [field, content[field]]));
}

/** Two writes of the same records, one soon after the other, as one. */
export function joinSteps<T extends RecordStep>(first: readonly T[], then: readonly T[]): readonly T[] {
  const byId = new Map(first.map((step) => [step.id, step]));
  for (const step of then) {
    const known = byId.get(step.id);
    byId.set(
      step.id,
      known
        ? {
            ...step,
            isNew: known.isNew,
            before: { ...step.before, ...known.before },
            after: { ...known.after, ...step.after },
          }
        : step,
    );
  }
  return [...byId.values()];
}
