import { toComposed, toDecomposed } from './normalForm';

const spellings: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * A key under which spellings of the same name meet: case, diacritics, ß/ss, ä/ae and punctuation do not count.
 * ä is never a, as in a search: Kühn and Kuehn are one person, Kühn and Kuhn are two.
 */
export function foldForMatching(text: string): string {
  // See [Note: plain text]; otherwise one within a word would split it in two.
  const composed = toComposed(text.replace(/\p{Cf}/gu, ''))
    // Not by locale: in a Turkish one "I" would become "ı".
    .toLowerCase()
    .replace(/[äöüßæœøłđðþı]/gu, (letter) => spellings[letter] ?? letter);
  return toDecomposed(composed)
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
