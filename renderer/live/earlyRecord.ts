import { useSyncExternalStore } from 'react';
import type { CollectionName, RecordByCollection } from '../../shared/schema';
import { createId, withDefaults, type Draft } from '../../shared/schema/records';
import type { WriteOptions } from '../data';
import { useSession } from './SessionProvider';
import { useRecord } from './useRecords';

/**
 * [Note: early records] A new record opens in the moment in which somebody asks for it and is stored behind that. What is typed next is typed into it: while
 * it waited for the disk, the record that had been open took the first letters. Writes follow each other, so that an edit of it comes after it.
 */
let early: ReadonlyMap<string, object> = new Map();
const listeners = new Set<() => void>();

function setEarly(change: (records: Map<string, object>) => void): void {
  const next = new Map(early);
  change(next);
  early = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** One living record that a screen has open, live, from the moment in which it is created. */
export function useOpenRecord<N extends CollectionName>(collection: N, id: string): RecordByCollection[N] | undefined {
  const stored = useRecord(collection, id);
  const coming = useSyncExternalStore(subscribe, () => early.get(id));
  // A typing edge: ids begin with the name of their collection.
  return stored ?? (coming as RecordByCollection[N] | undefined);
}

export type CreateEarly<N extends CollectionName> = (
  draft: Draft<N>,
  /** Goes to its screen, which shows it by `useOpenRecord`. */
  open: (id: string) => void,
  options?: WriteOptions,
) => Promise<void>;

/** Creates a record that is open before it is stored. Rejected where it cannot be stored; then it is gone again. */
export function useCreateEarly<N extends CollectionName>(collection: N): CreateEarly<N> {
  const repository = useSession().repositories[collection];
  return async (draft, open, options) => {
    const id = createId(collection);
    const record = withDefaults(collection, { ...draft, id });
    setEarly((records) => records.set(id, record));
    const stored = repository.create(draft, { ...options, id });
    open(id);
    try {
      await stored;
    } finally {
      setEarly((records) => records.delete(id));
    }
  };
}
