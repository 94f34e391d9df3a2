import type { CollectionName } from '../schema';
import type { Draft } from '../schema/records';

export interface DemoRecord<N extends CollectionName> {
  readonly id: string;
  readonly draft: Draft<N>;
}

/** Everything of the demo network, each collection in the order it is written. */
export type DemoData = { readonly [N in CollectionName]: readonly DemoRecord<N>[] };
