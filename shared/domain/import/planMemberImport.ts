import type { Member } from '../../schema/members';
import { emailKey, nameAndInstitutionKeys, nameKey } from '../duplicates';
import { draftMember, type MemberDraft } from './draftMember';
import type { ImportProblem } from './importProblem';
import { createTopicMatcher, type TopicReference } from './matchTopics';
import { planInstitutions, type ExistingInstitution, type InstitutionPlan } from './planInstitutions';
import { slashOrderOf } from './readDate';
import type { MappedRow } from './recogniseColumns';

export type ExistingMember = Pick<Member, 'id' | 'givenName' | 'familyName' | 'email' | 'positions' | 'deletedAt'>;

export type ImportAction = 'create' | 'duplicateInFile' | 'duplicateExisting' | 'skip';

export type PlannedRow = {
  readonly line: number;
  readonly action: ImportAction;
  readonly draft: MemberDraft;
  /** The twin of a duplicate: another line of the file or a member that exists. */
  readonly duplicateOf?:
    | { readonly kind: 'line'; readonly line: number; readonly by: DuplicateReason }
    | { readonly kind: 'member'; readonly memberId: string; readonly by: DuplicateReason };
  readonly problems: readonly ImportProblem[];
};

export type DuplicateReason = 'email' | 'nameAndInstitution';

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
  /** Calendar date `YYYY-MM-DD` of the import. */
  readonly today: string;
  /** The user's decisions in the preview, by line: import in spite of a twin, or leave out. */
  readonly rowChoices?: ReadonlyMap<number, 'create' | 'skip'>;
  /** The user's decisions by key of an institution: the existing one that is meant. */
  readonly institutionChoices?: ReadonlyMap<string, string>;
};

/**
 * The whole import decided before anything is written. Twins share the normalised e-mail address, or name and
 * institution. A pure function of its input: the same file planned again after an import finds only twins.
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
  const findTwin = createTwinIndex(input.members, institutions);
  const matchTopics = createTopicMatcher(input.topics, input.topicAliases);
  const slashOrder = slashOrderOf(input.rows.map(({ fields }) => fields.submittedAt ?? ''));
  const planRow = (row: MappedRow): PlannedRow => {
    const { draft, problems } = draftMember(row, { matchTopics, today: input.today, slashOrder });
    if (nameKey(draft) === '') {
      return { line: row.line, action: 'skip', draft, problems: [...problems, noName(row)] };
    }
    const choice = input.rowChoices?.get(row.line);
    if (choice === 'skip') return { line: row.line, action: 'skip', draft, problems };
    const twin = findTwin(row.line, draft);
    if (twin === undefined) return { line: row.line, action: 'create', draft, problems };
    return {
      line: row.line,
      action: choice ?? (twin.duplicateOf.kind === 'line' ? 'duplicateInFile' : 'duplicateExisting'),
      draft,
      duplicateOf: twin.duplicateOf,
      problems: twin.isOtherName ? [...problems, otherName(row.line, draft)] : problems,
    };
  };
  const rows: PlannedRow[] = [];
  for (const row of input.rows) {
    rows.push(planRow(row));
    yield;
  }
  return { rows, institutions, counts: countPlan(rows, institutions) };
}

type Known = { readonly key: string; readonly twin: NonNullable<PlannedRow['duplicateOf']> };
type Twin = { readonly duplicateOf: NonNullable<PlannedRow['duplicateOf']>; readonly isOtherName: boolean };

/** Finds the twin of a draft and remembers the draft for the rows that follow; members come before lines. */
function createTwinIndex(
  members: readonly ExistingMember[],
  institutions: readonly InstitutionPlan[],
): (line: number, draft: MemberDraft) => Twin | undefined {
  const byEmail = new Map<string, Known>();
  const byNameAndInstitution = new Map<string, Known>();
  for (const member of members) {
    if (member.deletedAt !== '') continue;
    const key = nameKey(member);
    const twin = { kind: 'member', memberId: member.id } as const;
    const email = emailKey(member);
    if (email !== '') byEmail.set(email, { key, twin: { ...twin, by: 'email' } });
    for (const place of nameAndInstitutionKeys(member))
      byNameAndInstitution.set(place, { key, twin: { ...twin, by: 'nameAndInstitution' } });
  }
  const targets = new Map(institutions.map(({ key, target }) => [key, target]));
  return (line, draft) => {
    const key = nameKey(draft);
    const target = draft.institutionKey === undefined ? undefined : targets.get(draft.institutionKey);
    const place = target?.action === 'match' ? target.institutionId : draft.institutionKey;
    const nameAndPlace = place === undefined ? undefined : `${key}|${place}`;
    const known =
      byEmail.get(draft.email) ?? (nameAndPlace === undefined ? undefined : byNameAndInstitution.get(nameAndPlace));
    const twin = { kind: 'line', line } as const;
    if (draft.email !== '' && !byEmail.has(draft.email))
      byEmail.set(draft.email, { key, twin: { ...twin, by: 'email' } });
    if (nameAndPlace !== undefined && !byNameAndInstitution.has(nameAndPlace)) {
      byNameAndInstitution.set(nameAndPlace, { key, twin: { ...twin, by: 'nameAndInstitution' } });
    }
    return known === undefined ? undefined : { duplicateOf: known.twin, isOtherName: differsWholly(known.key, key) };
  };
}

/** A shared mailbox (info@…): the address is the same, but neither given nor family name is. */
function differsWholly(oneKey: string, otherKey: string): boolean {
  const [given, family] = oneKey.split('|');
  const [otherGiven, otherFamily] = otherKey.split('|');
  return given !== otherGiven && family !== otherFamily;
}

function noName({ line, fields }: MappedRow): ImportProblem {
  return {
    line,
    field: 'familyName',
    key: 'import.problem.noName',
    values: { value: Object.values(fields).join(' | ') },
  };
}

function otherName(line: number, draft: MemberDraft): ImportProblem {
  return { line, field: 'email', key: 'import.problem.sameEmailOtherName', values: { value: draft.email } };
}

function countPlan(rows: readonly PlannedRow[], institutions: readonly InstitutionPlan[]): MemberImportPlan['counts'] {
  const count = (action: ImportAction): number => rows.filter((row) => row.action === action).length;
  const newInstitutions = neededInstitutionKeys(rows, institutions).size;
  return {
    rows: rows.length,
    create: count('create'),
    duplicateInFile: count('duplicateInFile'),
    duplicateExisting: count('duplicateExisting'),
    skip: count('skip'),
    withProblems: rows.filter(({ problems }) => problems.length > 0).length,
    newInstitutions,
    matchedInstitutions: institutions.filter(({ target }) => target.action === 'match').length,
  };
}

/** New institutions that a created member belongs to: one only named by rows that are left out is not created. */
export function neededInstitutionKeys(
  rows: readonly PlannedRow[],
  institutions: readonly InstitutionPlan[],
): ReadonlySet<string> {
  const used = new Set(rows.filter(({ action }) => action === 'create').map(({ draft }) => draft.institutionKey));
  return new Set(
    institutions.filter(({ key, target }) => target.action === 'create' && used.has(key)).map(({ key }) => key),
  );
}
