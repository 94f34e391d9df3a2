import { breathe } from './breathe';

/** Work on many things that yields after each: whoever runs it decides whether the page may do something else in between. */
export type Sliced<T> = Generator<undefined, T, undefined>;

/** Steps in one task: some milliseconds. Counted rather than measured, so that the same work has the same pauses on every machine. */
const PER_TASK = 1000;

/** With pauses in which the page may paint; little work, as most is, without any. */
export async function withPauses<T>(work: Sliced<T>): Promise<T> {
  for (let done = 1; ; done += 1) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (done % PER_TASK === 0) await breathe();
  }
}

/** A pause after so much was done in one go. */
export async function pauseAfter(count: number): Promise<void> {
  if (count > PER_TASK) await breathe();
}

/** Without a pause. */
export function atOnce<T>(work: Sliced<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** What is made of each, without what is undefined. */
export function* mapSliced<T, R>(all: Iterable<T>, toOne: (one: T) => R | undefined): Sliced<readonly R[]> {
  const made: R[] = [];
  for (const one of all) {
    const other = toOne(one);
    if (other !== undefined) made.push(other);
    yield;
  }
  return made;
}
