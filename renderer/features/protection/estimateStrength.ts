import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as german } from '@zxcvbn-ts/language-de';
import { dictionary as english } from '@zxcvbn-ts/language-en';

export interface Strength {
  readonly level: 'weak' | 'fair' | 'good' | 'strong';
  /** What makes it easier than it looks; `short` where nothing in particular does; null where nothing has to be said. */
  readonly reason: 'common' | 'name' | 'word' | 'keys' | 'repeat' | 'sequence' | 'date' | 'short' | null;
}

/**
 * Guesses, as powers of ten, from which on a passphrase is of a level. At ten thousand guesses a second, which is a rack of graphics cards against
 * scrypt as we use it, they last nine hours, a year and a hundred years.
 */
const FROM = { fair: 8.5, good: 11.5, strong: 13.5 } as const;

const reasonByWarning: Readonly<Record<string, Strength['reason']>> = {
  common: 'common',
  similarToCommon: 'common',
  topTen: 'common',
  topHundred: 'common',
  pwned: 'common',
  commonNames: 'name',
  namesByThemselves: 'name',
  userInputs: 'name',
  wordByItself: 'word',
  straightRow: 'keys',
  keyPattern: 'keys',
  simpleRepeat: 'repeat',
  extendedRepeat: 'repeat',
  sequences: 'sequence',
  recentYears: 'date',
  dates: 'date',
};

const estimator = new ZxcvbnFactory({
  dictionary: { ...common, ...german, ...english },
  graphs: adjacencyGraphs,
  // Takes 0.7 s for a thousand; what has so many words is strong without looking at the rest.
  maxLength: 100,
});

/** Knows frequent passwords, names and words in German and English, and how people vary them. Loaded only where somebody chooses a passphrase. */
export function estimateStrength(passphrase: string): Strength {
  const { guessesLog10, feedback } = estimator.check(passphrase);
  const level =
    guessesLog10 >= FROM.strong
      ? 'strong'
      : guessesLog10 >= FROM.good
        ? 'good'
        : guessesLog10 >= FROM.fair
          ? 'fair'
          : 'weak';
  if (level === 'strong') return { level, reason: null };
  return { level, reason: reasonByWarning[feedback.warning ?? ''] ?? (level === 'good' ? null : 'short') };
}
