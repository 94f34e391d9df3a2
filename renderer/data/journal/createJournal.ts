import type { AnyRecord } from '../../../shared/schema/envelope';
import { parseStamp } from '../../../shared/sync/clock';
import { noteText } from '../../../shared/text/rich/looks';
import { isSharedText } from '../../../shared/text/sharedText';
import { breathe } from '../breathe';
import { mapSliced, withPauses, type Sliced } from '../sliced';
import { entryWithout, forgottenWith, type Forgotten } from './forgotten';
import { isSoonAfter } from './goesOn';
import { historyOnly } from './historyFields';
import type { Annotate, JournalChange, JournalEntry, JournalRecord, StoredEntry, WriteNote } from './journalEntry';
import { joinSteps, stepOf, type RecordStep } from './recordStep';

/** Where the journal lies. */
export interface JournalPort {
  /** Of the first and the last entry; undefined where there is none. */
  readonly span: () => Promise<{ readonly first: number; readonly last: number } | undefined>;
  /** Up to `count` entries from this number on, ascending. */
  readonly read: (from: number, count: number) => Promise<readonly StoredEntry[]>;
}

/** What a write is about to do to a record. */
export interface JournaledChange {
  readonly id: string;
  readonly before: AnyRecord | undefined;
  readonly after: AnyRecord | 'remove';
}

/** What is written to the journal together with records. */
export interface PreparedChange extends JournalChange {
  /** It is on the disk. */
  readonly commit: () => void;
}

export interface Journal {
  /** In the turn of a write, before it. @param attendance all of it */
  readonly prepare: (
    changes: readonly JournaledChange[],
    attendance: () => readonly AnyRecord[],
    annotate?: Annotate,
  ) => Promise<PreparedChange>;
  /** A change of the journal alone; undefined where something was forgotten since `all` was asked, so that it would come back. */
  readonly prepareTidying: (change: JournalChange, reading: Reading) => PreparedChange | undefined;
  /** Entries that were added to since then, milliseconds since the Unix epoch, ascending: the latest of them, where they are many. */
  readonly since: (instant: number) => Promise<readonly JournalEntry[]>;
  /** Entries that say something about a record, ascending. */
  readonly of: (recordId: string) => Promise<readonly JournalEntry[]>;
  /** All of it, with pauses. */
  readonly all: () => Promise<Reading>;
  /** Told when records went for good, and what is said of them with them. */
  readonly onForgotten: (listener: (forgotten: Forgotten) => void) => () => void;
}

export interface Reading {
  readonly entries: readonly StoredEntry[];
  /** How often something had been forgotten by then. */
  readonly forgets: number;
}

/** Entries read in one task. */
const PER_TASK = 100;
/** More than anybody takes back; what a day of writing leaves is read at every start. */
const MOST_AT_START = 1000;
/** A larger one (a network brought back as a whole, a text of a book's length) is not kept. Letters, about. */
const LARGEST = 2_000_000;
/**
 * [Note: the journal] Every write notes what it changed, field by field, before and after, in the transaction of the records: one entry, of a few hundred
 * bytes, among the values of this laptop. From it the steps of Ctrl+Z are made again after a start, and the history of a record is read. What goes for
 * good goes from it in the same transaction. Nothing of it leaves the laptop, nor is it part of a backup.
 * @param latest number of the last entry, 0 where there is none
 */
