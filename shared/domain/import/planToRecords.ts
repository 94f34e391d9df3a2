import type { Institution } from '../../schema/institutions';
import type { Member, MemberContent, Membership } from '../../schema/members';
import { applyChanges } from './applyChanges';
import type { ExistingMember, FieldOfFile } from './compareMember';
import type { MemberDraft } from './draftMember';
import { neededInstitutionKeys, type MemberImportPlan } from './planMemberImport';

export type ImportedInstitution = Pick<Institution, 'id' | 'name' | 'sector' | 'state' | 'city'>;

export type ImportedMember = Pick<Member, 'id' | 'membership' | 'joinedVia' | 'source' | FieldOfFile>;

export type ChangedMember = { readonly id: string; readonly patch: Partial<MemberContent> };

export type PlanToRecordsOptions = {
  readonly createId: (collection: 'institutions' | 'members') => string;
  /** Id of an item in a list of a record (position, consent). */
  readonly createItemId: () => string;
  readonly membership: Membership;
  /** File name, kept as the origin of the data (Art. 14 DSGVO). */
  readonly source: string;
  /** What addresses and numbers say about where they are from. */
  readonly contactSource: 'card' | 'import' | 'signUp';
  /** Calendar date `YYYY-MM-DD`. */
  readonly today: string;
  /** Those that the plan was made with. */
  readonly members: readonly ExistingMember[];
};

export type PlannedRecords = {
  readonly institutions: readonly ImportedInstitution[];
  readonly members: readonly ImportedMember[];
  readonly changes: readonly ChangedMember[];
};

/** The records that carrying out the plan creates, institutions first, and the fields of members that it changes. */
export function planToRecords(plan: MemberImportPlan, options: PlanToRecordsOptions): PlannedRecords {
  const needed = neededInstitutionKeys(plan.rows, plan.institutions);
  const idByKey = new Map<string, string>();
  const institutions: ImportedInstitution[] = [];
  for (const { key, name, target } of plan.institutions) {
    if (target.action === 'match') idByKey.set(key, target.institutionId);
    else if (needed.has(key)) {
      const id = options.createId('institutions');
      idByKey.set(key, id);
      institutions.push({ id, name, sector: target.sector, state: target.state, city: target.city });
    }
  }
  const institutionIdOf = ({ institutionKey }: MemberDraft): string =>
    (institutionKey === undefined ? undefined : idByKey.get(institutionKey)) ?? '';
  const members = plan.rows
    .filter(({ action }) => action === 'create')
    .map(({ draft }) => draftToMember(draft, institutionIdOf(draft), options));
  const memberById = new Map(options.members.map((member) => [member.id, member]));
  const changes = plan.rows.flatMap(({ action, twin, draft, changes: found }): readonly ChangedMember[] => {
    const member = twin?.kind === 'member' ? memberById.get(twin.memberId) : undefined;
    if (action !== 'update' || !member) return [];
    const taken = new Set(found.filter(({ isTaken }) => isTaken).map(({ field }) => field));
    const { today, createItemId, contactSource: source } = options;
    const patch = applyChanges(member, draft, taken, {
      today,
      createItemId,
      source,
      institutionId: institutionIdOf(draft),
    });
    return [{ id: member.id, patch }];
  });
  return { institutions, members, changes };
}

function draftToMember(
  {
    office,
    department,
    institutionKey: _key,
    memberId: _id,
    consents,
    refusals: _no,
    contacts,
    ...person
  }: MemberDraft,
  institutionId: string,
  { createId, createItemId, membership, source, contactSource }: PlanToRecordsOptions,
): ImportedMember {
  const hasPosition = office !== '' || department !== '' || institutionId !== '';
  return {
    id: createId('members'),
    ...person,
    membership,
    joinedVia: contactSource === 'signUp' ? 'signUp' : 'import',
    source,
    contacts: contacts.map((contact) => ({
      id: createItemId(),
      ...contact,
      source: contactSource,
      asOf: person.joinedOn,
    })),
    positions: hasPosition
      ? [{ id: createItemId(), office, department, institutionId, from: '', to: '', isMain: false }]
      : [],
    consents: consents.map(({ scope, givenOn }) => ({ id: createItemId(), scope, givenOn, textVersion: '' })),
  };
}
