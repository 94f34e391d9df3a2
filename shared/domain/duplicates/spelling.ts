/** What two words have in common, from the same spelling to nothing. Words come folded by `foldForMatching`. */
export type Likeness = 'same' | 'nearly' | 'other';

/** Words longer than this may have two mistakes in them. */
const LONG_WORD = 9;
const SHORT_WORD = 4;

/** Two words as people write and mistype them: an umlaut without its dots, a letter too many, too few, another one, two exchanged. */
export function likenessOf(one: string, other: string): Likeness {
  if (one === other) return 'same';
  return isNearly(withoutSecondVowel(one), withoutSecondVowel(other)) ? 'nearly' : 'other';
}

/** The same for two words `withoutSecondVowel`, which whoever compares many does once: an umlaut is one key on the keyboard and two letters here. */
export function isNearly(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  if (one === other) return true;
  if (shorter < SHORT_WORD - 1 || Math.abs(one.length - other.length) > 2) return false;
  return shorter >= SHORT_WORD && isWithin(one, other, shorter >= LONG_WORD ? 2 : 1);
}

/** Under one spelling: Müller, Mueller and the Muller of a keyboard without umlauts. */
export function withoutSecondVowel(folded: string): string {
  return folded.includes('e') ? folded.replace(/([aou])e/gu, '$1') : folded;
}

/**
 * Whether one word becomes the other by so few steps: a letter added, dropped, changed, or exchanged with its neighbour (optimal string alignment).
 * Some lines of our own: the libraries for it lack the exchange, or go on where it is long clear that two words are different.
 */
export function isWithin(one: string, other: string, steps: number): boolean {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const [first, second] = [one.slice(at), other.slice(at)];
  if (first === '' || second === '') return first.length + second.length <= steps;
  if (steps === 0) return false;
  return (
    isWithin(first.slice(1), second.slice(1), steps - 1) ||
    isWithin(first.slice(1), second, steps - 1) ||
    isWithin(first, second.slice(1), steps - 1) ||
    (first[0] === second[1] && first[1] === second[0] && isWithin(first.slice(2), second.slice(2), steps - 1))
  );
}

/**
 * How a German word sounds, by the rules of the Kölner Phonetik (Postel 1969): Meier, Maier and Meyer are one, so are Schmidt and Schmitt. Only finds
 * candidates; whether two are alike is decided by their letters.
 */
export function soundOf(word: string): string {
  let sound = '';
  for (let at = 0; at < word.length; at += 1) {
    const code = codeOf(word[at] ?? '', word[at - 1] ?? '', word[at + 1] ?? '');
    if (code !== sound.at(-1)) sound += code;
  }
  return sound.slice(0, 1) + sound.slice(1).replaceAll('0', '');
}

function codeOf(letter: string, before: string, after: string): string {
  if ('aeijouy'.includes(letter)) return '0';
  if (letter === 'h') return '';
  if (letter === 'b' || (letter === 'p' && after !== 'h')) return '1';
  if ('dt'.includes(letter)) return isOneOf(after, 'csz') ? '8' : '2';
  if ('fvwp'.includes(letter)) return '3';
  if ('gkq'.includes(letter)) return '4';
  if (letter === 'c') return codeOfC(before, after);
  if (letter === 'x') return isOneOf(before, 'ckq') ? '8' : '48';
  if (letter === 'l') return '5';
  if ('mn'.includes(letter)) return '6';
  if (letter === 'r') return '7';
  return 'sz'.includes(letter) ? '8' : '';
}

function codeOfC(before: string, after: string): string {
  if (before === '') return isOneOf(after, 'ahkloqrux') ? '4' : '8';
  if (isOneOf(before, 'sz')) return '8';
  return isOneOf(after, 'ahkoqux') ? '4' : '8';
}

function isOneOf(letter: string, letters: string): boolean {
  return letter !== '' && letters.includes(letter);
}