export function createJournal(port: JournalPort, latest: number): Journal {
  let last = latest;
  let forgets = 0;
  /** Which entries say something about a record; made when somebody first asks. A number may be there of one that is gone. */
  let numbersById: Map<string, Set<number>> | undefined;
  let indexing: Promise<ReadonlyMap<string, ReadonlySet<number>>> | undefined;
  const typedById = new Map<string, { readonly key: string; readonly entry: JournalEntry }>();
  const listeners = new Set<(forgotten: Forgotten) => void>();

  function note({ n, records }: JournalEntry): void {
    if (!numbersById) return;
    for (const { id } of records) {
      const numbers = numbersById.get(id);
      if (numbers) numbers.add(n);
      else numbersById.set(id, new Set([n]));
    }
  }

  async function all(): Promise<Reading> {
    const at = forgets;
    const entries: StoredEntry[] = [];
    for (;;) {
      const read = await port.read((entries.at(-1)?.n ?? 0) + 1, PER_TASK);
      if (read.length === 0) return { entries, forgets: at };
      entries.push(...read);
      await breathe();
    }
  }

  async function index(): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
    const made = new Map<string, Set<number>>();
    // From here on writes note what they add.
    numbersById = made;
    try {
      const { entries } = await all();
      for (const { entry } of entries) if (entry) note(entry);
      return made;
    } catch (thrown) {
      numbersById = undefined;
      indexing = undefined;
      throw thrown;
    }
  }

  async function readNumbers(numbers: Iterable<number>): Promise<readonly JournalEntry[]> {
    const wanted = [...numbers].sort((a, b) => a - b);
    const found: JournalEntry[] = [];
    for (let at = 0; at < wanted.length; at += PER_TASK) {
      if (at > 0) await breathe();
      const read = await Promise.all(
        wanted.slice(at, at + PER_TASK).map(async (n) => {
          const [stored] = await port.read(n, 1);
          return stored?.n === n && stored.entry ? [stored.entry] : [];
        }),
      );
      found.push(...read.flat());
    }
    return found;
  }

  async function forget(forgotten: Forgotten): Promise<JournalChange> {
    const known = await (indexing ??= index());
    const numbers = [...known].flatMap(([id, of]) =>
      forgotten.ids.has(id) || (forgotten.hasPerson && id.startsWith('minutes:')) ? [...of] : [],
    );
    const put: JournalEntry[] = [];
    const drop: number[] = [];
    for (const entry of await readNumbers(new Set(numbers))) {
      const left = entryWithout(entry, forgotten);
      if (!left) drop.push(entry.n);
      else if (left !== entry) put.push(left);
    }
    return { put, drop };
  }

  function continued(records: readonly JournalRecord[], { at, typing }: WriteNote): JournalEntry | undefined {
    const [record] = records;
    const open = record && records.length === 1 ? typedById.get(record.id) : undefined;
    if (typing === undefined || open?.key !== typing) return undefined;
    const { entry } = open;
    return isSoonAfter(entry, at) ? entry : undefined;
  }

  function entryOf(records: readonly JournalRecord[], n: number, given: WriteNote | undefined): JournalEntry {
    const at = given?.at ?? Math.max(...records.map((record) => record.at));
    const first = given?.joins ?? (given && continued(records, given));
    const { stack, sitting } = given ?? {};
    if (first) return { ...first, at, records: joinSteps(first.records, records), ...(stack && { stack }) };
    return {
      n,
      since: at,
      at,
      records,
      ...(isTyped(given) && { isTyped: true }),
      ...(sitting !== undefined && { sitting }),
      ...(stack && { stack }),
    };
  }

  function commit(entry: JournalEntry | undefined, given: WriteNote | undefined): void {
    if (!entry) return;
    note(entry);
    for (const { id } of entry.records) {
      typedById.delete(id);
      if (given?.typing !== undefined && entry.records.length === 1) typedById.set(id, { key: given.typing, entry });
    }
    for (const id of typedById.keys()) {
      if (typedById.size <= MOST_TYPED) break;
      typedById.delete(id);
    }
  }

  return {
    async prepare(changes, attendance, annotate) {
      const n = last + 1;
      const steps = await withPauses(
        mapSliced(changes, ({ before, after }) => (after === 'remove' ? undefined : stepOf(before, after))),
      );
      const given = annotate?.(steps, n);
      const records = given === null ? [] : await withPauses(withAuthors(steps, changes));
      const kept = given?.stack && given.stack.kind !== 'clear' ? records : historyOnly(records);
      const whole = kept.length > 0 || given?.stack ? entryOf(kept, n, given ?? undefined) : undefined;
      if (whole || given) last = n;
      const gone = new Set(changes.flatMap(({ id, after }) => (after === 'remove' ? [id] : [])));
      const forgotten = forgottenWith(gone, given?.forgets ?? [], attendance);
      const change = forgotten ? await forget(forgotten) : { put: [], drop: [] };
      const entry = whole && !isTooLarge(whole.records) ? whole : undefined;
      return {
        put: [...change.put, ...(entry ? [entry] : [])],
        drop: change.drop,
        commit() {
          if (forgotten) {
            forgets += 1;
            typedById.clear();
            listeners.forEach((listener) => listener(forgotten));
          }
          commit(entry, given ?? undefined);
          if (whole) given?.written?.(whole, entry !== undefined);
        },
      };
    },
    prepareTidying: (change, reading) =>
      reading.forgets === forgets ? { ...change, commit: () => typedById.clear() } : undefined,
    async since(instant) {
      const span = await port.span();
      const found: JournalEntry[] = [];
      if (!span) return found;
      for (let from = span.last - PER_TASK + 1; from + PER_TASK > span.first; from -= PER_TASK) {
        const read = (await port.read(Math.max(from, span.first), PER_TASK)).filter(({ n }) => n < from + PER_TASK);
        const young = read.flatMap(({ entry }) => (entry && entry.at >= instant ? [entry] : []));
        found.unshift(...young);
        if ((read.length > 0 && young.length === 0) || found.length >= MOST_AT_START) break;
      }
      return found;
    },
    async of(recordId) {
      const entries = await readNumbers((await (indexing ??= index())).get(recordId) ?? []);
      return entries.filter(({ records }) => records.some(({ id }) => id === recordId));
    },
    all,
    onForgotten(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Records that somebody is typing in, of those that are remembered. */
const MOST_TYPED = 50;

/** Who, when, which record. */
const LETTERS_OF_RECORD = 150;

/** Most are small: what they say is looked at only where there is much of it. */
function isTooLarge(records: readonly JournalRecord[]): boolean {
  let size = 0;
  for (const { before, after } of records) {
    size += LETTERS_OF_RECORD;
    for (const value of [...Object.values(before), ...Object.values(after)]) size += lettersOf(value);
    if (size > LARGEST) return true;
  }
  return false;
}

function lettersOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (isSharedText(value)) return value.text.length + JSON.stringify(noteText(value).looks ?? []).length;
  return typeof value === 'object' && value !== null ? JSON.stringify(value).length : 0;
}

/** What comes from elsewhere comes in as many parts as it was typed in. */
function isTyped(given: WriteNote | undefined): boolean {
  return (
    given === undefined ||
    given.typing !== undefined ||
    (given.stack?.kind === 'step' && given.stack.mergeKey !== undefined)
  );
}

function withAuthors(
  steps: readonly RecordStep[],
  changes: readonly JournaledChange[],
): Sliced<readonly JournalRecord[]> {
  const byId = new Map(changes.map((change) => [change.id, change]));
  return mapSliced(steps, (step) => {
    const { before, after } = byId.get(step.id) ?? {};
    return !after || after === 'remove' ? undefined : { ...step, ...authorOf(before, after) };
  });
}

/** What sync put together may carry this laptop's stamp: then the server's state that it has agreed with says whose words came in. */
function authorOf(before: AnyRecord | undefined, after: AnyRecord): Pick<JournalRecord, 'by' | 'at'> {
  const { updatedAt, updatedBy } =
    before && after.base && after.rev !== before.rev ? { ...after, ...after.base } : after;
  return { by: updatedBy, at: parseStamp(updatedAt)?.ms ?? 0 };
}
