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

const ASCII = /^[\u0000-\u007f]*$/u;

/**
 * A key under which spellings of the same name meet: case, diacritics, ß/ss, ä/ae and punctuation do not count.
 * ä is never a, as in a search: Kühn and Kuehn are one person, Kühn and Kuhn are two.
 */
export function foldForMatching(text: string): string {
  // Most words are, and a list of 50,000 members has many.
  if (ASCII.test(text)) return withoutPunctuation(text.toLowerCase(), /[^a-z0-9]+/gu);
  // See [Note: plain text]; otherwise one within a word would split it in two.
  const composed = toComposed(text.replace(/\p{Cf}/gu, ''))
    // Not by locale: in a Turkish one "I" would become "ı".
    .toLowerCase()
    .replace(/[äöüßæœøłđðþı]/gu, (letter) => spellings[letter] ?? letter);
  return withoutPunctuation(toDecomposed(composed).replace(/\p{M}/gu, ''), /[^\p{L}\p{N}]+/gu);
}

function withoutPunctuation(text: string, punctuation: RegExp): string {
  return text.replace(punctuation, ' ').trim();
}
