import { fold, foldWrittenOut } from '../../text/fold';

const SEPARATORS = /[^\p{L}\p{N}@.]+/u;

/** All words of some texts, folded, each behind a blank: ` mueller muller joerg jorg stadt dortmund`. */
export function createHaystack(texts: readonly string[]): string {
  const words = new Set<string>();
  for (const text of texts) {
    for (const word of text.split(SEPARATORS)) {
      if (word === '') continue;
      words.add(fold(word));
      words.add(foldWrittenOut(word));
    }
  }
  return [...words].map((word) => ` ${word}`).join('');
}

/** The words of a query; a record matches when each is the beginning of one of its words. */
export function queryToNeedles(query: string): readonly string[] {
  return query
    .split(SEPARATORS)
    .filter((word) => word !== '')
    .map((word) => ` ${fold(word)}`);
}

export function matches(haystack: string, needles: readonly string[]): boolean {
  return needles.every((needle) => haystack.includes(needle));
}
