import type { Institution, Member } from '../../schema';
import { fold } from '../../text/fold';
import { memberToDisplayName } from '../membership';
import type { CaptureContext, ResolvedOwner } from './parseQuickCapture';

type Named = Pick<Member, 'id' | 'academicTitle' | 'givenName' | 'familyName' | 'email'>;

/**
 * Finds whom a typed name means. A person is found by full name, family name first or last, or family name alone;
 * an institution by its name or short name. Nobody is guessed where several people share a name: that is worse than asking.
 */
export function createOwnerResolver(
  members: readonly Named[],
  institutions: readonly Pick<Institution, 'name' | 'shortName'>[],
): CaptureContext['resolveOwner'] {
  const ownerByName = new Map<string, ResolvedOwner | null>();
  function add(name: string, owner: ResolvedOwner): void {
    const key = fold(name.trim());
    if (key === '') return;
    const known = ownerByName.get(key);
    if (known === undefined) ownerByName.set(key, owner);
    else if (known === null || !isSame(known, owner)) ownerByName.set(key, null);
  }
  for (const member of members) {
    const owner = { memberId: member.id };
    for (const name of new Set([
      memberToDisplayName(member),
      `${member.givenName} ${member.familyName}`,
      `${member.familyName}, ${member.givenName}`,
      member.familyName,
    ]))
      add(name, owner);
  }
  for (const { name, shortName } of institutions) {
    add(name, { text: name });
    add(shortName, { text: name });
  }
  return (name) => {
    const owner = ownerByName.get(fold(name.trim()));
    return owner === null ? 'several' : owner;
  };
}

function isSame(a: ResolvedOwner, b: ResolvedOwner): boolean {
  return 'memberId' in a ? 'memberId' in b && a.memberId === b.memberId : 'text' in b && a.text === b.text;
}
