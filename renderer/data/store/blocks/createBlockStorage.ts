import { RXDB_VERSION, type RxStorage, type RxStorageInstance, type RxStorageInstanceCreationParams } from 'rxdb';
import { openBlockInstance } from './openBlockInstance';

interface BlockStorageOptions<I, O> {
  /** Which collections lie in blocks, and how sure a write must be before it counts; undefined for all others. */
  readonly durabilityOf: (collection: string) => 'strict' | 'relaxed' | undefined;
  /** For what RxDB keeps for itself. */
  readonly others: RxStorage<I, O>;
}

/** An RxStorage over IndexedDB for collections that are held in memory as a whole. See [Note: records lie in blocks]. */
export function createBlockStorage<I, O>({ durabilityOf, others }: BlockStorageOptions<I, O>): RxStorage<unknown, O> {
  return {
    name: others.name,
    rxdbVersion: RXDB_VERSION,
    async createStorageInstance<T>(
      params: RxStorageInstanceCreationParams<T, O>,
    ): Promise<RxStorageInstance<T, unknown, O>> {
      const durability = durabilityOf(params.collectionName);
      return durability ? openBlockInstance(params, durability) : others.createStorageInstance(params);
    },
  };
}
