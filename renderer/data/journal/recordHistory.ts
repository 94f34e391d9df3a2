import { RED } from '../../../shared/schema/confidentiality';
import { goesOn, joinEntries } from './goesOn';
import { historyOnly } from './historyFields';
import type { JournalEntry } from './journalEntry';
import type { RecordStep } from './recordStep';

/** What somebody did to a record in one go. */
export interface RecordChange {
  /** Of the entry in the journal that it began with. */
  readonly n: number;
  /** Device that wrote it. */
  readonly by: string;
  /** When it was written, milliseconds since the Unix epoch: colleagues' changes arrive later. */
  readonly at: number;
  readonly step: RecordStep;
  /** The record was marked TLP:RED before it. */
  readonly wasRed: boolean;
}

/**
 * The history of a record, the latest change first.
 * @param entries that say something about it, in the order of writing
 * @param label of the record as it is now
 */
export function recordHistory(
  entries: readonly JournalEntry[],
  recordId: string,
  label: unknown,
): readonly RecordChange[] {
  const joined: JournalEntry[] = [];
  for (const entry of entries) {
    const records = historyOnly(entry.records.filter(({ id }) => id === recordId));
    if (records.length === 0) continue;
    const own = { ...entry, records };
    const last = joined.at(-1);
    if (!last || !goesOn(last, own)) {
      joined.push(own);
      continue;
    }
    joined.pop();
    const both = joinEntries(last, own);
    if (both) joined.push(both);
  }
  let present = label;
  return joined
    .toReversed()
    .flatMap(({ n, records }) =>
      records.map(({ by, at, ...step }): RecordChange => {
        if ('tlp' in step.before) present = step.before['tlp'];
        return { n, by, at, step, wasRed: present === RED };
      }),
    )
    .toSorted((one, other) => other.at - one.at || other.n - one.n);
}
