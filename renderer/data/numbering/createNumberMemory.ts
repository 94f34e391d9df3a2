import type { NumberMemory } from './numberKeeper';

/** Plenty for a network; older numbers have long come back with the sync. */
const KEPT = 500;

/** @param storage outlives the store of a network, as `localStorage` does */
export function createNumberMemory(
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  databaseId: () => string,
): NumberMemory {
  const read = (): readonly string[] => storage.getItem(keyOf(databaseId()))?.split(' ') ?? [];
  return {
    read,
    add: (number) => storage.setItem(keyOf(databaseId()), [...read(), number].slice(-KEPT).join(' ')),
  };
}

function keyOf(databaseId: string): string {
  return `verbund.numbers.${databaseId}`;
}
