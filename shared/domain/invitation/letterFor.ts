import { LANGUAGES, type Language } from '../../messages';
import type { Member } from '../../schema';
import { createTextBlocks } from './textBlocks';

export interface LetterText {
  readonly language: Language;
  readonly subject: string;
  readonly body: string;
}

/**
 * A letter as one person gets it. A text that came with the application is there in every language, so it is written in the person's own; a text
 * of the network's is in one language only, and with it what the placeholders stand for.
 */
export function letterFor(letter: LetterText, { preferredLanguage }: Pick<Member, 'preferredLanguage'>): LetterText {
  const language = LANGUAGES.find((known) => known === preferredLanguage) ?? letter.language;
  if (language === letter.language) return letter;
  const built = createTextBlocks(letter.language).find(
    ({ subject, body }) => subject === letter.subject && body === letter.body,
  );
  const counterpart = createTextBlocks(language).find(({ id }) => id === built?.id);
  return counterpart ? { language, subject: counterpart.subject, body: counterpart.body } : letter;
}
