import { err, ok, type Result } from '../../result';
import { foldForMatching } from '../../text/foldForMatching';
import { wordList } from './wordList';

/** Six of 2,048: 66 bits. Whoever has the file needs 2⁶⁵ tries on average, each at the cost of scrypt. */
const SPOKEN_WORDS = 6;

export type SpokenWordsProblem =
  /** Fewer or more than six. */
  | { readonly type: 'count'; readonly count: number }
  /** Not in the list, so misheard or mistyped: their places, from 1. */
  | { readonly type: 'unknown'; readonly places: readonly number[] };

const known: ReadonlySet<string> = new Set(wordList);

/** @param random a whole number below the one given, each as likely; of a cryptographic source */
export function chooseSpokenWords(random: (below: number) => number): readonly string[] {
  return Array.from({ length: SPOKEN_WORDS }, () => wordList[random(wordList.length)] ?? raise());
}

/**
 * The six words as they stand in the list, one space between them. Capitals, umlauts written as ae or with a separate mark, ß and whatever stands
 * between the words (spaces, hyphens, commas, lines, numbers before them) do not count.
 * @param text as typed
 */
export function readSpokenWords(text: string): Result<string, SpokenWordsProblem> {
  const words = foldForMatching(text)
    .split(' ')
    .filter((word) => !/^\d*$/u.test(word));
  if (words.length !== SPOKEN_WORDS) return err({ type: 'count', count: words.length });
  const places = words.flatMap((word, index) => (known.has(word) ? [] : [index + 1]));
  return places.length > 0 ? err({ type: 'unknown', places }) : ok(words.join(' '));
}

function raise(): never {
  throw new RangeError('a random number that is none of the list');
}
