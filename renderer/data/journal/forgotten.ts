import { collectionOfId } from '../../../shared/schema';
import type { AnyRecord } from '../../../shared/schema/envelope';
import type { JournalEntry } from './journalEntry';
import type { RecordStep } from './recordStep';

/** What is no longer to be known, since records went for good. */
export interface Forgotten {
  readonly ids: ReadonlySet<string>;
  /** A person went: who raised an objection is a name in the minutes, as text. */
  readonly hasPerson: boolean;
}

/**
 * Undefined where nothing is.
 * @param also what else is to be forgotten, and stays
 * @param attendance all of it: what it says about a person goes with them, see [Note: what is left of an erased person]
 */
export function forgottenWith(
  gone: ReadonlySet<string>,
  also: readonly string[],
  attendance: () => readonly AnyRecord[],
): Forgotten | undefined {
  if (gone.size === 0) return also.length === 0 ? undefined : { ids: new Set(also), hasPerson: false };
  const about = attendance().flatMap(({ id, memberId, meetingId }) =>
    gone.has(String(memberId)) || gone.has(String(meetingId)) ? [id] : [],
  );
  return {
    ids: new Set([...gone, ...also, ...about]),
    hasPerson: [...gone].some((id) => collectionOfId(id) === 'members'),
  };
}

/** The same list where nothing is forgotten. */
export function stepsWithout<T extends RecordStep>(steps: readonly T[], forgotten: Forgotten): readonly T[] {
  if (!steps.some((step) => isMeant(step, forgotten))) return steps;
  return steps.flatMap((step) => {
    if (forgotten.ids.has(step.id)) return [];
    if (!isMeant(step, forgotten)) return [step];
    const { objections: _was, ...before } = step.before;
    const { objections: _is, ...after } = step.after;
    return Object.keys(after).length === 0 ? [] : [{ ...step, before, after }];
  });
}

/** Undefined where nothing is left of it. What took a step back stays, so that the step does not come back. */
export function entryWithout(entry: JournalEntry, forgotten: Forgotten): JournalEntry | undefined {
  const records = stepsWithout(entry.records, forgotten);
  if (records === entry.records) return entry;
  const says = entry.stack?.kind === 'move' || entry.stack?.kind === 'clear';
  return records.length === 0 && !says ? undefined : { ...entry, records };
}

function isMeant({ collection, id, after }: RecordStep, { ids, hasPerson }: Forgotten): boolean {
  return ids.has(id) || (hasPerson && collection === 'minutes' && 'objections' in after);
}
