import type { Member } from '../../schema/members';
import { emailKey, nameAndInstitutionKeys } from './memberKeys';

type Compared = Pick<Member, 'id' | 'givenName' | 'familyName' | 'email' | 'positions' | 'deletedAt'>;

export interface LikeMembers<T> {
  readonly created: T;
  readonly known: T;
  readonly by: 'email' | 'nameAndInstitution';
}

/**
 * Members made on this laptop that look like others: the rule by which an import finds its twins. Each pair once, the
 * stronger reason first; of two that were both made here, the later one is named as `created`.
 * @param created members that the server does not know yet
 * @param all every member, those among them
 */
export function findLikeMembers<T extends Compared>(
  created: readonly T[],
  all: readonly T[],
): readonly LikeMembers<T>[] {
  const isCreated = new Set(created.map(({ id }) => id));
  const byEmail = new Map<string, T>();
  const byNameAndInstitution = new Map<string, T>();
  const living = all.filter(({ deletedAt }) => deletedAt === '');
  for (const member of living) if (!isCreated.has(member.id)) remember(member);
  return living
    .filter(({ id }) => isCreated.has(id))
    .flatMap((member) => {
      const pair = findLike(member);
      remember(member);
      return pair ? [pair] : [];
    });

  function remember(member: T): void {
    const email = emailKey(member);
    if (email !== '' && !byEmail.has(email)) byEmail.set(email, member);
    for (const key of nameAndInstitutionKeys(member))
      if (!byNameAndInstitution.has(key)) byNameAndInstitution.set(key, member);
  }

  function findLike(member: T): LikeMembers<T> | undefined {
    const sameEmail = byEmail.get(emailKey(member));
    if (sameEmail) return { created: member, known: sameEmail, by: 'email' };
    const key = nameAndInstitutionKeys(member).find((candidate) => byNameAndInstitution.has(candidate));
    const known = key === undefined ? undefined : byNameAndInstitution.get(key);
    return known && { created: member, known, by: 'nameAndInstitution' };
  }
}
