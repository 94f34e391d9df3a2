import type { MergedFieldNote, MergeNote } from '../schema/envelope';
import type { Merge } from './merge/mergeContent';

/** Older notes than this many go: what nobody looked at for so long, nobody misses. */
const NOTES_PER_RECORD = 10;
/** Two people typing into one text merge every few seconds; that is one thing to look at, not hundreds. */
const SAME_OCCASION_MS = 10 * 60 * 1000;

/**
 * The notes of a record after one more merge. A merge that changed nothing a person wrote leaves no note.
 * @param at instant of the merge, ISO 8601
 */
export function addMergeNote(
  notes: readonly MergeNote[],
  { differences, revived }: Pick<Merge, 'differences' | 'revived'>,
  by: string,
  at: string,
): readonly MergeNote[] {
  if (differences.length === 0 && !revived) return notes;
  const fields = differences.map(({ field, local, remote, from }): MergedFieldNote => ({
    id: field,
    mine: JSON.stringify(local ?? null),
    theirs: JSON.stringify(remote ?? null),
    from,
  }));
  const last = notes.at(-1);
  if (last?.by === by && Date.parse(at) - Date.parse(last.id) < SAME_OCCASION_MS) {
    return [
      ...notes.slice(0, -1),
      { id: at, by, revived: revived || last.revived, fields: joinFields(last.fields, fields) },
    ];
  }
  return [...notes, { id: at, by, revived, fields }].slice(-NOTES_PER_RECORD);
}

/** What was ours before the first merge stays what one can go back to. */
function joinFields(before: readonly MergedFieldNote[], added: readonly MergedFieldNote[]): readonly MergedFieldNote[] {
  const mineByField = new Map(before.map(({ id, mine }) => [id, mine]));
  const isAdded = new Set(added.map(({ id }) => id));
  return [
    ...before.filter(({ id }) => !isAdded.has(id)),
    ...added.map((field) => ({ ...field, mine: mineByField.get(field.id) ?? field.mine })),
  ];
}
