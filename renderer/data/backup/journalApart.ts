import { isJournaled, LOCALS } from '../store/blockDatabase';
import type { DatabaseContent, StoredObjects } from '../transfer/databaseCopy';

/** What was said before and is not said any more is no part of a state: a backup brings back a network, not what somebody took out of it. */
export function withoutJournal({ stores, ...content }: DatabaseContent): DatabaseContent {
  return { ...content, stores: filterLocals(stores, (value) => !isJournaled(value)) };
}

/** Another state with the journal of this laptop: it tells of what happened here, whatever state takes the place of which. */
export function withJournalOf(
  stores: readonly StoredObjects[],
  { stores: present }: DatabaseContent,
): readonly StoredObjects[] {
  const journal = filterLocals(present, isJournaled).find(({ name }) => name === LOCALS)?.entries ?? [];
  return stores.map((store) => (store.name === LOCALS ? { ...store, entries: [...store.entries, ...journal] } : store));
}

function filterLocals(stores: readonly StoredObjects[], isKept: (value: unknown) => boolean): readonly StoredObjects[] {
  return stores.map((store) =>
    store.name === LOCALS ? { ...store, entries: store.entries.filter(({ value }) => isKept(value)) } : store,
  );
}
