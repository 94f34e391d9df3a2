import { normalizeMangoQuery, prepareQuery, type BulkWriteRow, type RxCollection, type RxDocumentData } from 'rxdb';
import type { AnyRecord } from '../../../shared/schema/envelope';

type Stored = RxDocumentData<AnyRecord>;

/** A record and RxDB's own fields apart: those must not travel, nor end in a merge base or an export. */
interface Entry {
  readonly stored: Stored;
  readonly record: AnyRecord;
}

/** The new state of a record, `remove` to take it out of the store, undefined to leave it as it is. */
export type Change = AnyRecord | 'remove' | undefined;

export interface TableSnapshot<T> {
  /** Every record, those in the trash included. */
  readonly all: readonly T[];
  /** Records that are not deleted. */
  readonly living: readonly T[];
}

/**
 * One collection held in memory and kept in step with RxDB: reading never waits for IndexedDB, writing goes through one
 * function that decides against the present state of each record.
 */
export interface RecordTable {
  readonly name: string;
  readonly get: (id: string) => AnyRecord | undefined;
  /** The same object until something changes. */
  readonly snapshot: () => TableSnapshot<AnyRecord>;
  /** Records with a change that the server has not confirmed, refused and withheld ones included; counted as they change. */
  readonly pending: () => readonly AnyRecord[];
  /** Living records with values that wait for a person's decision, or with automatic merges that nobody has looked at. */
  readonly disputed: () => readonly AnyRecord[];
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * Changes records in one transaction. `decide` is pure; it is asked again where the store had a newer state than
   * memory, so no edit is ever overwritten unseen.
   * @returns the records that `decide` set, as they are now
   */
  readonly write: (
    ids: readonly string[],
    decide: (id: string, current: AnyRecord | undefined) => Change,
  ) => Promise<readonly AnyRecord[]>;
  readonly close: () => void;
}

const CONTEXT = 'verbund';

export async function openRecordTable(collection: RxCollection<AnyRecord>): Promise<RecordTable> {
  const storage = collection.storageInstance;
  const everything = prepareQuery(storage.schema, normalizeMangoQuery(storage.schema, {}));
  const { documents } = await storage.query(everything);
  const entries = new Map<string, Entry>();
  const pending = createSelection(isPending);
  const disputed = createSelection(isDisputed);
  const listeners = new Set<() => void>();
  let snapshot: TableSnapshot<AnyRecord> | undefined;
  let announced = false;

  for (const document of documents) take(document);

  const subscription = collection.eventBulks$.subscribe(({ events, isLocal }) => {
    if (isLocal) return;
    for (const { documentData } of events) {
      // A parsing edge: an event of this collection carries a whole document.
      take(documentData as Stored);
    }
    snapshot = undefined;
    announce();
  });

  function take(document: Stored): void {
    if (document._deleted) entries.delete(document.id);
    else entries.set(document.id, toEntry(document));
    const record = entries.get(document.id)?.record;
    pending.look(document.id, record);
    disputed.look(document.id, record);
  }

  /** Once per turn of the event loop, however many writes it held. */
  function announce(): void {
    if (announced) return;
    announced = true;
    queueMicrotask(() => {
      announced = false;
      for (const listener of listeners) listener();
    });
  }

  async function write(
    ids: readonly string[],
    decide: (id: string, current: AnyRecord | undefined) => Change,
  ): Promise<readonly AnyRecord[]> {
    const written: AnyRecord[] = [];
    let open: readonly { readonly id: string; readonly entry: Entry | undefined }[] = ids.map((id) => ({
      id,
      entry: entries.get(id),
    }));
    while (open.length > 0) {
      const rows: BulkWriteRow<AnyRecord>[] = [];
      for (const { id, entry } of open) {
        const row = toRow(entry?.stored, decide(id, entry?.stored._deleted === false ? entry.record : undefined));
        if (row) rows.push(row);
      }
      if (rows.length === 0) break;
      const { error: errors } = await storage.bulkWrite(rows, CONTEXT);
      const failed = new Map(errors.map((error) => [error.documentId, error]));
      for (const { document } of rows)
        if (!failed.has(document.id) && !document._deleted) written.push(entries.get(document.id)?.record ?? document);
      open = errors.map((error) => {
        if (error.status !== 409) throw new Error(`write to ${collection.name} failed with status ${error.status}`);
        return { id: error.documentId, entry: toEntry(error.documentInDb) };
      });
    }
    return written;
  }

  return {
    name: collection.name,
    get: (id) => entries.get(id)?.record,
    snapshot() {
      if (!snapshot) {
        const all = Array.from(entries.values(), ({ record }) => record);
        snapshot = { all, living: all.filter(({ deletedAt }) => deletedAt === '') };
      }
      return snapshot;
    },
    pending: pending.records,
    disputed: disputed.records,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    write,
    close: () => subscription.unsubscribe(),
  };
}

export function isPending(record: AnyRecord): boolean {
  return record.pending === 1;
}

export function isDisputed({ deletedAt, contested, merges }: AnyRecord): boolean {
  return deletedAt === '' && (contested.length > 0 || merges.length > 0);
}

interface Selection {
  readonly look: (id: string, record: AnyRecord | undefined) => void;
  /** The same list until something changes. */
  readonly records: () => readonly AnyRecord[];
}

/** Kept as records change: the ledger is asked at every keystroke and must not walk 50,000 members. */
function createSelection(isIn: (record: AnyRecord) => boolean): Selection {
  const byId = new Map<string, AnyRecord>();
  let list: readonly AnyRecord[] | undefined;
  return {
    look(id, record) {
      if (record && isIn(record)) byId.set(id, record);
      else if (!byId.delete(id)) return;
      list = undefined;
    },
    records: () => (list ??= [...byId.values()]),
  };
}

function toEntry(stored: Stored): Entry {
  const { _rev, _meta, _attachments, _deleted, ...record } = stored;
  // A typing edge: what is left of a stored document is the record.
  return { stored, record: record };
}

function toRow(previous: Stored | undefined, change: Change): BulkWriteRow<AnyRecord> | undefined {
  if (change === undefined) return undefined;
  if (change === 'remove') {
    if (!previous || previous._deleted) return undefined;
    // Only the key stays behind: a removed record keeps no personal data on the laptop.
    const { id, _attachments, _meta, _rev } = previous;
    // A typing edge: what remains of a removed document is its key.
    return { previous, document: { id, _attachments, _meta, _rev, _deleted: true } as unknown as Stored };
  }
  const bookkeeping = previous
    ? { _attachments: previous._attachments, _meta: previous._meta, _rev: previous._rev }
    : { _attachments: {}, _meta: { lwt: 0 }, _rev: '' };
  const row = { document: { ...change, ...bookkeeping, _deleted: false } };
  return previous ? { ...row, previous } : row;
}
