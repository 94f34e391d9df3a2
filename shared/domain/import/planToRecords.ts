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
  /** Pairs of members of whom a person said that they are two, one of each new. */
  readonly apart: readonly (readonly [string, string])[];
  /** Of each line that is somebody the member that it created or is the same as. */
  readonly memberIdByLine: ReadonlyMap<number, string>;
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
  const institutionIdOf = ({ institutionKey }: Pick<MemberDraft, 'institutionKey'>): string =>
    (institutionKey === undefined ? undefined : idByKey.get(institutionKey)) ?? '';
  const memberById = new Map(options.members.map((member) => [member.id, member]));
  const members: ImportedMember[] = [];
  const changes: ChangedMember[] = [];
  const apart: [string, string][] = [];
  const memberIdByLine = new Map<number, string>();
  const { today, createItemId, contactSource: source } = options;
  for (const { line, action, twin, draft, changes: found } of plan.rows) {
    const twinId = twin?.kind === 'member' ? twin.memberId : memberIdByLine.get(twin?.line ?? 0);
    if (action === 'create') {
      const member = draftToMember(draft, institutionIdOf, options);
      members.push(member);
      memberIdByLine.set(line, member.id);
      // Somebody said so: of a twin nobody is created otherwise.
      if (twinId !== undefined) apart.push([twinId, member.id]);
      continue;
    }
    if (action !== 'update' && action !== 'unchanged' && action !== 'duplicateInFile') continue;
    if (twinId !== undefined) memberIdByLine.set(line, twinId);
    const known = memberById.get(twinId ?? '');
    if (action !== 'update' || !known) continue;
    const taken = new Set(found.filter(({ isTaken }) => isTaken).map(({ field }) => field));
    const institutionId = institutionIdOf(draft);
    const patch = applyChanges(known, draft, taken, { today, createItemId, source, institutionId });
    changes.push({ id: known.id, patch });
  }
  return { institutions, members, changes, apart, memberIdByLine };
}

function draftToMember(
  draft: MemberDraft,
  institutionIdOf: (place: Pick<MemberDraft, 'institutionKey'>) => string,
  { createId, createItemId, membership, source, contactSource }: PlanToRecordsOptions,
): ImportedMember {
  const { office, department, institutionKey: _key, memberId: _id, consents, contacts, saidOn, ...said } = draft;
  const { refusals: _no, furtherPlaces: _places, saysJoined: _says, ...rest } = said;
  const { membership: ownMembership, categories: _categories, attends: _attends, source: ownSource, ...person } = rest;
  const places = [draft, ...draft.furtherPlaces].map((place) => ({
    ...{ office: place.office, department: place.department, institutionId: institutionIdOf(place) },
  }));
  return {
    id: createId('members'),
    ...person,
    membership: ownMembership === '' ? membership : ownMembership,
    joinedVia: contactSource === 'signUp' ? 'signUp' : 'import',
    source: ownSource === '' ? source : `${ownSource} (${source})`,
    contacts: contacts.map(({ saidOn: ownDay = saidOn, ...contact }) => ({
      id: createItemId(),
      ...contact,
      source: contactSource,
      asOf: ownDay,
    })),
    positions: places
      .filter((place) => Object.values(place).some((value) => value !== ''))
      .map((place) => ({ id: createItemId(), ...place, from: '', to: '', isMain: false })),
    consents: consents.map(({ scope, givenOn }) => ({ id: createItemId(), scope, givenOn, textVersion: '' })),
  };
}
