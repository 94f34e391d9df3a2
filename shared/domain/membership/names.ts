import type { Member } from '../../schema';

type Named = Pick<Member, 'academicTitle' | 'givenName' | 'familyName' | 'email'>;

function join(...parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
}

/** As one speaks of a person: "Dr. Ayşe Çelik". Falls back to the address where a list held nothing else. */
export function memberToDisplayName({ academicTitle, givenName, familyName, email }: Named): string {
  return join(academicTitle, givenName, familyName) || email;
}

/** As lists show a person: "Çelik, Dr. Ayşe". */
export function memberToListName({ academicTitle, givenName, familyName, email }: Named): string {
  const first = join(academicTitle, givenName);
  if (familyName.trim() === '') return first || email;
  return first === '' ? familyName.trim() : `${familyName.trim()}, ${first}`;
}
