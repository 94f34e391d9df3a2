import { findContradictions, type Contradiction } from '../../../shared/domain/merging';
import type { Tables } from '../store/openStore';

const KINDS = ['members', 'institutions'] as const;

/** Asked for with every record that is saved: looks only where a record of the kind has changed, and gives the same answer until it is another one. */
export function createContradictions(tables: Pick<Tables, (typeof KINDS)[number]>): () => readonly Contradiction[] {
  let looked: readonly unknown[] = [];
  let found: readonly Contradiction[] = [];
  return () => {
    const states = KINDS.map((kind) => tables[kind].snapshot());
    if (states.every((state, at) => state === looked[at])) return found;
    looked = states;
    const now = KINDS.flatMap((kind, at) => findContradictions(states[at]?.all ?? [], tables[kind].get));
    if (!isSame(now, found)) found = now;
    return found;
  };
}

function isSame(one: readonly Contradiction[], other: readonly Contradiction[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ stays, goes }, at) => stays === other[at]?.stays && goes === other[at].goes)
  );
}
