import { foldForMatching } from '../../text/foldForMatching';

const LANGUAGES: ReadonlyMap<string, 'de' | 'en'> = new Map([
  ...['de', 'deu', 'ger', 'deutsch', 'german'].map((word) => [word, 'de'] as const),
  ...['en', 'eng', 'englisch', 'english'].map((word) => [word, 'en'] as const),
]);

/** Of "de-DE", "Deutsch", "en_GB"; `''` for what letters here are not written in. */
export function readLanguage(text: string): 'de' | 'en' | '' {
  return LANGUAGES.get(foldForMatching(text).split(' ')[0] ?? '') ?? '';
}
