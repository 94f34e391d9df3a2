import { compareInstitutions, type LikelyInstitution } from './compareInstitutions';
import { comparePeople, type InstitutionLikeness, type LikelyPerson } from './comparePeople';
import { readInstitution, type InstitutionFacts, type ReadInstitution } from './readInstitution';
import { readPerson, type Person, type PersonFacts } from './readPerson';
import { soundOf } from './spelling';

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
  for (const [one, other, at] of pairsOf(people, (person) => personKeys(person, alike.groupOf))) {
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

/** More than this many with one key is no candidate any more but a name that is everywhere; those meet under their narrower keys. */
export const LARGEST_BLOCK = 400;

interface Keys {
  /** Whoever shares one of them is compared. */
  readonly own: readonly string[];
  /** Wider ones, under which everybody can be found, but only those look who have nothing narrower. */
  readonly wide: () => readonly string[];
  readonly looksWide: boolean;
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

/**
 * What two spellings of one person have in common in any case. With another institution only the same name, address, number or local part is enough for
 * `comparePeople`, so who has an institution looks for likenesses there alone.
 */
function personKeys(person: Person, groupOf: (id: string) => string): Keys {
  const places = person.facts.institutionIds.map(groupOf);
  return { own: [...narrowKeys(person, places)], wide: () => [...wideKeys(person)], looksWide: places.length === 0 };
}

function* narrowKeys({ given, family, mailboxes, phones }: Person, places: readonly string[]): Generator<string> {
  for (const { key, words, isOfRole } of mailboxes) {
    yield `@${key}`;
    if (!isOfRole) yield `l${words.join('')}`;
  }
  for (const phone of phones) yield `+${phone}`;
  // In any order, for those who write the family name first.
  yield `n${[...given.map(({ text }) => text), ...family].toSorted().join(' ')}`;
  for (const place of places) {
    for (const word of family) yield `f${soundOf(word)} ${place}`;
    for (const { spoken } of given) yield `g${spoken} ${place}`;
  }
}

function* wideKeys({ given, family }: Person): Generator<string> {
  for (const word of family) {
    const half = word.length < 8 ? 3 : 4;
    for (const { text, spoken } of given) {
      yield `s${soundOf(word)} ${text.slice(0, 1)}`;
      // Of a mistyped name, one half is right or the other one.
      yield `b${word.slice(0, half)} ${spoken}`;
      yield `e${word.slice(-half)} ${spoken}`;
    }
  }
}

function institutionKeys(institution: ReadInstitution): Keys {
  return { own: [...keysOfNames(institution)], wide: () => [], looksWide: false };
}

/** What names of one body have in common in any spelling, and its website. */
export function* keysOfNames({ names, host }: ReadInstitution): Generator<string> {
  if (host !== '') yield `h${host}`;
  for (const { joined, core, words, kind } of names) {
    yield `j${joined}`;
    for (const word of core) yield `c${word.slice(0, 6)}`;
    // An abbreviation begins as its words do. Nobody abbreviates a town, and there are many.
    if (!TOWNS.has(kind)) for (const list of [[joined], core, words]) yield `a${(list[0] ?? '').slice(0, 1)}`;
  }
}

const TOWNS: ReadonlySet<string> = new Set(['town', 'district', 'parish']);
