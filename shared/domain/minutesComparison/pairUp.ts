export interface Pair<T> {
  readonly left: T | undefined;
  readonly right: T | undefined;
}

/**
 * Pairs what belongs together in two lists, by the first key that says so; `undefined` is no key. What only one list has stands alone,
 * in the order of the right list with the left one's between.
 */
export function pairUp<T>(
  left: readonly T[],
  right: readonly T[],
  keys: readonly ((item: T) => string | undefined)[],
): readonly Pair<T>[] {
  const partnerOf = new Map<T, T>();
  const taken = new Set<T>();
  for (const keyOf of keys) {
    for (const item of right) {
      const key = partnerOf.has(item) ? undefined : keyOf(item);
      const partner = key === undefined ? undefined : left.find((other) => !taken.has(other) && keyOf(other) === key);
      if (partner === undefined) continue;
      partnerOf.set(item, partner);
      taken.add(partner);
    }
  }
  const waiting = left.filter((item) => !taken.has(item));
  const pairs = right.flatMap((item): readonly Pair<T>[] => {
    const partner = partnerOf.get(item);
    const before =
      partner === undefined
        ? []
        : waiting.splice(0, waiting.filter((other) => left.indexOf(other) < left.indexOf(partner)).length);
    return [...before.map((gone) => ({ left: gone, right: undefined })), { left: partner, right: item }];
  });
  return [...pairs, ...waiting.map((gone) => ({ left: gone, right: undefined }))];
}
