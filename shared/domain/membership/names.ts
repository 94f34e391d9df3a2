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

const TITLE = /^(?:Prof|Dr|Dipl|PD|Mag|Ing|rer|nat|med|jur|phil|habil|h\.? ?c)\b\.?/iu;
const OF_NOBILITY = /^(?:von|vom|van|zu|zum|zur|de|di|da|del|della|du|la|le|ten|ter|af)$/iu;
const JOINED = /^(?:der|den|dem|het|la|und|zu)$/iu;

/**
 * A name that somebody typed as a whole, surname first: "Dr. Beate Zorn" becomes "Zorn, Dr. Beate". What is not plainly a name of given and family
 * names ("Gast aus dem Publikum", "Pressestelle") stays as it is.
 */
export function typedNameToListName(name: string): string {
  const words = name
    .trim()
    .replace(/^(?:Herrn?|Frau|Mr\.?|Mrs\.?|Ms\.?)\s+/iu, '')
    .split(/\s+/u);
  const titles = words.findIndex((word) => !TITLE.test(word));
  const rest = titles < 0 ? [] : words.slice(titles);
  const particle = rest.findIndex((word) => OF_NOBILITY.test(word));
  const family = particle > 0 ? particle : rest.length - 1;
  const given = rest.slice(0, family);
  const isName =
    given.length > 0 &&
    given.every((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word)) &&
    rest
      .slice(family)
      .every((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word) || OF_NOBILITY.test(word) || JOINED.test(word));
  return isName ? `${rest.slice(family).join(' ')}, ${[...words.slice(0, titles), ...given].join(' ')}` : name.trim();
}

/** As lists show a person: "Çelik, Dr. Ayşe". */
export function memberToListName({ academicTitle, givenName, familyName, email }: Named): string {
  const first = join(academicTitle, givenName);
  if (familyName.trim() === '') return first || email;
  return first === '' ? familyName.trim() : `${familyName.trim()}, ${first}`;
}
