import * as v from 'valibot';

/**
 * [Note: the witness] Chromium deletes a database whose own files are broken, and drops the end of one that was cut off, without a word: an empty network looks
 * like a new one. So the main process keeps, beside what it knows of backups, what was in the store, and both carry a mark that only grows. The
 * store's is on the disk before the other is written, and nothing that a person does in a network takes it out again: not erasing, not an
 * earlier state, not a migration, not an older version. So a store whose mark is behind is not the store that was there, however few or many
 * records a person left in it.
 */
export const storeWitnessSchema = v.object({
  mark: v.number(),
  /** Instant, ISO 8601. */
  at: v.string(),
  /** Those in the trash included. */
  records: v.number(),
  /** Living ones. */
  members: v.number(),
  /** Whether the record of the network was there. It never goes again. */
  hasNetwork: v.boolean(),
});
export type StoreWitness = v.InferOutput<typeof storeWitnessSchema>;

/** What a store is, in the words of its witness. */
export interface StoreState extends Pick<StoreWitness, 'records' | 'hasNetwork'> {
  /** Undefined where it has none; `unreadable` where the disk lost it, which says nothing of the rest. */
  readonly mark: number | 'unreadable' | undefined;
}

/**
 * Whether it is less than it was. A mark that is behind is not enough where no record is missing: a server, or an older version, may have filled it again.
 * @param witness null where nobody ever wrote one
 */
export function isStoreLost(witness: StoreWitness | null, { mark, records, hasNetwork }: StoreState): boolean {
  if (!witness) return false;
  if (witness.hasNetwork && !hasNetwork) return true;
  return mark !== 'unreadable' && (mark ?? 0) < witness.mark && records < witness.records;
}
