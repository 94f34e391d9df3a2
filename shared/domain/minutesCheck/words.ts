import { cleanText } from '../../documents/cleanText';
import { toComposed } from '../../text/normalForm';

export interface Word {
  readonly text: string;
  /** The file breaks its line before this word: what comes before may be its first half. */
  readonly isAfterBreak: boolean;
}

// PDF readers give the letters of a ligature as one character.
const ligatures: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'ft', ﬆ: 'st' };

// Format characters (see plain text), joiners too, which PDF readers lose. Not those that turn the writing round: "12" would show as "21".
const unseen = /(?![\u202b\u202d\u202e\u2067\u0600-\u0605\u06dd\u070f])\p{Cf}/gu;

/** Bullets, bars and rules with which files show what belongs together; each kind of file has its own. */
const signs = /^[-‐‑–—=|·•◦▪‣●○■□>_]+$/u;

/** [Note: words of a file] What is compared: everything between white space, with its punctuation, but signs that stand alone. */
export function toWords(text: string): readonly Word[] {
  const words: Word[] = [];
  let isAfterBreak = true;
  for (const line of unify(text).split('\n')) {
    for (const part of line.split(/\s+/u)) {
      if (part === '' || signs.test(part)) continue;
      words.push({ text: part, isAfterBreak });
      isAfterBreak = false;
    }
    isAfterBreak = true;
  }
  return words;
}

/** Letters that look the same are the same, hyphens that may or may not end a line too; what cannot be seen is gone. */
function unify(text: string): string {
  return toComposed(cleanText(text))
    .replace(unseen, '')
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/[ﬀ-ﬆ]/gu, (ligature) => ligatures[ligature] ?? ligature);
}

/** Without any white space: for comparing what may be broken anywhere. */
export function glue(text: string): string {
  return toWords(text)
    .map((word) => word.text)
    .join('');
}

/**
 * Whether the words of a page are the expected ones, broken over lines: within a word, with a hyphen or without. White space inside
 * a line counts, so that "1 23" never passes for "12 3".
 */
export function isSameAcrossLines(expected: readonly string[], found: readonly Word[]): boolean {
  const wanted = expected.join(' ');
  const given = found
    .map(({ text, isAfterBreak }, index) => (index === 0 ? text : `${isAfterBreak ? '\n' : ' '}${text}`))
    .join('');
  let at = 0;
  for (let index = 0; index < given.length; index += 1) {
    const letter = given.charAt(index);
    if (letter === '\n') {
      if (wanted.charAt(at) === ' ') at += 1;
    } else if (letter === wanted.charAt(at)) {
      at += 1;
    } else if ((letter === '-' || letter === '‐') && given.charAt(index + 1) === '\n') {
      index += 1;
    } else {
      return false;
    }
  }
  return at === wanted.length;
}
