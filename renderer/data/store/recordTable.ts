import type { BulkWriteRow, RxCollection, RxDocumentData } from 'rxdb';
import { collectionOfId, COLLECTION_NAMES, type CollectionName } from '../../../shared/schema';
import type { AnyRecord } from '../../../shared/schema/envelope';
import { fillDefaults } from '../../../shared/schema/records';
import { settled } from '../../../shared/settled';
import { breathe } from '../breathe';
import { withPauses, type Sliced } from '../sliced';
import type { Journal, JournaledChange, Reading } from '../journal/createJournal';
import type { Annotate, JournalChange } from '../journal/journalEntry';

type Stored = RxDocumentData<AnyRecord>;

/** A record and RxDB's own fields apart: those must not travel, nor end in a merge base or an export. */
interface Entry {
  readonly stored: Stored;
  readonly record: AnyRecord;
}

/** The new state of a record, `remove` to take it out of the store, undefined to leave it as it is. */
export type Change = AnyRecord | 'remove' | undefined;

/** What is to become of one record. */
export interface RecordChange {
  readonly id: string;
  readonly change: Exclude<Change, undefined>;
}

export interface TableSnapshot<T> {
  /** Every record, those in the trash included. */
  readonly all: readonly T[];
  /** Records that are not deleted. */
  readonly living: readonly T[];
}

/** One collection held in memory and kept in step with RxDB: reading never waits for IndexedDB. */
export interface RecordTable {
  readonly name: CollectionName;
  readonly get: (id: string) => AnyRecord | undefined;
  /** The same object until something changes. */
  readonly snapshot: () => TableSnapshot<AnyRecord>;
  /** Records with a change that the server has not confirmed, refused and withheld ones included; counted as they change. */
  readonly pending: () => readonly AnyRecord[];
  /** Living records with values that wait for a person's decision, or with automatic merges that nobody has looked at. */
  readonly disputed: () => readonly AnyRecord[];
  /** Told once per turn of the event loop, when all tables that a write changed are as it left them. */
  readonly subscribe: (listener: () => void) => () => void;
  /** `writeAll` for records of this table. @returns the records that `decide` set, as they are now */
  readonly write: (
    ids: readonly string[],
    decide: (id: string, current: AnyRecord | undefined) => Change,
  ) => Promise<readonly AnyRecord[]>;
}

export type Tables = { readonly [N in CollectionName]: RecordTable };

/**
 * Changes records of any tables in one transaction: all of them or none. Writes are queued, and `plan` is called when this one's turn
 * has come: the tables are then as the previous write left them, and stay so until this one is done, so no edit is overwritten unseen. It must
 * not wait for anything; what it does to many records it does in steps. Tables change once the transaction has completed, all at the same moment.
 * @param annotate what the journal notes of it; without it the changes alone, for the history of the records
 * @returns the records that were set, as they are now
 */
export type WriteAll = (
  plan: () => readonly RecordChange[] | Sliced<readonly RecordChange[]>,
  annotate?: Annotate,
) => Promise<readonly AnyRecord[]>;

export interface RecordTables {
  readonly tables: Tables;
  readonly writeAll: WriteAll;
  /** Takes its turn among the writes. @returns whether it was done */
  readonly tidyJournal: (plan: (reading: Reading) => JournalChange) => Promise<boolean>;
  readonly close: () => void;
}

const CONTEXT = 'verbund';
const NONE: ReadonlyMap<string, AnyRecord> = new Map();

/** So many records are taken in one task when a network is opened: a few milliseconds. */
const PER_TASK = 1000;

interface MemoryTable extends RecordTable {
  readonly entry: (id: string) => Entry | undefined;
  /** @param record what is in it beside RxDB's own fields, where it is known */
  readonly take: (document: Stored, record?: AnyRecord) => void;
  readonly announce: () => void;
}

interface PreparedWrite {
  readonly rows: BulkWriteRow<AnyRecord>[];
  readonly journaled: JournaledChange[];
  readonly records: Map<string, AnyRecord>;
}

export interface JournalEffects {
  readonly journal: Journal;
  /** Writes to the journal in the transaction of the records that `write` writes; of none, where it writes none. */
  readonly enclose: (change: JournalChange, write?: () => Promise<void>) => Promise<void>;
}

