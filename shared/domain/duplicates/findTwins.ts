import { compareInstitutions, type LikelyInstitution } from './compareInstitutions';
import { comparePeople, type InstitutionLikeness, type LikelyPerson } from './comparePeople';
import { readInstitution, type InstitutionFacts, type ReadInstitution } from './readInstitution';
import { LARGEST_BLOCK, personKeys, type Keys } from './personKeys';
import { readPerson, type PersonFacts } from './readPerson';

/** Two records that may be one; the older id first, which is the one that stays: see [Note: which of two stays]. */
export interface TwinPair<L> {
  readonly ids: readonly [string, string];
  readonly likely: L;
}

export interface Twins {
  readonly members: readonly TwinPair<LikelyPerson>[];
  readonly institutions: readonly TwinPair<LikelyInstitution>[];
}

export interface TwinSearch {
  readonly members: readonly PersonFacts[];
  readonly institutions: readonly InstitutionFacts[];
}

export interface SearchProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * All pairs of a network that may be one record, the surest first. Compared are only those that share something a twin would share, since 50,000 members are
 * 1.2 thousand million pairs. In steps, for a worker that tells how far it is.
 */
export function* findTwins({ members, institutions }: TwinSearch): Generator<SearchProgress, Twins> {
  const total = members.length + institutions.length;
  const bodies = institutions.map(readInstitution);
  const likelyBodies = [...pairsOf(bodies, institutionKeys)].flatMap(([one, other]) => {
    const likely = compareInstitutions(one, other);
    return likely ? [toPair(one.facts.id, other.facts.id, likely)] : [];
  });
  const alike = likeness(likelyBodies);
  const people = members.map(readPerson);
  yield { done: institutions.length, total };
  const likelyPeople = new Map<string, TwinPair<LikelyPerson>>();
  let seen = 0;
  for (const [one, other, at] of pairsOf(people, (person) =>
    personKeys(person, person.facts.institutionIds.map(alike.groupOf)),
  )) {
    const likely = comparePeople(one, other, alike.of);
    if (likely) {
      const pair = toPair(one.facts.id, other.facts.id, likely);
      likelyPeople.set(pair.ids.join(' '), pair);
    }
    if (at < seen + STEP) continue;
    seen = at;
    yield { done: institutions.length + at, total };
  }
  return { members: [...likelyPeople.values()].toSorted(bySureness), institutions: likelyBodies.toSorted(bySureness) };
}

const STEP = 1000;

function toPair<L>(one: string, other: string, likely: L): TwinPair<L> {
  return { ids: one < other ? [one, other] : [other, one], likely };
}

function bySureness(one: TwinPair<LikelyPerson | LikelyInstitution>, other: typeof one): number {
  return other.likely.score - one.likely.score || (one.ids[0] < other.ids[0] ? -1 : 1);
}

/** Institutions that may be one count as nearly the same place of work. */
function likeness(pairs: readonly TwinPair<LikelyInstitution>[]): {
  readonly of: InstitutionLikeness;
  readonly groupOf: (id: string) => string;
} {
  const known = new Set(pairs.map(({ ids }) => ids.join(' ')));
  const parent = new Map<string, string>();
  const groupOf = (id: string): string => {
    let at = id;
    for (let next = parent.get(at); next !== undefined; next = parent.get(at)) at = next;
    return at;
  };
  for (const { ids } of pairs) {
    const [one, other] = [groupOf(ids[0]), groupOf(ids[1])];
    if (one !== other) parent.set(other, one);
  }
  return {
    of(one, other) {
      if (one === other) return 'same';
      return known.has(one < other ? `${one} ${other}` : `${other} ${one}`) ? 'alike' : 'other';
    },
    groupOf,
  };
}

/** Pairs that share a key, with how many records were looked at so far. A pair that shares several may come twice. */
function* pairsOf<T>(all: readonly T[], keysOf: (each: T) => Keys): Generator<[T, T, number]> {
  const keysAt = all.map(keysOf);
  const narrow = toBlocks(keysAt.map(({ own }) => own));
  const wide = toBlocks(keysAt.some(({ looksWide }) => looksWide) ? keysAt.map((keys) => keys.wide()) : []);
  for (const [at, each] of all.entries()) {
    const met = new Set<number>();
    const keys = keysAt[at];
    for (const key of keys?.own ?? []) meet(narrow.get(key), (other) => other > at, met);
    if (keys?.looksWide === true) for (const key of keys.wide()) meet(wide.get(key), (other) => other !== at, met);
    for (const other of met) {
      const record = all[other];
      if (record !== undefined) yield [each, record, at];
    }
  }
}

function toBlocks(keysAt: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> {
  const blocks = new Map<string, number[]>();
  for (const [at, keys] of keysAt.entries())
    for (const key of keys) {
      const block = blocks.get(key);
      if (block) block.push(at);
      else blocks.set(key, [at]);
    }
  return blocks;
}

function meet(block: readonly number[] | undefined, isWanted: (other: number) => boolean, met: Set<number>): void {
  if (!block || block.length > LARGEST_BLOCK) return;
  for (const other of block) if (isWanted(other)) met.add(other);
}

function institutionKeys(institution: ReadInstitution): Keys {
  return { own: [...keysOfNames(institution)], wide: () => [], looksWide: false };
}

/** What names of one body have in common in any spelling, and its website. */
export /** What names of one body have in common in any spelling, and its website. */
function* keysOfNames({ names, host }: ReadInstitution): Generator<string> {
  if (host !== '') yield `h${host}`;
  for (const { joined, core, words, kind } of names) {
    yield `j${joined}`;
    for (const word of core) yield `c${word.slice(0, 6)}`;
    // An abbreviation begins as its words do. Nobody abbreviates a town, and there are many.
    if (!TOWNS.has(kind)) for (const list of [[joined], core, words]) yield `a${(list[0] ?? '').slice(0, 1)}`;
  }
}

const TOWNS: ReadonlySet<string> = new Set(['town', 'district', 'parish']);
