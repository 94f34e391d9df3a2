import { useMemo } from 'react';
import { toSpeakers } from '../../../../shared/domain/membership';
import type { DocumentSpeaker } from '../../../../shared/documents';
import { LANGUAGES, type Language } from '../../../../shared/messages';
import type { Member } from '../../../../shared/schema';
import { useToday } from '../../../live';

/** Who speaks for the network today, in the language of each letter. Looked up once, not for each recipient. */
export function useSpeakers(members: ReadonlyMap<string, Member>): (language: Language) => readonly DocumentSpeaker[] {
  const today = useToday();
  return useMemo(() => {
    const all = [...members.values()];
    const byLanguage = new Map(LANGUAGES.map((language) => [language, toSpeakers(all, today, language)]));
    return (language) => byLanguage.get(language) ?? [];
  }, [members, today]);
}
