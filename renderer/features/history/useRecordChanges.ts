import { useEffect, useState, useSyncExternalStore } from 'react';
import { collectionOfId, type AnyRecord } from '../../../shared/schema';
import type { RecordChange } from '../../data';
import { useSession } from '../../live';
import { useAct } from '../../ui';

/** What became of a record, the latest first, live; undefined until it is read. */
export function useRecordChanges(id: string): {
  readonly record: AnyRecord | undefined;
  readonly changes: readonly RecordChange[] | undefined;
  /** Deletes them on this laptop. */
  readonly forget: () => Promise<void>;
} {
  const { repositories, history, forgetHistory } = useSession();
  const act = useAct();
  const repository = repositories[collectionOfId(id) ?? 'network'];
  // A typing edge: a record of any collection, looked at as such.
  const record = useSyncExternalStore(repository.subscribe, () => repository.get(id) as AnyRecord | undefined);
  const [changes, setChanges] = useState<readonly RecordChange[]>();
  // The journal is on the disk, not in memory; whatever changes the record has added to it.
  useEffect(() => {
    let isCurrent = true;
    if (record)
      act(async () => {
        const found = await history(record);
        if (isCurrent) setChanges(found);
      });
    return () => {
      isCurrent = false;
    };
  }, [act, history, record]);
  async function forget(): Promise<void> {
    await forgetHistory(id);
    setChanges([]);
  }
  return { record, changes, forget };
}
