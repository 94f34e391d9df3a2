import type { BlockCodec } from './blockCodec';

/** What a store is sealed with. */
export interface StoreKey {
  /** Names it in the database; says nothing about it. */
  readonly id: string;
  readonly codec: BlockCodec;
}

/** The keys of one network, wherever they are kept. */
export interface StoreKeys {
  /** Everything is sealed with this one from now on; null where a person chose to go on without encryption. */
  readonly current: () => Promise<StoreKey | null>;
  /** One that something was sealed with before; null where it is not known here. */
  readonly find: (id: string) => Promise<StoreKey | null>;
}

/** Of a store that is not encrypted. */
export const noKeys: StoreKeys = {
  current: () => Promise.resolve(null),
  find: () => Promise.resolve(null),
};
