import { nameKey } from '../duplicates';
import { compareMember, type CompareContext, type ExistingMember, type MemberChange } from './compareMember';
import { draftMember, type MemberDraft } from './draftMember';
import type { ImportProblem } from './importProblem';
import { createTopicMatcher, type TopicReference } from './matchTopics';
import { planInstitutions, type ExistingInstitution, type InstitutionPlan } from './planInstitutions';
import { slashOrderOf } from './readDate';
import type { MappedRow } from './recogniseColumns';
import { findTwinsOfRows, type Twin } from './findTwinsOfRows';

export type PrepareImportInput = {
  readonly rows: readonly MappedRow[];
  readonly members: readonly ExistingMember[];
  readonly institutions: readonly ExistingInstitution[];
  readonly topics: readonly TopicReference[];
  readonly topicAliases?: Readonly<Record<string, readonly string[]>>;
  /** Whether it was the id of somebody who was erased (Art. 17 DSGVO): no file brings them back. */
  readonly isErased?: (memberId: string) => boolean;
  /** Calendar date `YYYY-MM-DD` of the import. */
  readonly today: string;
  /** The user's decisions by key of an institution: the existing one that is meant. */
  readonly institutionChoices?: ReadonlyMap<string, string>;
};

export type PreparedRow = {
  readonly line: number;
  readonly draft: MemberDraft;
  readonly problems: readonly ImportProblem[];
  /** It can be nobody: it has no name, or is of somebody who was erased. */
  readonly isError: boolean;
  readonly twin?: Twin;
};

/** All of a plan that takes long and that no decision about a row changes. */
export type PreparedImport = {
  readonly rows: readonly PreparedRow[];
  readonly institutions: readonly InstitutionPlan[];
  /** What a row says of a known member that is new. Compared once for each pair. */
  readonly changesOf: (row: PreparedRow, memberId: string) => readonly MemberChange[];
  /** The same for somebody in an earlier line, who is to be created. */
  readonly changesOfLine: (row: PreparedRow, of: PreparedRow) => readonly MemberChange[];
  /** By id, or by key of one that is yet to be created. */
  readonly institutionName: (idOrKey: string) => string;
  readonly topicTitle: (id: string) => string;
};

/**
 * Who every row speaks of, in steps of a fraction of a millisecond, between which a page can answer: 10,000 rows against 50,000 members take seconds on an
 * agency's laptop. What it gives in between says nothing.
 */
export function* prepareImportInSteps(input: PrepareImportInput): Generator<undefined, PreparedImport> {
  const { members, institutions: existing, rows: mapped } = input;
  const plans = yield* planInstitutions(mapped, existing, input.institutionChoices);
  const drafted: DraftedRow[] = [];
  const draft = createDrafter(input);
  for (const row of mapped) {
    drafted.push(draft(row));
    yield;
  }
  const memberById = new Map(members.map((member) => [member.id, member]));
  const isErased = ({ draft: { memberId } }: DraftedRow): boolean =>
    memberId !== '' && !memberById.has(memberId) && input.isErased?.(memberId) === true;
  const living = drafted.filter((row) => !isErased(row));
  const twins = yield* findTwinsOfRows({ members, institutions: existing, plans, rows: living });
  const rows: PreparedRow[] = [];
  for (const row of drafted) {
    rows.push(isErased(row) ? toError(row, 'import.problem.erased') : judgeRow(row, twins.get(row.line)));
    yield;
  }
  return { rows, institutions: plans, ...createComparison(input, plans, memberById) };
}

type DraftedRow = Pick<PreparedRow, 'line' | 'draft' | 'problems'> & { readonly fields: MappedRow['fields'] };

function createDrafter({ rows, topics, topicAliases, today }: PrepareImportInput): (row: MappedRow) => DraftedRow {
  const matchTopics = createTopicMatcher(topics, topicAliases);
  const slashOrder = slashOrderOf(rows.map(({ fields }) => fields.submittedAt ?? ''));
  return (row) => {
    const { line, fields } = row;
    return { line, fields, ...draftMember(row, { matchTopics, today, slashOrder }) };
  };
}

