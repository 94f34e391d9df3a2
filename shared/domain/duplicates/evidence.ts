/** One reason for or against two records being the same; `points` below zero speak against it. */
export interface Evidence<K extends string = string> {
  readonly reason: K;
  readonly points: number;
  /** What the words are about: an address, a number, a domain. */
  readonly value?: string;
}

/** How sure it is, in words; there is none for "certain", since nothing is ever merged by itself. */
export type Sureness = 'probable' | 'possible';

export interface Likely<K extends string = string> {
  /** 0 to 100. */
  readonly score: number;
  readonly sureness: Sureness;
  /** The weightiest first. */
  readonly evidence: readonly Evidence<K>[];
}

/** From here on a person is asked; below it nobody hears of it. */
const POSSIBLE = 50;
const PROBABLE = 75;

/** @returns undefined where it is too little to ask anybody */
export function weigh<K extends string>(evidence: readonly Evidence<K>[]): Likely<K> | undefined {
  const score = evidence.reduce((sum, { points }) => sum + points, 0);
  if (score < POSSIBLE) return undefined;
  return {
    score: Math.min(score, 100),
    sureness: score >= PROBABLE ? 'probable' : 'possible',
    evidence: byWeight(evidence),
  };
}

export function byWeight<K extends string>(evidence: readonly Evidence<K>[]): readonly Evidence<K>[] {
  return evidence.toSorted((one, other) => Math.abs(other.points) - Math.abs(one.points));
}
