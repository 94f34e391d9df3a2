import { entryWithout } from './forgotten';
import { goesOn, joinEntries } from './goesOn';
import { historyOnly } from './historyFields';
import type { JournalChange, JournalEntry, JournalRecord, StoredEntry } from './journalEntry';

/** What the screen promises. */
export const HISTORY_DAYS = 90;
export const HISTORY_MEGABYTES = 20;

const DAY_MS = 24 * 60 * 60_000;
const MOST_BYTES = HISTORY_MEGABYTES * 1024 * 1024;

export interface TidyOptions {
  /** Milliseconds since the Unix epoch. */
  readonly now: number;
  /** Steps from then on can still be taken back; milliseconds since the Unix epoch. */
  readonly stepsSince: number;
  /** Whether a record was erased. */
  readonly isErased: (id: string) => boolean;
}

/**
 * What becomes of the journal: what is older than the promise goes, and the oldest of what exceeds its size; of steps that nobody takes back any more, what
 * belongs to the history of records stays, several bursts of typing in one field as one change, unless words went between them.
 * @param stored in the order of writing
 */
export function tidyJournal(stored: readonly StoredEntry[], { now, stepsSince, isErased }: TidyOptions): JournalChange {
  const put = new Map<number, JournalEntry>();
  const drop = new Set<number>();
  const sizes = new Map<number, number>();
  const lastById = new Map<string, JournalEntry>();

  for (const { n, entry, size } of stored) {
    const left = entry && withoutErased(entry, isErased);
    const kept = left && (left.at >= stepsSince ? left : toHistory(left, now));
    if (!kept) {
      drop.add(n);
      continue;
    }
    const previous = kept.at < stepsSince ? joinable(lastById, kept) : undefined;
    if (previous) {
      drop.add(n);
      const joined = joinEntries(previous, kept);
      if (joined) put.set(joined.n, joined);
      else {
        put.delete(previous.n);
        drop.add(previous.n);
      }
      note(lastById, joined ?? { ...previous, records: [] }, previous.records);
      sizes.set(previous.n, joined ? JSON.stringify(joined).length : 0);
      continue;
    }
    if (kept !== entry) put.set(n, kept);
    sizes.set(n, kept === entry ? size : JSON.stringify(kept).length);
    note(lastById, kept, []);
  }

  const order = stored.map(({ n }) => n).filter((n) => !drop.has(n));
  let total = order.reduce((sum, n) => sum + (sizes.get(n) ?? 0), 0);
  for (const n of order) {
    if (total <= MOST_BYTES) break;
    total -= sizes.get(n) ?? 0;
    put.delete(n);
    drop.add(n);
  }
  return { put: [...put.values()], drop: [...drop] };
}

function withoutErased(entry: JournalEntry, isErased: (id: string) => boolean): JournalEntry | undefined {
  const ids = new Set(entry.records.map(({ id }) => id).filter(isErased));
  return ids.size === 0 ? entry : entryWithout(entry, { ids, hasPerson: false });
}

/** The same object where it is nothing but history already. */
function toHistory(entry: JournalEntry, now: number): JournalEntry | undefined {
  if (entry.at < now - HISTORY_DAYS * DAY_MS) return undefined;
  if (!entry.stack) return entry;
  const records = historyOnly(entry.records);
  if (records.length === 0) return undefined;
  const { stack: _taken, ...kept } = entry;
  return { ...kept, records };
}

/** The change that this one goes on with: the last one of the same record. */
function joinable(lastById: ReadonlyMap<string, JournalEntry>, entry: JournalEntry): JournalEntry | undefined {
  const previous = lastById.get(entry.records[0]?.id ?? '');
  return previous && !previous.stack && goesOn(previous, entry, true) ? previous : undefined;
}

function note(lastById: Map<string, JournalEntry>, entry: JournalEntry, gone: readonly JournalRecord[]): void {
  for (const { id } of gone) lastById.delete(id);
  for (const { id } of entry.records) lastById.set(id, entry);
}
