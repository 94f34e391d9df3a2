import {
  COLLECTION_NAMES,
  collectionOfId,
  type AnyRecord,
  type CollectionName,
  type SyncedRecord,
} from '../../../shared/schema';
import {
  confidentialityOf,
  INHERITING,
  isLabelledAlike,
  RED,
  type Confidentiality as Label,
} from '../../../shared/schema/confidentiality';
import type { Tables } from '../store/openStore';

/** What label counts for the records of a store, kept as they change: see [Note: confidentiality is inherited]. */
export interface Confidentiality {
  readonly of: (record: SyncedRecord) => Label;
  /** Whether a record never leaves this laptop. */
  readonly isWithheld: (record: SyncedRecord) => boolean;
}

/** Those that have a label or inherit one. */
const LABELLED: readonly CollectionName[] = COLLECTION_NAMES.filter((name) => INHERITING.has(name));

/**
 * The ledger asks for every unsent record at every keystroke, so an answer is kept until something changes that it may depend on: a label,
 * a reference, a record that was missing. Which that is, is found by comparing the tables' snapshots, of which a keystroke changes one record.
 */
export function createConfidentiality(tables: Tables): Confidentiality {
  const known = new Map<string, Label>();
  const seen = new Map<CollectionName, readonly AnyRecord[]>();

  function get(id: string): AnyRecord | undefined {
    const collection = collectionOfId(id);
    return collection && tables[collection].get(id);
  }

  function forgetWhatChanged(): void {
    for (const name of LABELLED) {
      const { all } = tables[name].snapshot();
      const before = seen.get(name);
      if (all === before) continue;
      seen.set(name, all);
      if (before && !isAlike(before, all)) known.clear();
    }
  }

  function of(synced: SyncedRecord): Label {
    // A typing edge: a record of a collection, looked at as any record.
    const record = synced as AnyRecord;
    const collection = collectionOfId(record.id);
    if (!collection || !INHERITING.has(collection)) return confidentialityOf(record, get);
    forgetWhatChanged();
    const kept = known.get(record.id);
    // Of another state than the store's, such as one that is being written, nothing is kept.
    if (kept && tables[collection].get(record.id) === record) return kept;
    const label = confidentialityOf(record, get);
    // What depends on a record that is missing also depends on what the server has seen: see `confidentialityOf`.
    if (label.unknown.length === 0 && tables[collection].get(record.id) === record) known.set(record.id, label);
    return label;
  }

  return { of, isWithheld: (record) => of(record).tlp === RED };
}

/** Whether nothing changed between two snapshots that a known label could depend on. */
function isAlike(before: readonly AnyRecord[], after: readonly AnyRecord[]): boolean {
  if (before.length !== after.length) return false;
  return before.every((record, at) => {
    const now = after[at];
    return now === record || (now?.id === record.id && isLabelledAlike(record, now));
  });
}
