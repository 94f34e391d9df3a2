import type { Institution } from '../../schema';

type Weights = Institution['topicWeights'];

/** What was not asked has no entry; 0 is an answer as 3 is. */
export function weightOf(weights: Weights, topicId: string): number | undefined {
  return weights.find(({ id }) => id === topicId)?.weight;
}

/** @param weight undefined: not asked, or asked and not answered */
export function setWeight(weights: Weights, topicId: string, weight: number | undefined): Weights {
  const others = weights.filter(({ id }) => id !== topicId);
  return weight === undefined ? others : [...others, { id: topicId, weight }];
}
