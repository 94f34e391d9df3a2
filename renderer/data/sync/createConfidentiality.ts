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
import type { Recalls } from './createRecalls';

/** What label counts for the records of a store, kept as they change: see [Note: confidentiality is inherited]. */
export interface Confidentiality {
  readonly of: (record: SyncedRecord) => Label;
  /** Whether a record never leaves this laptop. */
  readonly isWithheld: (record: SyncedRecord) => boolean;
  /** Whether it is TLP:RED by a label of this laptop, and not only because it was taken off the server elsewhere. */
  readonly isMarkedRed: (record: SyncedRecord) => boolean;
}

type Recalled = Pick<Recalls, 'isRecalled' | 'subscribe'>;

const NOTHING_RECALLED: Recalled = { isRecalled: () => false, subscribe: () => () => undefined };

const NOTHING: readonly AnyRecord[] = [];

const NO_LABEL: AnyRecord = {
  id: '',
  createdAt: '',
  createdBy: '',
  updatedAt: '',
  updatedBy: '',
  deletedAt: '',
  contested: [],
  rev: '',
  pending: 0,
  base: null,
  refused: null,
  merges: [],
};

/** Those that have a label or inherit one. */
const LABELLED: readonly CollectionName[] = COLLECTION_NAMES.filter((name) => INHERITING.has(name));

/**
 * The ledger asks for every unsent record at every keystroke, so an answer is kept until something changes that it may depend on: a label,
 * a reference, a record that was missing. Which that is, is found by comparing the tables' snapshots, of which a keystroke changes one record.
 * @param isErasedOpen whether a record that is not here was erased, and was not TLP:RED then
 */
export function createConfidentiality(
  tables: Tables,
  recalls: Recalled = NOTHING_RECALLED,
  isErasedOpen: (id: string) => boolean = () => false,
): Confidentiality {
  let known = new WeakMap<SyncedRecord, Label>();
  /** Whether a known label depends on a record that is not here: then also on what arrives, and on what the server has seen. */
  let isMissing = false;
  // It lives as long as they do.
  recalls.subscribe(() => {
    known = new WeakMap();
  });
  const labelled = LABELLED.map((name) => ({ table: tables[name], seen: NOTHING }));

  function get(id: string): AnyRecord | undefined {
    const collection = collectionOfId(id);
    const record = collection && tables[collection].get(id);
    if (record) return record;
    isMissing = true;
    // What others may know that there was, and is gone for good, has no label; nobody would ever learn another.
    return isErasedOpen(id) ? { ...NO_LABEL, id } : undefined;
  }

  function forgetWhatChanged(): void {
    for (const each of labelled) {
      const { all } = each.table.snapshot();
      if (all === each.seen) continue;
      if (isMissing || !isAlike(each.seen, all)) {
        known = new WeakMap();
        isMissing = false;
      }
      each.seen = all;
    }
  }

  function of(synced: SyncedRecord): Label {
    forgetWhatChanged();
    const kept = known.get(synced);
    if (kept) return kept;
    // A typing edge: a record of a collection, looked at as any record.
    const label = confidentialityOf(synced as AnyRecord, get, recalls.isRecalled);
    // Another state of the record is another object, and is asked about again.
    known.set(synced, label);
    return label;
  }

  return {
    of,
    isWithheld: (record) => of(record).tlp === RED,
    isMarkedRed: (record) => of(record).redFrom.some((id) => !recalls.isRecalled(id)),
  };
}

/** Whether nothing changed between two snapshots that a known label could depend on. What was added has none yet. */
function isAlike(before: readonly AnyRecord[], after: readonly AnyRecord[]): boolean {
  return before.every((record, at) => {
    const now = after[at];
    return now === record || (now?.id === record.id && isLabelledAlike(record, now));
  });
}
