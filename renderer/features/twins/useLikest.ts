import { useEffect, useState } from 'react';
import { breathe } from '../../data';
import { useAct } from '../../ui';

export interface Like<R, L> {
  readonly record: R;
  readonly likely: L;
}

interface Likest<R, L> {
  /** Of the record that is typed; the same function as long as nothing in it changes. */
  readonly compare: (other: R) => L | undefined;
  readonly id: string;
  /** Those to compare with, asked when the search begins. */
  readonly all: () => readonly R[];
}

/** After the last letter; long enough that a name is not compared half typed. */
const QUIET_MS = 400;
/** How long the page may be held up at a time, in milliseconds. */
const SLICE_MS = 8;

/** The likeliest other record of a collection, looked for in slices of time once nothing is typed. */
export function useLikest<R extends { readonly id: string }, L extends { readonly score: number }>({
  compare,
  id,
  all,
}: Likest<R, L>): Like<R, L> | undefined {
  const act = useAct();
  const [found, setFound] = useState<Like<R, L>>();
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      act(async () => {
        const others = all().filter((other) => other.id !== id);
        const like = await likest(others, compare, () => isCurrent);
        if (isCurrent) setFound(like);
      });
    }, QUIET_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [act, compare, id, all]);
  return found;
}

async function likest<R, L extends { readonly score: number }>(
  others: readonly R[],
  compare: (other: R) => L | undefined,
  isCurrent: () => boolean,
): Promise<Like<R, L> | undefined> {
  let best: Like<R, L> | undefined;
  let end = performance.now() + SLICE_MS;
  for (const record of others) {
    const likely = compare(record);
    if (likely && likely.score > (best?.likely.score ?? 0)) best = { record, likely };
    if (performance.now() < end) continue;
    await breathe();
    if (!isCurrent()) return undefined;
    end = performance.now() + SLICE_MS;
  }
  return best;
}

/** Whoever was found may be gone, may be of the record that was open before, or be somebody else by a person's word. */
export function isStillLike(
  { id, notSameAs }: { readonly id: string; readonly notSameAs: readonly string[] },
  other: { readonly id: string; readonly notSameAs: readonly string[] } | undefined,
): boolean {
  return other !== undefined && other.id !== id && !other.notSameAs.includes(id) && !notSameAs.includes(other.id);
}
