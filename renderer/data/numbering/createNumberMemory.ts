import type { Store } from '../store/openStore';
import type { NumberMemory } from './numberKeeper';

/** Plenty for a network; older numbers have long come back with the sync. */
const KEPT = 500;

/**
 * Among the values of this laptop, which a restore point does not bring back.
 * @param earlier where they were until November 2026: `localStorage`; what is there is taken over with the next number
 */
export function createNumberMemory(
  store: Pick<Store, 'readLocal' | 'writeLocal'>,
  databaseId: () => string,
  earlier?: Pick<Storage, 'getItem' | 'removeItem'>,
): NumberMemory {
  async function read(): Promise<readonly string[]> {
    const stored = await store.readLocal(`numbers ${databaseId()}`);
    const before = earlier?.getItem(earlierKey(databaseId()))?.split(' ') ?? [];
    // A parsing edge: only `add` writes it.
    return [...before, ...((stored as readonly string[] | undefined) ?? [])];
  }
  return {
    read,
    async add(number) {
      const id = databaseId();
      await store.writeLocal(`numbers ${id}`, [...(await read()), number].slice(-KEPT));
      earlier?.removeItem(earlierKey(id));
    },
  };
}

function earlierKey(databaseId: string): string {
  return `verbund.numbers.${databaseId}`;
}
