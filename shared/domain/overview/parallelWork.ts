import type { Maturity, Note } from '../../schema';

export interface ParallelWork {
  readonly topicId: string;
  /** Different institutions with an approach in this topic. */
  readonly institutions: number;
  /** Of them, by the most mature approach they take part in; each institution is counted once. */
  readonly byMaturity: Readonly<Record<Maturity, number>>;
}

const ASCENDING = ['idea', 'pilot', 'proven', 'transferable'] as const satisfies readonly Maturity[];

/**
 * Where several institutions work on the same: topics with approaches of at least two, the busiest first. An approach
 * without maturity counts as an idea.
 */
export function parallelWork(notes: readonly Note[]): readonly ParallelWork[] {
  const rankByInstitution = new Map<string, Map<string, number>>();
  for (const { kind, topicId, institutionIds, maturity } of notes) {
    if (kind !== 'approach' || topicId === '') continue;
    const ranks = rankByInstitution.get(topicId) ?? new Map<string, number>();
    rankByInstitution.set(topicId, ranks);
    const rank = maturity === '' ? 0 : ASCENDING.indexOf(maturity);
    for (const id of institutionIds) ranks.set(id, Math.max(rank, ranks.get(id) ?? 0));
  }
  return [...rankByInstitution]
    .map(([topicId, ranks]) => ({
      topicId,
      institutions: ranks.size,
      byMaturity: countByMaturity([...ranks.values()]),
    }))
    .filter(({ institutions }) => institutions > 1)
    .sort((a, b) => b.institutions - a.institutions || (a.topicId < b.topicId ? -1 : 1));
}

function countByMaturity(ranks: readonly number[]): Readonly<Record<Maturity, number>> {
  const count = (maturity: Maturity): number => ranks.filter((rank) => ASCENDING[rank] === maturity).length;
  return { idea: count('idea'), pilot: count('pilot'), proven: count('proven'), transferable: count('transferable') };
}
