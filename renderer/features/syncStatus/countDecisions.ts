import type { AnyRecord } from '../../../shared/schema';

/** Values that lost an automatic decision and wait for a person. Automatic merges are to be looked at, not decided. */
export function countDecisions(records: readonly Pick<AnyRecord, 'contested'>[]): number {
  return records.reduce((sum, { contested }) => sum + contested.length, 0);
}
