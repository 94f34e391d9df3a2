import { collectionOfId } from '../schema';
import { INHERITING } from '../schema/confidentiality';
import { isFields } from '../schema/shape';

/**
 * [Note: taken off the server] What became TLP:RED after the server had it, a person may take off it: the document is replaced by a tombstone
 * that says so and nothing of what it was. The laptop that did it keeps the record, withheld like any other that is TLP:RED. Every other laptop
 * loses it, but for what was edited there and not sent yet: that stays, as TLP:RED, with whoever wrote it. An edit outlives a deletion, but
 * it does not undo this one: such a record is not sent, whatever brings it up again (a merge, a restore point, a new record of the same
 * id), until somebody lowers there the label that was the reason, or the server tells of a living successor.
 * The same memory holds back what hangs on a record that is TLP:RED here by another one, and that the server has removed for whatever reason.
 */
export interface Recalled {
  /** Device that did it. */
  readonly by: string;
  /** Records whose label is the reason, the record itself included where its own is. */
  readonly because: readonly string[];
}

/** A record that was taken off the server elsewhere, as a laptop remembers it. */
export interface RecallNotice extends Recalled {
  readonly id: string;
  /** Of the tombstone: a later one that lives was let out again. `''` where it only hangs on what was removed. */
  readonly rev: string;
}

/** What is to be taken off the server. */
export interface RecallWish {
  readonly id: string;
  readonly because: readonly string[];
}

/** Field of a tombstone. CouchDB keeps what stands in one; ids and the name of a device are no content. */
const FIELD = 'recalled';

interface RecallTombstone {
  readonly _id: string;
  readonly _rev: string;
  readonly _deleted: true;
  readonly [FIELD]: Recalled;
}

export function recallTombstone(id: string, rev: string, recalled: Recalled): RecallTombstone {
  return { _id: id, _rev: rev, _deleted: true, [FIELD]: recalled };
}

/** Whether a record's label may be a reason: of all others a tombstone is what it always was. */
export function mayBeRecalled(id: string): boolean {
  const collection = collectionOfId(id);
  return collection !== undefined && INHERITING.has(collection);
}

/** Undefined where a document was deleted for another reason. */
export function recalledOf(tombstone: Readonly<Record<string, unknown>>): Recalled | undefined {
  const value = tombstone[FIELD];
  if (!isFields(value)) return undefined;
  const { by, because } = value;
  return {
    by: typeof by === 'string' ? by : '',
    because: Array.isArray(because) ? because.filter((id): id is string => typeof id === 'string' && id !== '') : [],
  };
}
