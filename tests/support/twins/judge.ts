import type { LabelledPair } from './memberPairs';

export interface Judgement<T> {
  /** Of those that were called the same, how many are; of those that are, how many were found. */
  readonly precision: number;
  readonly recall: number;
  readonly missed: readonly LabelledPair<T>[];
  readonly wrong: readonly LabelledPair<T>[];
}

export function judge<T>(
  pairs: readonly LabelledPair<T>[],
  isLikely: (pair: readonly [T, T]) => boolean,
): Judgement<T> {
  const missed = pairs.filter(({ isSame, pair }) => isSame && !isLikely(pair));
  const wrong = pairs.filter(({ isSame, pair }) => !isSame && isLikely(pair));
  const same = pairs.filter(({ isSame }) => isSame).length;
  const found = same - missed.length;
  return { precision: found / (found + wrong.length), recall: found / same, missed, wrong };
}
