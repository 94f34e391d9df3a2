import { useCallback, useSyncExternalStore } from 'react';
import type { CollectionName, RecordByCollection } from '../../shared/schema';
import type { RepositorySnapshot } from '../data';
import { useSession } from './SessionProvider';

/**
 * All living records of a collection, live. They are in memory before the first screen opens, so there is nothing to
 * wait for and nothing that could fail here; loading and failing belong to opening the network.
 */
export function useRecords<N extends CollectionName>(collection: N): RepositorySnapshot<RecordByCollection[N]> {
  const repository = useSession().repositories[collection];
  return useSyncExternalStore(repository.subscribe, repository.snapshot);
}

/** One living record, live; undefined when there is none (any more). */
export function useRecord<N extends CollectionName>(collection: N, id: string): RecordByCollection[N] | undefined {
  const repository = useSession().repositories[collection];
  const read = useCallback(() => {
    const record = repository.get(id);
    return record?.deletedAt === '' ? record : undefined;
  }, [repository, id]);
  return useSyncExternalStore(repository.subscribe, read);
}
