import type { Language } from '../../messages';
import { createTranslate } from '../../messages/translate';
import type { Member } from '../../schema';
import { memberToDisplayName } from '../membership';

type Named = Pick<Member, 'salutation' | 'academicTitle' | 'givenName' | 'familyName' | 'email'>;

/** How a letter to somebody begins: as was written down for the person, or else in the usual form. */
export function memberToSalutation(member: Named & Pick<Member, 'addressedAs'>, language: Language): string {
  return member.addressedAs.trim().replace(/,$/u, '') || usualSalutation(member, language);
}

/** „Sehr geehrte Frau Dr. Çelik“; by full name where no form of address is known, so that nobody is addressed wrongly. */
export function usualSalutation(member: Named, language: Language): string {
  const t = createTranslate(language);
  const title = member.academicTitle
    .split(/\s+/u)
    .filter((word) => /^(?:prof|dr)/iu.test(word))
    .join(' ');
  const name = [title, member.familyName.trim()].filter((part) => part !== '').join(' ');
  const form = formOfAddress(member.salutation);
  if (form === undefined || member.familyName.trim() === '') return plainSalutation(member, language);
  // English has no "Ms Dr".
  if (language === 'en' && title !== '') return t('invite.salutation.name', { name: name.replaceAll('.', '') });
  return t(`invite.salutation.${form}`, { name });
}

/** „Guten Tag Dr. Kim Beispiel“: needs to know of nobody whether it is a woman or a man. */
export function plainSalutation(member: Named, language: Language): string {
  return createTranslate(language)('invite.salutation.name', { name: memberToDisplayName(member) });
}

function formOfAddress(salutation: string): 'woman' | 'man' | undefined {
  const word = salutation.trim().toLowerCase();
  if (/^(?:frau|ms|mrs|fr)\b/u.test(word)) return 'woman';
  return /^(?:herrn?|mr|hr)\b/u.test(word) ? 'man' : undefined;
}
