import { useCallback, useMemo, useSyncExternalStore } from 'react';
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

/**
 * A figure or a word made of all living records of a collection, live. Renders only when it changes, not at every save.
 * @param select the same function at every render; gives a plain value
 */
export function useOfRecords<N extends CollectionName, T extends string | number | boolean>(
  collection: N,
  select: (records: readonly RecordByCollection[N][]) => T,
): T {
  const repository = useSession().repositories[collection];
  const read = useMemo(() => createSelection(() => repository.snapshot().records, select), [repository, select]);
  return useSyncExternalStore(repository.subscribe, read);
}

/** React asks several times for each change; the records are gone through once. */
function createSelection<R, T>(records: () => R, select: (records: R) => T): () => T {
  let last: { readonly of: R; readonly value: T } | undefined;
  return () => {
    const now = records();
    if (last?.of !== now) last = { of: now, value: select(now) };
    return last.value;
  };
}
