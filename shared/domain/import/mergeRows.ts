import type { MemberDraft } from './draftMember';
import type { ImportProblem } from './importProblem';
import { addedTexts, mergeDrafts, type MergeWords } from './mergeDrafts';
import { takenOfDraft, type ChosenChange } from './takenOfDraft';

/** Of a planned row, what is looked at here. */
interface Row {
  readonly line: number;
  readonly draft: MemberDraft;
  readonly verdict: string;
  /** The line whose person takes what this one says. */
  readonly mergedInto?: number;
  /** Of a row about which a person decided field by field. */
  readonly changes: readonly ChosenChange[];
  readonly problems: readonly ImportProblem[];
}

/**
 * Rows that are doubles of an earlier one give it what is new in them, and say so. Which of them is newer their days say, and where one has none, their order;
 * what a person chose field by field counts before both. In steps, see `prepareImportInSteps`.
 */
export function* mergeDoubles<Planned extends Row>(
  rows: readonly Planned[],
  words: MergeWords,
  withChanges: (row: Planned) => Planned,
): Generator<undefined, readonly Planned[]> {
  const rowByLine = new Map(rows.map((row) => [row.line, row]));
  const doubles = new Map<Planned, Planned[]>();
  const told = new Map<Planned, Planned>();
  for (const row of rows) {
    const first = row.mergedInto === undefined ? undefined : rowByLine.get(row.mergedInto);
    if (!first) continue;
    const own = doubles.get(first) ?? [];
    own.push(row);
    doubles.set(first, own);
    // Otherwise its fields say it.
    if (row.changes.length === 0) told.set(row, withAdded(row, first, words));
    yield;
  }
  for (const [first, others] of doubles) {
    const sure = others.filter(({ changes }) => changes.length === 0).map((row) => saidOf(row, first));
    const [oldest = first.draft, ...newer] = byDay([first.draft, ...sure]);
    let merged = oldest;
    for (const recent of newer) {
      merged = mergeDrafts(merged, recent, words);
      yield;
    }
    // The spelling of a name is no news between rows of one file, and each row has its own word on a meeting.
    const { givenName, familyName, attends } = first.draft;
    merged = { ...merged, givenName, familyName, attends };
    for (const { draft, changes } of others) {
      if (changes.length === 0) continue;
      const taken = takenOfDraft(draft, changes, merged);
      const names = { givenName: taken.givenName, familyName: taken.familyName };
      merged = { ...mergeDrafts({ ...merged, ...names }, taken, words), ...names };
      yield;
    }
    told.set(first, withChanges({ ...first, draft: merged }));
  }
  return told.size === 0 ? rows : rows.map((row) => told.get(row) ?? row);
}

function withAdded<Planned extends Row>(row: Planned, first: Planned, words: MergeWords): Planned {
  const added = addedTexts(first.draft, saidOf(row, first), words);
  if (added.length === 0) return row;
  const values = { line: first.line, value: added.join('; ') };
  return { ...row, problems: [...row.problems, { line: row.line, key: 'import.problem.merged', values }] };
}

/** Where a person said that the two are one, the name of the row is but another spelling. */
function saidOf({ draft, verdict }: Row, first: Row): MemberDraft {
  if (verdict !== 'perhaps') return draft;
  return { ...draft, givenName: first.draft.givenName, familyName: first.draft.familyName };
}

function byDay(drafts: readonly MemberDraft[]): readonly MemberDraft[] {
  if (drafts.some(({ saidOn }) => saidOn === '')) return drafts;
  return drafts.toSorted((one, other) => one.saidOn.localeCompare(other.saidOn));
}