function judgeRow(row: DraftedRow, twin: Twin | undefined): PreparedRow {
  const { line, draft, problems } = row;
  if (nameKey(draft) === '' && twin?.by !== 'id') {
    const said = Object.values(row.fields).join(' | ');
    return said === '' ? toError(row, 'import.problem.noNameAtAll') : toError(row, 'import.problem.noName', said);
  }
  const told = twin ? otherName(row, twin) : unknownId(row);
  return { line, draft, problems: [...problems, ...told], isError: false, ...(twin && { twin }) };
}

function toError({ line, draft, problems }: DraftedRow, key: ImportProblem['key'], value?: string): PreparedRow {
  const problem: ImportProblem =
    value === undefined ? { line, key, values: {} } : { line, field: 'familyName', key, values: { value } };
  return { line, draft, problems: [...problems, problem], isError: true };
}

function unknownId({ line, draft: { memberId } }: DraftedRow): readonly ImportProblem[] {
  return memberId === ''
    ? []
    : [{ line, field: 'memberId', key: 'import.problem.unknownId', values: { value: memberId } }];
}

function otherName({ line, draft }: DraftedRow, { by, isSure }: Twin): readonly ImportProblem[] {
  return by === 'email' && !isSure
    ? [{ line, field: 'email', key: 'import.problem.sameEmailOtherName', values: { value: draft.email } }]
    : [];
}

function createComparison(
  { institutions: existing, topics, today }: PrepareImportInput,
  plans: readonly InstitutionPlan[],
  memberById: ReadonlyMap<string, ExistingMember>,
): Omit<PreparedImport, 'rows' | 'institutions'> {
  const nameById = new Map(existing.map(({ id, name }) => [id, name]));
  const titleById = new Map(topics.map(({ id, title }) => [id, title]));
  const planByKey = new Map(plans.map((plan) => [plan.key, plan]));
  const topicTitle = (id: string): string => titleById.get(id) ?? id;
  const institutionName = (id: string): string => nameById.get(id) ?? planByKey.get(id)?.name ?? '';
  const idOf = ({ institutionKey }: MemberDraft): string | undefined => {
    const target = institutionKey === undefined ? undefined : planByKey.get(institutionKey)?.target;
    return target?.action === 'match' ? target.institutionId : undefined;
  };
  const contextOf = ({ draft, twin }: PreparedRow, id: string | undefined): CompareContext => {
    const plan = draft.institutionKey === undefined ? undefined : planByKey.get(draft.institutionKey);
    const institution = plan && { id, name: id === undefined ? plan.name : institutionName(id) };
    const how = { isExact: twin?.by === 'id', isChosen: twin?.isSure === false };
    return { today, ...how, institution, institutionName, topicTitle };
  };
  const known = new WeakMap<PreparedRow, { readonly of: string | number; readonly changes: readonly MemberChange[] }>();
  const once = (row: PreparedRow, of: string | number, compare: () => readonly MemberChange[]) => {
    const before = known.get(row);
    if (before?.of === of) return before.changes;
    const changes = compare();
    known.set(row, { of, changes });
    return changes;
  };
  return {
    institutionName,
    topicTitle,
    changesOf(row, memberId) {
      const member = memberById.get(memberId);
      return member ? once(row, memberId, () => compareMember(member, row.draft, contextOf(row, idOf(row.draft)))) : [];
    },
    changesOfLine(row, of) {
      // An institution that is yet to be created goes by its key here.
      const placeOf = (draft: MemberDraft): string | undefined => idOf(draft) ?? draft.institutionKey;
      return once(row, of.line, () =>
        compareMember(
          draftToExisting(of.draft, placeOf(of.draft) ?? '', row.draft.membership),
          row.draft,
          contextOf(row, placeOf(row.draft)),
        ),
      );
    },
  };
}

/** Somebody of the file as they will be once created, as far as they are compared. */
function draftToExisting(
  draft: MemberDraft,
  institutionId: string,
  otherwise: MemberDraft['membership'],
): ExistingMember {
  const { office, department } = draft;
  const hasPosition = office !== '' || department !== '' || institutionId !== '';
  const position = { id: '', office, department, institutionId, from: '', to: '', isMain: false };
  return {
    ...draft,
    ...{ id: '', deletedAt: '' },
    // One status alone is that of both.
    membership: draft.membership || otherwise || 'member',
    contacts: draft.contacts.map((contact) => ({ ...contact, id: '', source: '', asOf: '' })),
    positions: hasPosition ? [position] : [],
    consents: draft.consents.map(({ scope, givenOn }) => ({ id: '', scope, givenOn, textVersion: '' })),
  };
}