/** @param documents all that the collection holds */
export async function createRecordTables(
  collection: RxCollection<AnyRecord>,
  documents: Iterable<Stored>,
  { journal, enclose }: JournalEffects,
): Promise<RecordTables> {
  const storage = collection.storageInstance;
  let last: Promise<unknown> = Promise.resolve();

  const tables = new Map(COLLECTION_NAMES.map((name) => [name, createTable(name, writeAll)]));

  function tableOf(id: string): MemoryTable {
    const name = collectionOfId(id);
    const table = name && tables.get(name);
    if (!table) throw new Error(`${id} is the id of no collection`);
    return table;
  }

  let taken = 0;
  for (const document of documents) {
    if (taken > 0 && taken % PER_TASK === 0) await breathe();
    taken += 1;
    const name = collectionOfId(document.id);
    // Filled where an earlier version wrote it: see [Note: every field has a default].
    tableOf(document.id).take(name && !document._deleted ? fillDefaults(name, document) : document);
  }

  const changed = new Set<MemoryTable>();
  /** Those of the write that is going on. */
  let written = NONE;
  const subscription = collection.eventBulks$.subscribe(({ events, isLocal }) => {
    if (isLocal) return;
    for (const { documentData } of events) {
      // A parsing edge: an event of this collection carries a whole document.
      const document = documentData as Stored;
      const table = tableOf(document.id);
      table.take(document, written.get(document.id));
      changed.add(table);
    }
    // After so many, what follows from them waits for a task of its own.
    if (events.length <= PER_TASK) announce();
  });

  function announce(): void {
    for (const table of changed) table.announce();
    changed.clear();
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work);
    last = settled(turn);
    return turn;
  }

  function writeAll(
    plan: () => readonly RecordChange[] | Sliced<readonly RecordChange[]>,
    annotate?: Annotate,
  ): Promise<readonly AnyRecord[]> {
    return inTurn(async () => {
      const planned = plan();
      return writeNow('next' in planned ? await withPauses(planned) : planned, annotate);
    });
  }

  async function writeNow(
    changes: readonly RecordChange[],
    annotate: Annotate | undefined,
  ): Promise<readonly AnyRecord[]> {
    const rows: BulkWriteRow<AnyRecord>[] = [];
    const journaled: JournaledChange[] = [];
    const records = new Map<string, AnyRecord>();
    await withPauses(toRows(changes, { rows, journaled, records }));
    if (rows.length === 0 && !annotate) return [];
    const noted = await journal.prepare(journaled, () => tables.get('attendance')?.snapshot().all ?? [], annotate);
    if (rows.length > 0) await enclose(noted, () => writeRows(rows, records));
    else if (noted.put.length + noted.drop.length > 0) await enclose(noted);
    noted.commit();
    if (changed.size > 0) {
      await breathe();
      announce();
    }
    return changes.flatMap(({ id, change }) => {
      const record = change === 'remove' ? undefined : tableOf(id).get(id);
      return record ? [record] : [];
    });
  }

  function* toRows(changes: readonly RecordChange[], { rows, journaled, records }: PreparedWrite): Sliced<void> {
    for (const { id, change } of changes) {
      yield;
      const table = tableOf(id);
      const row = toRow(table.entry(id)?.stored, change);
      if (!row) continue;
      rows.push(row);
      journaled.push({ id, before: table.get(id), after: change });
      if (change !== 'remove') records.set(id, change);
    }
  }

  async function writeRows(rows: BulkWriteRow<AnyRecord>[], records: ReadonlyMap<string, AnyRecord>): Promise<void> {
    written = records;
    const { error: errors } = await storage.bulkWrite(rows, CONTEXT);
    written = NONE;
    if (errors[0]) throw new Error(`a write failed with status ${errors[0].status}`);
  }

  async function tidyJournal(plan: (reading: Reading) => JournalChange): Promise<boolean> {
    const reading = await journal.all();
    const change = plan(reading);
    if (change.put.length + change.drop.length === 0) return true;
    return inTurn(async () => {
      const prepared = journal.prepareTidying(change, reading);
      if (!prepared) return false;
      await enclose(prepared);
      prepared.commit();
      return true;
    });
  }

  return {
    // A typing edge: one table was created per name of COLLECTION_NAMES.
    tables: Object.fromEntries(tables) as unknown as Tables,
    writeAll,
    tidyJournal,
    close: () => subscription.unsubscribe(),
  };
}

function createTable(name: CollectionName, writeAll: WriteAll): MemoryTable {
  const entries = new Map<string, Entry>();
  /** RxDB wants to be shown what it removed before it takes the same id again. */
  const removed = new Map<string, Entry>();
  const pending = createSelection(isPending);
  const disputed = createSelection(isDisputed);
  const listeners = new Set<() => void>();
  let snapshot: TableSnapshot<AnyRecord> | undefined;
  let announced = false;

  return {
    name,
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
    write: (ids, decide) =>
      writeAll(() =>
        [...new Set(ids)].flatMap((id) => {
          const change = decide(id, entries.get(id)?.record);
          return change === undefined ? [] : [{ id, change }];
        }),
      ),
    entry: (id) => entries.get(id) ?? removed.get(id),
    take(document, known = recordOf(document)) {
      const { id } = document;
      const entry = { stored: document, record: known };
      if (document._deleted) {
        entries.delete(id);
        removed.set(id, entry);
      } else {
        removed.delete(id);
        entries.set(id, entry);
      }
      const record = entries.get(id)?.record;
      pending.look(id, record);
      disputed.look(id, record);
      snapshot = undefined;
    },
    announce() {
      if (announced) return;
      announced = true;
      queueMicrotask(() => {
        announced = false;
        for (const listener of listeners) listener();
      });
    },
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

/** A stored document without what RxDB keeps in it. */
export function recordOf(stored: Stored): AnyRecord {
  const { _rev, _meta, _attachments, _deleted, ...record } = stored;
  // A typing edge: what is left of a stored document is the record.
  return record;
}

function toRow(previous: Stored | undefined, change: AnyRecord | 'remove'): BulkWriteRow<AnyRecord> | undefined {
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
