import { type ChangeField, type MemberChange } from './compareMember';
import type { MemberDraft } from './draftMember';
import { mergeDoubles } from './mergeRows';
import type { ImportProblem } from './importProblem';
import type { InstitutionPlan } from './planInstitutions';
import { prepareImportInSteps, type PreparedImport, type PreparedRow, type PrepareImportInput } from './prepareImport';
import type { Twin } from './findTwinsOfRows';

/**
 * What becomes of a row: somebody new, a known member with something new, one without, somebody who may be known (which a person decides; until
 * then nothing happens), the same person again, left out by choice, or nobody at all.
 */
export const importActions = ['create', 'update', 'perhaps', 'error', 'unchanged', 'duplicateInFile', 'skip'] as const;
export type ImportAction = (typeof importActions)[number];

export type PlannedChange = MemberChange & {
  /** Proposed and not refused, or not proposed and wanted. */
  readonly isTaken: boolean;
};

export type PlannedRow = {
  readonly line: number;
  /** What happens. */
  readonly action: ImportAction;
  /** What the row is before anybody decides about it, so that it stays where it is found while they do: an update with all refused is still one. */
  readonly verdict: ImportAction;
  readonly draft: MemberDraft;
  /** Who the row is, or may be, the same as. */
  readonly twin?: Twin;
  /** The line whose person takes what this one says that is new. */
  readonly mergedInto?: number;
  /** What the row says that is new of whom it is, or may be, the same as; empty for all others. */
  readonly changes: readonly PlannedChange[];
  readonly problems: readonly ImportProblem[];
};

/** What a person says of a row: it is somebody new, it is the known member, it stays out. */
export type RowChoice = 'create' | 'update' | 'skip';

export type MemberImportPlan = {
  readonly rows: readonly PlannedRow[];
  readonly institutions: readonly InstitutionPlan[];
  /** By what happens. */
  readonly counts: Readonly<Record<ImportAction, number>> & {
    readonly rows: number;
    readonly withProblems: number;
    readonly newInstitutions: number;
    readonly matchedInstitutions: number;
  };
  readonly verdicts: Readonly<Record<ImportAction, number>>;
};

export type ImportChoices = {
  /** The user's decisions in the preview, by line. */
  readonly rowChoices?: ReadonlyMap<number, RowChoice>;
  /** Changes that a person took or refused, by line; of all others what is proposed counts. */
  readonly changeChoices?: ReadonlyMap<number, ReadonlyMap<ChangeField, boolean>>;
};

export type MemberImportInput = PrepareImportInput & ImportChoices;

/**
 * The whole import decided before anything is written. A pure function of its input: the same file planned again after an import finds nothing new.
 */
export function planMemberImport(input: MemberImportInput): MemberImportPlan {
  return finish(decideImportInSteps(finish(prepareImportInSteps(input)), input));
}

function finish<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** What a row has become that a later one may be the same as. */
type Became = { readonly kind: 'new'; readonly row: PreparedRow } | { readonly kind: 'member'; readonly id: string };

