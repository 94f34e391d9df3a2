import type { CollectionName, RecordByCollection } from '../../shared/schema';
import { createId, withDefaults, type Draft } from '../../shared/schema/records';
import type { WriteOptions } from '../data';
import { useSession } from './SessionProvider';
import { useRecord } from './useRecords';

/**
 * [Note: early records] A new record opens in the moment in which somebody asks for it and is stored behind that. What is typed next is typed into it: while
 * it waited for the disk, the record that had been open took the first letters. Writes follow each other, so that an edit of it comes after it.
 */
const early = new Map<string, object>();

/** One living record that a screen has open, live, from the moment in which it is created. */
export function useOpenRecord<N extends CollectionName>(collection: N, id: string): RecordByCollection[N] | undefined {
  const stored = useRecord(collection, id);
  // A typing edge: ids begin with the name of their collection.
  return stored ?? (early.get(id) as RecordByCollection[N] | undefined);
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
    early.set(id, withDefaults(collection, { ...draft, id }));
    const stored = repository.create(draft, { ...options, id });
    open(id);
    try {
      await stored;
    } finally {
      early.delete(id);
    }
  };
}
