/** More marks on one letter than any writing needs; Unicode's own limit for texts that are read piece by piece. */
const MANY_MARKS = /(?:(?!\u034f)\p{M}){30}(?=(?!\u034f)\p{M})/gu;
const GRAPHEME_JOINER = '\u034f';

/**
 * [Note: normal forms] The normal forms of Unicode sort the marks on a letter, and that takes time by the square of their number: a name with
 * 100,000 of them stops the page for seconds, and every text is composed wherever it is kept, compared or searched. After thirty a
 * sign without appearance is put between, from which on they are sorted anew (Stream-Safe Text Format, UAX #15 §13).
 */
export function toComposed(text: string): string {
  return streamSafe(text).normalize('NFC');
}

/** Letters and their marks apart; see [Note: normal forms]. */
export function toDecomposed(text: string): string {
  return streamSafe(text).normalize('NFD');
}

function streamSafe(text: string): string {
  return text.replace(MANY_MARKS, `$&${GRAPHEME_JOINER}`);
}
