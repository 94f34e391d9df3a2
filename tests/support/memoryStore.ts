import type { RecordTable, Store, Tables } from '../../renderer/data';
import { noDamage } from '../../renderer/data/store/damage';
import { createJournal, type JournalPort } from '../../renderer/data/journal/createJournal';
import type { Annotate, JournalChange, JournalEntry } from '../../renderer/data/journal/journalEntry';
import { withPauses, type Sliced } from '../../renderer/data/sliced';
import { isDisputed, isPending, type RecordChange } from '../../renderer/data/store/recordTable';
import { collectionOfId, COLLECTION_NAMES, type AnyRecord, type CollectionName } from '../../shared/schema';
import { envelopeProperties } from '../../shared/schema/envelope';
import { settled } from '../../shared/settled';

const LONGEST_ID = envelopeProperties.id.maxLength;

interface MemoryTable extends RecordTable {
  readonly take: (change: RecordChange) => void;
  readonly announce: () => void;
}

/** A store in memory that keeps the contract of the real one: whole writes in turn, one notice per turn, stable snapshots. */
export function createMemoryStore(): Store {
  const local = new Map<string, unknown>();
  const tables = new Map(COLLECTION_NAMES.map((name) => [name, createMemoryTable(name, writeAll)]));
  const entries = createMemoryJournal();
  const journal = createJournal(entries, 0);

  function tableOf(id: string): MemoryTable {
    const name = collectionOfId(id);
    const table = name && tables.get(name);
    if (!table) throw new Error(`${id} is the id of no collection`);
    return table;
  }

  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    // As IndexedDB does, the write happens in a later turn than the call.
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
    planned: readonly RecordChange[],
    annotate: Annotate | undefined,
  ): Promise<readonly AnyRecord[]> {
    const changes = planned.filter(({ id, change }) => change !== 'remove' || tableOf(id).get(id));
    const noted =
      changes.length > 0 || annotate
        ? await journal.prepare(
            changes.map(({ id, change }) => ({ id, before: tableOf(id).get(id), after: change })),
            () => tables.get('attendance')?.snapshot().all ?? [],
            annotate,
          )
        : undefined;
    // As the blocks on the disk are: text, under keys of a limited length. What cannot be written fails the whole write.
    for (const { id, change } of changes) {
      if (id.length > LONGEST_ID) throw new Error(`an id of ${id.length} letters`);
      JSON.stringify(change);
    }
    const changed = changes.map(({ id }) => tableOf(id));
    for (const change of changes) tableOf(change.id).take(change);
    for (const table of new Set(changed)) table.announce();
    if (noted) entries.write(noted);
    noted?.commit();
    return changes.flatMap(({ change }) => (change === 'remove' ? [] : [change]));
  }

  return {
    // A typing edge: one table was created per name of COLLECTION_NAMES.
    tables: Object.fromEntries(tables) as unknown as Tables,
    writeAll,
    journal,
    async tidyJournal(plan) {
      const reading = await journal.all();
      return inTurn(async () => {
        const prepared = journal.prepareTidying(plan(reading), reading);
        if (prepared) entries.write(prepared);
        prepared?.commit();
        return prepared !== undefined;
      });
    },
    readLocal: (key) => Promise.resolve(local.get(key)),
    isLocalLost: () => false,
    damage: noDamage,
    newer: null,
    writeLocal(key, value) {
      local.set(key, value);
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
}

interface MemoryJournal extends JournalPort {
  readonly write: (change: JournalChange) => void;
}

/** Text under numbers, as on the disk. */
function createMemoryJournal(): MemoryJournal {
  const texts = new Map<number, string>();
  const numbers = (): readonly number[] => [...texts.keys()].sort((a, b) => a - b);
  return {
    span() {
      const all = numbers();
      const [first, last] = [all[0], all.at(-1)];
      return Promise.resolve(first === undefined || last === undefined ? undefined : { first, last });
    },
    read: (from, count) =>
      Promise.resolve(
        numbers()
          .filter((n) => n >= from)
          .slice(0, count)
          .map((n) => {
            const text = texts.get(n) ?? '';
            // A parsing edge: only `write` makes these.
            return { n, entry: JSON.parse(text) as JournalEntry, size: text.length };
          }),
      ),
    write({ put, drop }) {
      for (const n of drop) texts.delete(n);
      for (const entry of put) texts.set(entry.n, JSON.stringify(entry));
    },
  };
}

function createMemoryTable(name: CollectionName, writeAll: Store['writeAll']): MemoryTable {
  const records = new Map<string, AnyRecord>();
  const listeners = new Set<() => void>();
  let snapshot: ReturnType<RecordTable['snapshot']> | undefined;

  return {
    name,
    get: (id) => records.get(id),
    snapshot() {
      if (!snapshot) {
        const all = [...records.values()];
        snapshot = { all, living: all.filter(({ deletedAt }) => deletedAt === '') };
      }
      return snapshot;
    },
    pending: () => [...records.values()].filter(isPending),
    disputed: () => [...records.values()].filter(isDisputed),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    write: (ids, decide) =>
      writeAll(() =>
        [...new Set(ids)].flatMap((id) => {
          const change = decide(id, records.get(id));
          return change === undefined ? [] : [{ id, change }];
        }),
      ),
    take({ id, change }) {
      if (change === 'remove') records.delete(id);
      else records.set(id, change);
      snapshot = undefined;
    },
    announce() {
      queueMicrotask(() => {
        for (const listener of listeners) listener();
      });
    },
  };
}
