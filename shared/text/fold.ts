import { toComposed, toDecomposed } from './normalForm';

const MARKS = /\p{M}/gu;
/** See [Note: plain text]. Joiners too, which nobody types in a search. */
const FORMAT = /\p{Cf}/gu;
const ASCII = /^[\u0000-\u007f]*$/u;

/** Letters that no decomposition takes to their plain ones, as they are typed where they are not on the keyboard. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ı: 'i',
  ø: 'o',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
};

/** Folds case, diacritics and ß, so that "GROSSE", "große" and "Große" are one, however they are composed. */
export function fold(text: string): string {
  // Most words are, and a list of 50,000 members has many.
  if (ASCII.test(text)) return text.toLowerCase();
  return toDecomposed(text.replace(FORMAT, ''))
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[ßıøłæœđðþ]/gu, (letter) => LETTERS[letter] ?? letter);
}

const WRITTEN_OUT: readonly (readonly [RegExp, string])[] = [
  [/ä/giu, 'ae'],
  [/[öø]/giu, 'oe'],
  [/ü/giu, 'ue'],
];

/** As `fold`, with umlauts written out: Müller becomes mueller. */
export function foldWrittenOut(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  // Before the umlauts are put together: a soft hyphen may be between a letter and its dots.
  const composed = toComposed(text.replace(FORMAT, ''));
  return fold(WRITTEN_OUT.reduce((result, [umlaut, pair]) => result.replace(umlaut, pair), composed));
}

/**
 * The spellings under which a text is found, ä = ae = a: folded, with its umlauts written out, and with written-out ones taken
 * together (Mueller becomes muller). A query is folded with `fold`.
 */
export function foldSpellings(text: string): ReadonlySet<string> {
  const folded = fold(text);
  return new Set([folded, foldWrittenOut(text), folded.replace(/([aou])e/gu, '$1')]);
}
