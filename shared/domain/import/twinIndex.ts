import { emailKey, nameAndInstitutionKeys, nameKey } from '../duplicates';
import type { ExistingMember } from './compareMember';
import type { MemberDraft } from './draftMember';
import type { InstitutionPlan } from './planInstitutions';

export type TwinReason = 'id' | 'email' | 'nameAndInstitution' | 'name';

/** Who a row is, or may be, the same as: a member, or somebody in an earlier line of the file. */
export type Twin =
  | { readonly kind: 'line'; readonly line: number; readonly by: TwinReason; readonly isSure: boolean }
  | { readonly kind: 'member'; readonly memberId: string; readonly by: TwinReason; readonly isSure: boolean };

type Who = { readonly kind: 'line'; readonly line: number } | { readonly kind: 'member'; readonly memberId: string };
type Known = { readonly name: string; readonly who: Who };

/**
 * Finds the twin of a draft and remembers the draft for the rows that follow; members come before lines. Sure is the member's own id, the same address
 * with a name that is not wholly another one, and the same name at the same institution. A shared mailbox, or the same name alone, is for a person to say.
 */
export function createTwinIndex(
  members: readonly ExistingMember[],
  institutions: readonly InstitutionPlan[],
): (line: number, draft: MemberDraft) => Twin | undefined {
  const ids = new Set<string>();
  const byEmail = new Map<string, Known>();
  const byNameAndInstitution = new Map<string, Known>();
  const byName = new Map<string, ExistingMember[]>();
  for (const member of members) {
    if (member.deletedAt !== '') continue;
    ids.add(member.id);
    const known: Known = { name: nameKey(member), who: { kind: 'member', memberId: member.id } };
    const further = member.contacts.filter(({ kind }) => kind === 'email');
    for (const { value } of further) setOnce(byEmail, emailKey({ email: value }), known);
    if (emailKey(member) !== '') byEmail.set(emailKey(member), known);
    for (const place of nameAndInstitutionKeys(member)) byNameAndInstitution.set(place, known);
    if (known.name !== '') byName.set(known.name, [...(byName.get(known.name) ?? []), member]);
  }
  const targets = new Map(institutions.map(({ key, target }) => [key, target]));

  function placeOf({ institutionKey }: MemberDraft): string | undefined {
    const target = institutionKey === undefined ? undefined : targets.get(institutionKey);
    return target?.action === 'match' ? target.institutionId : institutionKey;
  }

  function sameName(draft: MemberDraft, place: string | undefined): ExistingMember | undefined {
    return byName.get(nameKey(draft))?.find((member) => {
      const isElsewhere = place !== undefined && member.positions.some(({ institutionId }) => institutionId !== '');
      const hasOtherAddress = draft.email !== '' && member.email !== '';
      // Another institution and another address: somebody of the same name.
      return !(isElsewhere && hasOtherAddress);
    });
  }

  function find(draft: MemberDraft, name: string, place: string | undefined): Twin | undefined {
    if (ids.has(draft.memberId)) return { kind: 'member', memberId: draft.memberId, by: 'id', isSure: true };
    const mail = byEmail.get(draft.email);
    if (mail) return { ...mail.who, by: 'email', isSure: name === '' || !differsWholly(mail.name, name) };
    const placed = place === undefined ? undefined : byNameAndInstitution.get(`${name}|${place}`);
    if (placed && name !== '') return { ...placed.who, by: 'nameAndInstitution', isSure: true };
    const named = name === '' ? undefined : sameName(draft, place);
    return named && { kind: 'member', memberId: named.id, by: 'name', isSure: false };
  }

  return (line, draft) => {
    const name = nameKey(draft);
    const place = placeOf(draft);
    const twin = find(draft, name, place);
    const known: Known = { name, who: { kind: 'line', line } };
    setOnce(byEmail, draft.email, known);
    if (place !== undefined && name !== '') setOnce(byNameAndInstitution, `${name}|${place}`, known);
    return twin;
  };
}

function setOnce(index: Map<string, Known>, key: string, known: Known): void {
  if (key !== '' && !index.has(key)) index.set(key, known);
}

/** A shared mailbox (info@…): the address is the same, but neither given nor family name is. */
function differsWholly(oneKey: string, otherKey: string): boolean {
  const [given, family] = oneKey.split('|');
  const [otherGiven, otherFamily] = otherKey.split('|');
  return given !== otherGiven && family !== otherFamily;
}
