import { fold, foldSpellings } from '../../text/fold';

/** Marks belong to the letter before them, and format characters to the word they are in: neither separates words. */
const SEPARATORS = /[^\p{L}\p{N}\p{M}\p{Cf}@.]+/u;

/**
 * All words of some texts, folded, each behind a blank: ` muller mueller jorg joerg stadt dortmund`. Umlauts are found in each of
 * their spellings, ä = ae = a: a word with one is there written out as well, and one that is written out also taken together.
 */
export function createHaystack(texts: readonly string[]): string {
  const words = new Set<string>();
  for (const text of texts) {
    for (const word of text.split(SEPARATORS)) {
      if (word === '') continue;
      for (const spelling of foldSpellings(word)) words.add(spelling);
    }
  }
  words.delete('');
  return [...words].map((word) => ` ${word}`).join('');
}

/** The words of a query; a record matches when each is the beginning of one of its words. */
export function queryToNeedles(query: string): readonly string[] {
  return query
    .split(SEPARATORS)
    .map(fold)
    .filter((word) => word !== '')
    .map((word) => ` ${word}`);
}

export function matches(haystack: string, needles: readonly string[]): boolean {
  return needles.every((needle) => haystack.includes(needle));
}

/** Words so short begin half of all words, and are in nearly every one. */
const SHORTEST_INSIDE = 3;

/** As `queryToNeedles`, but from three letters on a word is also found inside others: „amt“ in Hauptamt, „verwaltung“ in Kreisverwaltung. */
export function queryToInnerNeedles(query: string): readonly string[] {
  return queryToNeedles(query).map((needle) => (needle.length > SHORTEST_INSIDE ? needle.trimStart() : needle));
}

/** Whether all these words occur, each as a whole: without „dr“ means nobody with that title, and not nobody from Dresden. */
export function hasWholeWords(haystack: string, words: string): boolean {
  const needles = queryToNeedles(words);
  const whole = `${haystack} `;
  return needles.length > 0 && needles.every((needle) => whole.includes(`${needle} `) || whole.includes(`${needle}. `));
}
