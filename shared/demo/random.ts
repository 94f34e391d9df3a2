/** A source of numbers that are the same on every run. */
export interface Random {
  /** In [0, 1). */
  readonly next: () => number;
  /** Whole number, both ends included. */
  readonly between: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
  /** Some distinct entries, in random order; all of them where there are not enough. */
  readonly sample: <T>(from: readonly T[], count: number) => readonly T[];
}

/** Mulberry32 over a hash of the seed: each part of the demo data has a stream of its own, so that one can change without the others. */
export function createRandom(seed: string): Random {
  let state = hashText(seed);
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
  function between(low: number, high: number): number {
    return low + Math.floor(next() * (high - low + 1));
  }
  function pick<T>(from: readonly T[]): T {
    const [picked] = from.slice(between(0, from.length - 1));
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  }
  function sample<T>(from: readonly T[], count: number): readonly T[] {
    const left = [...from];
    const taken: T[] = [];
    while (taken.length < count && left.length > 0) taken.push(...left.splice(between(0, left.length - 1), 1));
    return taken;
  }
  return { next, between, chance: (probability) => next() < probability, pick, sample };
}

/** FNV-1a, 32 bit. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return hash | 0;
}
