import { ENVELOPE_FIELDS, type AnyRecord } from '../schema/envelope';
import { fieldsAsSeen } from '../text/describedText';
import { isEqual } from './isEqual';
import { contentOf } from './localEdit';

/** What an unsent record says that the server does not know yet. */
export interface Change {
  readonly kind: 'created' | 'changed' | 'deleted' | 'restored';
  /** Top-level fields that differ from the base; of a created record those that hold anything. */
  readonly fields: readonly string[];
}

const ENVELOPE: ReadonlySet<string> = new Set(ENVELOPE_FIELDS);

/** @param record a pending record; its base is what the server is known to hold */
export function changeOf(record: AnyRecord): Change {
  const { base, deletedAt } = record;
  const fields = fieldsAsSeen(
    Object.entries(contentOf(record))
      .filter(
        ([field, value]) => !ENVELOPE.has(field) && (base === null ? !isBlank(value) : !isEqual(base[field], value)),
      )
      .map(([field]) => field),
  );
  if (base === null) return { kind: deletedAt === '' ? 'created' : 'deleted', fields };
  if ((base['deletedAt'] ?? '') === deletedAt || (base['deletedAt'] !== '' && deletedAt !== ''))
    return { kind: 'changed', fields };
  return { kind: deletedAt === '' ? 'restored' : 'deleted', fields };
}

/** Nothing that a person wrote: empty text, empty list, no number, an unwritten shared text. */
function isBlank(value: unknown): boolean {
  if (value === '' || value === null || value === undefined || value === false) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && 'text' in value && value.text === '';
}
