import { isJournaled, LOCALS } from '../store/blockDatabase';
import type { DatabaseContent } from '../transfer/databaseCopy';

/** What was said before and is not said any more is no part of a state: a backup brings back a network, not what somebody took out of it. */
export function withoutJournal({ stores, ...content }: DatabaseContent): DatabaseContent {
  return {
    ...content,
    stores: stores.map((store) =>
      store.name === LOCALS ? { ...store, entries: store.entries.filter(({ value }) => !isJournaled(value)) } : store,
    ),
  };
}
