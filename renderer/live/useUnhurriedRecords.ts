import { useMemo, useSyncExternalStore } from 'react';
import type { CollectionName, RecordByCollection } from '../../shared/schema';
import type { Sliced } from '../data';
import { useSession } from './SessionProvider';
import { createUnhurriedView } from './unhurriedView';

/** `useRecords` for a list that makes something of each record, see `createUnhurriedView`. @param prepare the same function at every render */
export function useUnhurriedRecords<N extends CollectionName>(
  collection: N,
  prepare: (records: readonly RecordByCollection[N][]) => Sliced<void>,
): readonly RecordByCollection[N][] {
  const repository = useSession().repositories[collection];
  const view = useMemo(
    () =>
      createUnhurriedView({ subscribe: repository.subscribe, records: () => repository.snapshot().records }, prepare),
    [repository, prepare],
  );
  return useSyncExternalStore(view.subscribe, view.snapshot);
}
