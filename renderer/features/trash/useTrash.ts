import { useMemo, useSyncExternalStore } from 'react';
import { COLLECTION_NAMES, type AnyRecord } from '../../../shared/schema';
import type { Session } from '../../data';
import { useSession } from '../../live';
import { useRecordWords } from '../sync';
import { toTrashRows, type TrashRow } from './trashRows';

/** What is in the trash, live. */
export function useTrash(): readonly TrashRow[] {
  const { repositories } = useSession();
  const words = useRecordWords();
  const { subscribe, read } = useMemo(() => watchDeleted(repositories), [repositories]);
  const deleted = useSyncExternalStore(subscribe, read);
  return useMemo(() => toTrashRows(deleted, words), [deleted, words]);
}

interface Watch {
  readonly subscribe: (listener: () => void) => () => void;
  /** The same list until something changes. */
  readonly read: () => readonly AnyRecord[];
}

function watchDeleted(repositories: Session['repositories']): Watch {
  let last: { readonly of: readonly object[]; readonly records: readonly AnyRecord[] } | undefined;
  return {
    subscribe(listener) {
      const ends = COLLECTION_NAMES.map((name) => repositories[name].subscribe(listener));
      return () => ends.forEach((end) => end());
    },
    read() {
      const lists = COLLECTION_NAMES.map((name) => repositories[name].snapshot().deleted);
      if (!last || lists.some((list, at) => list !== last?.of[at])) {
        // A typing edge: records of all collections, looked at as any record.
        last = { of: lists, records: lists.flat() as unknown as readonly AnyRecord[] };
      }
      return last.records;
    },
  };
}
