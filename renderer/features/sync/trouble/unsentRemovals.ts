import { collectionOfId, type AnyRecord, type CollectionName } from '../../../../shared/schema';
import { changeOf } from '../../../../shared/sync/changes';

/** Records of a collection that were deleted here and that the server still shows. */
export function unsentRemovals(unsent: readonly AnyRecord[], collection: CollectionName): readonly string[] {
  return unsent
    .filter(
      (record) =>
        collectionOfId(record.id) === collection && record.base !== null && changeOf(record).kind === 'deleted',
    )
    .map(({ id }) => id);
}
