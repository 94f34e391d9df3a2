import { nameKey } from '../duplicates';
import {
  compareMember,
  type ChangeField,
  type CompareContext,
  type ExistingMember,
  type MemberChange,
} from './compareMember';
import { draftMember, type MemberDraft } from './draftMember';
import { mergeDoubles, type MergeWords } from './mergeRows';
import type { ImportProblem } from './importProblem';
import { createTopicMatcher, type TopicReference } from './matchTopics';
import { planInstitutions, type ExistingInstitution, type InstitutionPlan } from './planInstitutions';
import { slashOrderOf } from './readDate';
import type { MappedRow } from './recogniseColumns';
import { createTwinIndex, type Twin } from './twinIndex';

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
  readonly action: ImportAction;
  readonly draft: MemberDraft;
  /** Who the row is, or may be, the same as. */
  readonly twin?: Twin;
  /** What the row says of a known member that is new; empty for all others. */
  readonly changes: readonly PlannedChange[];
  readonly problems: readonly ImportProblem[];
};

/** What a person says of a row: it is somebody new, it is the known member, it stays out. */
export type RowChoice = 'create' | 'update' | 'skip';

export type MemberImportPlan = {
  readonly rows: readonly PlannedRow[];
  readonly institutions: readonly InstitutionPlan[];
  readonly counts: Readonly<Record<ImportAction, number>> & {
    readonly rows: number;
    readonly withProblems: number;
    readonly newInstitutions: number;
    readonly matchedInstitutions: number;
  };
};

export type MemberImportInput = {
  readonly rows: readonly MappedRow[];
  readonly members: readonly ExistingMember[];
  readonly institutions: readonly ExistingInstitution[];
  readonly topics: readonly TopicReference[];
  readonly topicAliases?: Readonly<Record<string, readonly string[]>>;
  /** Whether it was the id of somebody who was erased (Art. 17 DSGVO): no file brings them back. */
  readonly isErased?: (memberId: string) => boolean;
  /** Calendar date `YYYY-MM-DD` of the import. */
  readonly today: string;
  /** The user's decisions in the preview, by line. */
  readonly rowChoices?: ReadonlyMap<number, RowChoice>;
  /** Changes that a person took or refused, by line; of all others what is proposed counts. */
  readonly changeChoices?: ReadonlyMap<number, ReadonlyMap<ChangeField, boolean>>;
  /** The user's decisions by key of an institution: the existing one that is meant. */
  readonly institutionChoices?: ReadonlyMap<string, string>;
};

/**
 * The whole import decided before anything is written. A pure function of its input: the same file planned again after an import finds nothing new.
 */
