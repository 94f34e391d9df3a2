import { isEqual } from '../../../shared/sync/isEqual';
import { diff, isSharedText } from '../../../shared/text/sharedText';
import type { JournalEntry } from './journalEntry';
import { joinSteps, only, type RecordStep } from './recordStep';

/**
 * Typing in the same field that pauses for longer is another change: who comes back and types over all that is there wants it back. Milliseconds, as are those
 * below.
 */
const SITTING_PAUSE_MS = 60_000;
/** What is typed in one field after the other is one change for longer, since nothing is lost by that. One change may grow for half an hour. */
const PAUSE_MS = 10 * 60_000;
const LONGEST_MS = 30 * 60_000;

/** Who changed them, and back again, is what somebody may want to know. */
const NEVER_TYPED: ReadonlySet<string> = new Set(['deletedAt', 'tlp']);

/** Whether typing of that moment belongs to an entry that was begun and added to before. */
export function isSoonAfter({ since, at }: Pick<JournalEntry, 'since' | 'at'>, then: number): boolean {
  return then - at < PAUSE_MS && then - since < LONGEST_MS;
}

/** The same for a field in which somebody still sits. */
export function isSameSitting({ since, at }: Pick<JournalEntry, 'since' | 'at'>, then: number): boolean {
  return then - at < SITTING_PAUSE_MS && then - since < LONGEST_MS;
}

/**
 * Whether a change of one record went on with another: the same device typed in it, soon after, and nobody in between.
 * @param isThinned where space counts for more than when it was typed: what only added words goes on as well
 */
export function goesOn(first: JournalEntry, then: JournalEntry, isThinned = false): boolean {
  const [before, after] = [first.records[0], then.records[0]];
  if (!before || !after || !first.isTyped || !then.isTyped || first.records.length > 1 || then.records.length > 1)
    return false;
  // After a pause nobody knows any more which field was typed in before it.
  const mayRewrite = isOneSitting(first, then) && !first.hasPause;
  return (
    before.id === after.id &&
    before.by === after.by &&
    isSoonAfter(first, then.at) &&
    isTyping(before) &&
    isTyping(after) &&
    Object.keys(after.after).every(
      (field) =>
        !(field in before.after) ||
        (isEqual(before.after[field], after.before[field]) &&
          (mayRewrite || (isThinned && onlyAdds(after.before[field], after.after[field])))),
    )
  );
}

/** Without what says in the end what it said before; undefined where nothing is left. */
export function joinEntries(first: JournalEntry, then: JournalEntry): JournalEntry | undefined {
  const records = joinSteps(first.records, then.records).flatMap((record) => {
    const { before, after } = record;
    const fields = Object.keys(after).filter((field) => !isEqual(before[field], after[field]));
    return fields.length === 0 ? [] : [{ ...record, before: only(before, fields), after: only(after, fields) }];
  });
  const sitting = then.sitting ?? first.sitting;
  const hasPause = first.hasPause || then.hasPause || !isOneSitting(first, then);
  return records.length === 0
    ? undefined
    : { ...first, at: then.at, records, ...(sitting !== undefined && { sitting }), ...(hasPause && { hasPause }) };
}

function isOneSitting(first: JournalEntry, then: JournalEntry): boolean {
  const isOneVisit = first.sitting === undefined || then.sitting === undefined || first.sitting === then.sitting;
  return isOneVisit && isSameSitting(first, then.at);
}

function isTyping({ before, after }: RecordStep): boolean {
  return Object.keys(after).every(
    (field) => !NEVER_TYPED.has(field) && isWords(before[field]) && isWords(after[field]),
  );
}

/** A change of looks alone is none: nobody could have the earlier ones again. */
function onlyAdds(before: unknown, after: unknown): boolean {
  const [was, is] = [before, after].map((value) => (isSharedText(value) ? value.text : value));
  return typeof was === 'string' && typeof is === 'string' && was !== is && diff(was, is).removed === 0;
}

function isWords(value: unknown): boolean {
  return typeof value === 'string' || isSharedText(value);
}