/** The verdicts with all that a person decided, in steps. Quick, so that a decision is seen at once. */
export function* decideImportInSteps(
  prepared: PreparedImport,
  { rowChoices, changeChoices }: ImportChoices,
): Generator<undefined, MemberImportPlan> {
  const became = new Map<number, Became>();
  /** By member: the line that speaks of it first. */
  const firstLines = new Map<string, number>();

  function becameOf(twin: Twin): Became | undefined {
    return twin.kind === 'member' ? { kind: 'member', id: twin.memberId } : became.get(twin.line);
  }

  function changesOf(row: PreparedRow, target: Became | undefined): readonly PlannedChange[] {
    if (!target) return [];
    const found =
      target.kind === 'member' ? prepared.changesOf(row, target.id) : prepared.changesOfLine(row, target.row);
    const chosen = changeChoices?.get(row.line);
    return found.map((change) => ({ ...change, isTaken: chosen?.get(change.field) ?? change.isProposed }));
  }

  function verdictOfSure(row: PreparedRow, target: Became | undefined): ImportAction {
    if (target?.kind !== 'member') return 'duplicateInFile';
    return prepared.changesOf(row, target.id).length > 0 ? 'update' : 'unchanged';
  }

  function decide(row: PreparedRow): PlannedRow {
    const { line, draft, problems, twin, isError } = row;
    const planned = (action: ImportAction, more: Partial<PlannedRow> = {}): PlannedRow => {
      return { line, action, verdict: action, draft, changes: [], problems, ...(twin && { twin }), ...more };
    };
    if (isError) return planned('error');
    const choice = rowChoices?.get(line);
    if (choice === 'skip') return planned('skip');
    const target = twin && becameOf(twin);
    if (!twin) {
      became.set(line, { kind: 'new', row });
      return planned('create');
    }
    const undecided = !twin.isSure;
    if (choice === 'create') {
      became.set(line, { kind: 'new', row });
      return planned('create', { verdict: undecided ? 'perhaps' : verdictOfSure(row, target) });
    }
    if (undecided && choice !== 'update') return planned('perhaps', { changes: changesOf(row, target) });
    if (target) became.set(line, target);
    const verdict = undecided ? ({ verdict: 'perhaps' } as const) : {};
    if (target?.kind !== 'member') {
      // The first row creates the person; what this one adds goes along.
      return planned('duplicateInFile', {
        ...verdict,
        changes: undecided ? changesOf(row, target) : [],
        ...(target && { mergedInto: target.row.line }),
      });
    }
    const changes = changesOf(row, target);
    if (changes.length === 0) return planned('unchanged', verdict);
    const first = firstLines.get(target.id);
    if (first !== undefined)
      return planned('duplicateInFile', {
        mergedInto: first,
        ...(undecided ? verdict : { twin: { kind: 'line', line: first, by: twin.by, isSure: true } }),
      });
    firstLines.set(target.id, line);
    const isUpdate = changes.some(({ isTaken }) => isTaken);
    return planned(isUpdate ? 'update' : 'unchanged', { verdict: 'update', ...verdict, changes });
  }

  function withChanges(row: PlannedRow): PlannedRow {
    const target = became.get(row.line);
    if (target?.kind !== 'member') return row;
    const changes = changesOf({ ...row, isError: false }, target);
    return { ...row, changes, action: changes.some(({ isTaken }) => isTaken) ? 'update' : 'unchanged' };
  }

  const decided: PlannedRow[] = [];
  for (const row of prepared.rows) {
    decided.push(decide(row));
    yield;
  }
  const rows = yield* mergeDoubles(decided, prepared, withChanges);
  return { rows, institutions: prepared.institutions, ...countPlan(rows, prepared.institutions) };
}

const NONE = { create: 0, update: 0, perhaps: 0, error: 0, unchanged: 0, duplicateInFile: 0, skip: 0 } as const;

function countPlan(
  rows: readonly PlannedRow[],
  institutions: readonly InstitutionPlan[],
): Pick<MemberImportPlan, 'counts' | 'verdicts'> {
  const counts: Record<ImportAction, number> = { ...NONE };
  const verdicts: Record<ImportAction, number> = { ...NONE };
  for (const { action, verdict } of rows) {
    counts[action] += 1;
    verdicts[verdict] += 1;
  }
  return {
    counts: {
      ...counts,
      rows: rows.length,
      withProblems: rows.filter(({ problems }) => problems.length > 0).length,
      newInstitutions: neededInstitutionKeys(rows, institutions).size,
      matchedInstitutions: institutions.filter(({ target }) => target.action === 'match').length,
    },
    verdicts,
  };
}

/** New institutions that somebody belongs to after the import: one only named by rows that are left out is not created. */
export function neededInstitutionKeys(
  rows: readonly PlannedRow[],
  institutions: readonly InstitutionPlan[],
): ReadonlySet<string> {
  const used = new Set(rows.filter(usesInstitution).map(({ draft }) => draft.institutionKey));
  return new Set(
    institutions.filter(({ key, target }) => target.action === 'create' && used.has(key)).map(({ key }) => key),
  );
}

function usesInstitution({ action, changes }: PlannedRow): boolean {
  if (action === 'create') return true;
  return (
    (action === 'update' || action === 'duplicateInFile') &&
    changes.some(({ field, isTaken }) => isTaken && (field === 'position' || field === 'institution'))
  );
}
