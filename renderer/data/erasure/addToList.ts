import type { AnyRecord } from '../../../shared/schema';
import { withDefaults } from '../../../shared/schema/records';
import { addEntries, type ErasureEntry } from '../../../shared/sync/erasure';
import { applyCreation, applyLocalEdit } from '../../../shared/sync/localEdit';

interface Stamp {
  /** Of the list. */
  readonly id: string;
  /** YYYY-MM-DD, UTC. */
  readonly on: string;
  readonly stamp: string;
  readonly deviceId: string;
}

/** This laptop's list of the month, with more in it. */
export function addToList(
  current: AnyRecord | undefined,
  { erased = [], kept = [] }: { readonly erased?: readonly string[]; readonly kept?: readonly string[] },
  { id, on, stamp, deviceId }: Stamp,
): AnyRecord {
  const patch = {
    erased: addEntries(entriesOf(current?.['erased']), erased, on),
    kept: addEntries(entriesOf(current?.['kept']), kept, on),
  };
  if (current) return applyLocalEdit(current, patch, stamp, deviceId);
  // A typing edge: a whole record of the collection, looked at as any record.
  return applyCreation(withDefaults('network', { ...patch, id }) as unknown as AnyRecord, stamp, deviceId);
}

function entriesOf(value: unknown): readonly ErasureEntry[] {
  // A parsing edge: the schema says what the items of the list are.
  return Array.isArray(value) ? (value as readonly ErasureEntry[]) : [];
}
