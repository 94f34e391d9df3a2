import { collectionOfId, type AnyRecord } from '../../../shared/schema';
import type { Clock } from '../../../shared/sync/clock';
import type { Content } from '../../../shared/sync/localEdit';
import type { Store } from '../store/openStore';

/** Written in one transaction; what is there already stays as it is. */
export async function adoptRecords(store: Store, clock: Clock, contents: readonly Content[]): Promise<void> {
  await store.writeAll(() =>
    contents.flatMap((content) => {
      const record = toRecord(content);
      const collection = collectionOfId(record.id);
      if (!collection || store.tables[collection].get(record.id)) return [];
      clock.observe(record.updatedAt);
      return [{ id: record.id, change: record }];
    }),
  );
}

/** No server has confirmed it. */
function toRecord(content: Content): AnyRecord {
  // A typing edge: what was read is whole, see `documentToRemoteState`; only the state of sync is missing.
  return { ...content, rev: '', pending: 1, base: null, refused: null, merges: [] } as unknown as AnyRecord;
}
