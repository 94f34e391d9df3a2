import type { Institution } from '../../schema/institutions';
import type { Member, Membership } from '../../schema/members';
import type { MemberDraft } from './draftMember';
import { neededInstitutionKeys, type MemberImportPlan } from './planMemberImport';

export type ImportedInstitution = Pick<Institution, 'id' | 'name' | 'sector' | 'city'>;

export type ImportedMember = Pick<
  Member,
  | 'id'
  | 'salutation'
  | 'academicTitle'
  | 'givenName'
  | 'familyName'
  | 'membership'
  | 'joinedOn'
  | 'source'
  | 'email'
  | 'phone'
  | 'city'
  | 'positions'
  | 'seeks'
  | 'consents'
  | 'notes'
>;

export type PlanToRecordsOptions = {
  readonly createId: (collection: 'institutions' | 'members') => string;
  /** Id of an item in a list of a record (position, consent). */
  readonly createItemId: () => string;
  readonly membership: Membership;
  /** File name, kept as the origin of the data (Art. 14 DSGVO). */
  readonly source: string;
};

/** The records that carrying out the plan creates, institutions first; nothing existing is changed. */
export function planToRecords(
  plan: MemberImportPlan,
  options: PlanToRecordsOptions,
): { readonly institutions: readonly ImportedInstitution[]; readonly members: readonly ImportedMember[] } {
  const needed = neededInstitutionKeys(plan.rows, plan.institutions);
  const idByKey = new Map<string, string>();
  const institutions: ImportedInstitution[] = [];
  for (const { key, name, target } of plan.institutions) {
    if (target.action === 'match') idByKey.set(key, target.institutionId);
    else if (needed.has(key)) {
      const id = options.createId('institutions');
      idByKey.set(key, id);
      institutions.push({ id, name, sector: target.sector, city: target.city });
    }
  }
  const members = plan.rows
    .filter(({ action }) => action === 'create')
    .map(({ draft }) => draftToMember(draft, idByKey, options));
  return { institutions, members };
}

function draftToMember(
  { office, department, institutionKey, consents, ...person }: MemberDraft,
  idByKey: ReadonlyMap<string, string>,
  { createId, createItemId, membership, source }: PlanToRecordsOptions,
): ImportedMember {
  const institutionId = (institutionKey === undefined ? undefined : idByKey.get(institutionKey)) ?? '';
  const hasPosition = office !== '' || department !== '' || institutionId !== '';
  return {
    id: createId('members'),
    ...person,
    membership,
    source,
    positions: hasPosition
      ? [{ id: createItemId(), office, department, institutionId, from: '', to: '', isMain: false }]
      : [],
    consents: consents.map((consent) => ({ id: createItemId(), ...consent, textVersion: '' })),
  };
}
