import { breathe } from '../breathe';

/** Blocks that are encoded or decoded in one task: a few milliseconds. */
const PER_TASK = 8;

/** In order, with pauses in which the page may paint; a few, as most writes have, without any. */
export async function inSlices<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<readonly R[]> {
  const done: R[] = [];
  for (let at = 0; at < all.length; at += PER_TASK) {
    if (at > 0) await breathe();
    done.push(...(await Promise.all(all.slice(at, at + PER_TASK).map(work))));
  }
  return done;
}
