import type { Language } from '../../messages';
import { createTranslate } from '../../messages/translate';
import type { Member } from '../../schema';
import { memberToDisplayName } from '../membership';

type Addressed = Pick<Member, 'salutation' | 'academicTitle' | 'givenName' | 'familyName' | 'email'>;

/** „Sehr geehrte Frau Dr. Çelik“; by full name where no form of address is known, so that nobody is addressed wrongly. */
export function memberToSalutation(member: Addressed, language: Language): string {
  const t = createTranslate(language);
  const title = member.academicTitle
    .split(/\s+/u)
    .filter((word) => /^(?:prof|dr)/iu.test(word))
    .join(' ');
  const name = [title, member.familyName.trim()].filter((part) => part !== '').join(' ');
  const form = formOfAddress(member.salutation);
  if (form === undefined || member.familyName.trim() === '')
    return t('invite.salutation.name', { name: memberToDisplayName(member) });
  // English has no "Ms Dr".
  if (language === 'en' && title !== '') return t('invite.salutation.name', { name: name.replaceAll('.', '') });
  return t(`invite.salutation.${form}`, { name });
}

function formOfAddress(salutation: string): 'woman' | 'man' | undefined {
  const word = salutation.trim().toLowerCase();
  if (/^(?:frau|ms|mrs|fr)\b/u.test(word)) return 'woman';
  return /^(?:herrn?|mr|hr)\b/u.test(word) ? 'man' : undefined;
}
