import type { AnyRecord } from '../../../shared/schema';

/** Values that lost to a later one and wait for a person. Automatic merges are to be looked at, not decided. */
export function countDisputes(records: readonly Pick<AnyRecord, 'contested'>[]): number {
  return records.reduce((sum, { contested }) => sum + contested.length, 0);
}