export function planMemberImport(input: MemberImportInput): MemberImportPlan {
  const steps = planMemberImportInSteps(input);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/**
 * The same plan in steps of a fraction of a millisecond, between which a page can answer: 20,000 rows take two seconds on an agency's laptop. What it
 * gives in between says nothing.
 */
export function* planMemberImportInSteps(input: MemberImportInput): Generator<undefined, MemberImportPlan> {
  const institutions = yield* planInstitutions(input.rows, input.institutions, input.institutionChoices);
  const planRow = createRowPlanner(input, institutions);
  const planned: PlannedRow[] = [];
  for (const row of input.rows) {
    planned.push(planRow(row));
    yield;
  }
  const rows = yield* mergeDoubles(planned, wordsOf(input, institutions), createComparison(input, institutions));
  return { rows, institutions, counts: countPlan(rows, institutions) };
}

function createRowPlanner(
  input: MemberImportInput,
  institutions: readonly InstitutionPlan[],
): (row: MappedRow) => PlannedRow {
  const findTwin = createTwinIndex(input.members, institutions);
  const matchTopics = createTopicMatcher(input.topics, input.topicAliases);
  const slashOrder = slashOrderOf(input.rows.map(({ fields }) => fields.submittedAt ?? ''));
  const memberById = new Map(input.members.map((member) => [member.id, member]));
  const compare = createComparison(input, institutions);
  /** By member: the line that speaks of it first. */
  const firstLines = new Map<string, number>();

  return (row) => {
    const { line } = row;
    const { draft, problems } = draftMember(row, { matchTopics, today: input.today, slashOrder });
    const planned = (action: ImportAction, more: Partial<PlannedRow> = {}): PlannedRow => {
      return { line, action, draft, changes: [], problems, ...more };
    };
    const choice = input.rowChoices?.get(line);
    if (draft.memberId !== '' && !memberById.has(draft.memberId) && input.isErased?.(draft.memberId) === true)
      return planned('error', { problems: [...problems, { line, key: 'import.problem.erased', values: {} }] });
    const hasNobody = nameKey(draft) === '';
    // Nobody is looked for twice under a name that a person left out.
    const twin = hasNobody && draft.memberId === '' ? undefined : findTwin(line, draft);
    if (hasNobody && twin?.by !== 'id') return planned('error', { problems: [...problems, noName(row)] });
    if (twin === undefined) {
      const strange = draft.memberId === '' ? [] : [unknownId(line, draft)];
      return planned(choice === 'skip' ? 'skip' : 'create', { problems: [...problems, ...strange] });
    }
    const told = twin.by === 'email' && !twin.isSure ? [...problems, otherName(line, draft)] : problems;
    const known = { twin, problems: told };
    if (choice === 'skip' || choice === 'create') return planned(choice, known);
    if (!twin.isSure && choice !== 'update') return planned('perhaps', known);
    const member = twin.kind === 'member' ? memberById.get(twin.memberId) : undefined;
    if (!member) return planned('duplicateInFile', known);
    const { changes } = compare(planned('update', known));
    if (changes.length === 0) return planned('unchanged', known);
    const first = firstLines.get(member.id);
    if (first !== undefined)
      return planned('duplicateInFile', { ...known, twin: { kind: 'line', line: first, by: twin.by, isSure: true } });
    firstLines.set(member.id, line);
    return planned(changes.some(({ isTaken }) => isTaken) ? 'update' : 'unchanged', { ...known, changes });
  };
}

/** A row about a known member with what is new in it. */
function createComparison(
  input: MemberImportInput,
  institutions: readonly InstitutionPlan[],
): (row: PlannedRow) => PlannedRow {
  const contextOf = createContext(input, institutions);
  const memberById = new Map(input.members.map((member) => [member.id, member]));
  return (row) => {
    const { line, twin, draft } = row;
    const member = twin?.kind === 'member' ? memberById.get(twin.memberId) : undefined;
    if (!member) return row;
    const chosen = input.changeChoices?.get(line);
    const changes = compareMember(member, draft, contextOf(draft, twin?.by === 'id')).map((change) => {
      return { ...change, isTaken: chosen?.get(change.field) ?? change.isProposed };
    });
    return { ...row, changes };
  };
}

function wordsOf({ topics }: MemberImportInput, plans: readonly InstitutionPlan[]): MergeWords {
  const titleById = new Map(topics.map(({ id, title }) => [id, title]));
  const nameByKey = new Map(plans.map(({ key, name }) => [key, name]));
  return { institutionName: (key) => nameByKey.get(key) ?? '', topicTitle: (id) => titleById.get(id) ?? id };
}

function createContext(
  { institutions: existing, topics, today }: MemberImportInput,
  plans: readonly InstitutionPlan[],
): (draft: MemberDraft, isExact: boolean) => CompareContext {
  const nameById = new Map(existing.map(({ id, name }) => [id, name]));
  const titleById = new Map(topics.map(({ id, title }) => [id, title]));
  const planByKey = new Map(plans.map((plan) => [plan.key, plan]));
  const institutionName = (id: string): string => nameById.get(id) ?? '';
  const topicTitle = (id: string): string => titleById.get(id) ?? id;
  return ({ institutionKey }, isExact) => {
    const plan = institutionKey === undefined ? undefined : planByKey.get(institutionKey);
    const id = plan?.target.action === 'match' ? plan.target.institutionId : undefined;
    const institution = plan && { id, name: id === undefined ? plan.name : institutionName(id) };
    return { today, isExact, institution, institutionName, topicTitle };
  };
}

function noName({ line, fields }: MappedRow): ImportProblem {
  const value = Object.values(fields).join(' | ');
  if (value === '') return { line, field: 'familyName', key: 'import.problem.noNameAtAll', values: {} };
  return { line, field: 'familyName', key: 'import.problem.noName', values: { value } };
}

function unknownId(line: number, { memberId }: MemberDraft): ImportProblem {
  return { line, field: 'memberId', key: 'import.problem.unknownId', values: { value: memberId } };
}

function otherName(line: number, draft: MemberDraft): ImportProblem {
  return { line, field: 'email', key: 'import.problem.sameEmailOtherName', values: { value: draft.email } };
}

function countPlan(rows: readonly PlannedRow[], institutions: readonly InstitutionPlan[]): MemberImportPlan['counts'] {
  const counts = { create: 0, update: 0, perhaps: 0, error: 0, unchanged: 0, duplicateInFile: 0, skip: 0 };
  for (const { action } of rows) counts[action] += 1;
  return {
    ...counts,
    rows: rows.length,
    withProblems: rows.filter(({ problems }) => problems.length > 0).length,
    newInstitutions: neededInstitutionKeys(rows, institutions).size,
    matchedInstitutions: institutions.filter(({ target }) => target.action === 'match').length,
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
    action === 'update' &&
    changes.some(({ field, isTaken }) => isTaken && (field === 'position' || field === 'institution'))
  );
}
