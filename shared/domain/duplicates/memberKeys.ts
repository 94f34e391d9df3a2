import type { Member } from '../../schema/members';
import { foldForMatching } from '../../text/foldForMatching';
import { toAddressKey } from '../../text/plainText';

type Named = Pick<Member, 'givenName' | 'familyName'>;

/** Under this key spellings of one person's name meet; `''` where there is no name. */
export function nameKey({ givenName, familyName }: Named): string {
  const key = `${foldForMatching(givenName)}|${foldForMatching(familyName)}`;
  return key === '|' ? '' : key;
}

/** The same for all spellings of one address; `''` where there is none. */
export function emailKey({ email }: Pick<Member, 'email'>): string {
  return toAddressKey(email);
}

/** One key per institution that the person was at, whenever that was; none without a name. */
export function nameAndInstitutionKeys(member: Named & Pick<Member, 'positions'>): readonly string[] {
  const name = nameKey(member);
  if (name === '') return [];
  return [
    ...new Set(
      member.positions.flatMap(({ institutionId }) => (institutionId === '' ? [] : [`${name}|${institutionId}`])),
    ),
  ];
}
