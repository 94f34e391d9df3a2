import type { CollectionName, RecordByCollection } from '../../shared/schema';
import { withDefaults, type Draft } from '../../shared/schema/records';

/** A whole record of a collection from the fields that a test is about. */
export function record<N extends CollectionName>(
  collection: N,
  id: string,
  draft: Draft<N> = {},
): RecordByCollection[N] {
  return withDefaults(collection, { ...draft, id });
}
