import type { DocumentSpeaker } from '../../documents';
import type { Language } from '../../messages';
import { createTranslate } from '../../messages/translate';
import type { Member } from '../../schema';
import { memberToDisplayName } from './names';
import { speakersOn } from './roles';

/** Those who speak for the network on a day, as documents name them. */
export function toSpeakers(members: readonly Member[], day: string, language: Language): readonly DocumentSpeaker[] {
  const t = createTranslate(language);
  return speakersOn(members, day).flatMap(({ member, role }) => {
    const name = memberToDisplayName(member);
    const own = role.title.trim();
    const office =
      own === '' ? t(role.kind === 'speaker' ? 'records.value.role.speaker' : 'records.value.role.deputy') : own;
    return name === '' ? [] : [{ name, office }];
  });
}
