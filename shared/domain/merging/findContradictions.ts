import type { AnyRecord } from '../../schema';

/** Two records of which one person said that they are one, and another one that they are not. */
export interface Contradiction {
  readonly stays: AnyRecord;
  /** In the trash, merged into the one that stays. */
  readonly goes: AnyRecord;
}

/**
 * [Note: one or two] Whoever merges two records takes back that they are not the same (see `combine`), and whoever is shown one record cannot say that it is two. So a
 * record that was merged, and that one of the two still calls somebody else, was decided twice, on laptops that did not know of each other. Nothing else is stored of
 * it: it is there as long as the records say both, on every laptop that holds them.
 * @param records of members or institutions, those in the trash included
 */
export function findContradictions(
  records: Iterable<AnyRecord>,
  get: (id: string) => AnyRecord | undefined,
): readonly Contradiction[] {
  const found: Contradiction[] = [];
  for (const goes of records) {
    const into = goes['mergedInto'];
    if (typeof into !== 'string' || into === '' || goes.deletedAt === '') continue;
    const stays = get(into);
    if (stays?.deletedAt === '' && areToldApart(stays, goes)) found.push({ stays, goes });
  }
  return found;
}

/** Whether somebody said of two that they are not the same. */
export function areToldApart(one: AnyRecord, other: AnyRecord): boolean {
  return names(one, other.id) || names(other, one.id);
}

function names({ notSameAs }: AnyRecord, id: string): boolean {
  return Array.isArray(notSameAs) && notSameAs.includes(id);
}
