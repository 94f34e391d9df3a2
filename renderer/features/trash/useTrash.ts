import { useMemo, useSyncExternalStore } from 'react';
import { dueRecords, massErasure } from '../../../shared/domain/erasure';
import { collectionOfId, COLLECTION_NAMES, type AnyRecord } from '../../../shared/schema';
import { NETWORK_ID } from '../../../shared/schema/network';
import type { Session } from '../../data';
import { useNow, useRecord, useSession } from '../../live';
import { useRecordWords } from '../sync';
import { everyRecord } from './everyRecord';
import { toTrashRows, type TrashRow } from './trashRows';

/** What is in the trash, live. */
export function useTrash(): readonly TrashRow[] {
  const { repositories } = useSession();
  const words = useRecordWords();
  const { subscribe, read } = useMemo(() => watchDeleted(repositories), [repositories]);
  const deleted = useSyncExternalStore(subscribe, read);
  return useMemo(() => toTrashRows(deleted, words), [deleted, words]);
}

const HOUR_MS = 60 * 60 * 1000;

export interface TrashDates {
  /** What is deleted and has no row: whom somebody took off a list of invitations. */
  readonly hidden: readonly string[];
  /** What is past its date and stays all the same, because it is unusually much; undefined where nothing is. */
  readonly overdue: readonly string[] | undefined;
  readonly days: number;
}

export function useTrashDates(): TrashDates {
  const { repositories, read } = useSession();
  const watch = useMemo(() => watchDeleted(repositories), [repositories]);
  const deleted = useSyncExternalStore(watch.subscribe, watch.read);
  const days = useRecord('network', NETWORK_ID)?.trashDays ?? 0;
  const now = useNow(HOUR_MS);
  return useMemo(() => {
    const due = dueRecords(deleted, days, now, (id) => isHere(read, id));
    return {
      hidden: deleted.flatMap(({ id }) => (collectionOfId(id) === 'attendance' ? [id] : [])),
      overdue: massErasure(due, everyRecord(repositories)) && due,
      days,
    };
  }, [deleted, days, now, repositories, read]);
}

/** Whether a record lives, whatever its collection. */
export function isHere(read: Session['read'], id: string): boolean {
  const collection = collectionOfId(id);
  return collection !== undefined && read.get(collection, id)?.deletedAt === '';
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
