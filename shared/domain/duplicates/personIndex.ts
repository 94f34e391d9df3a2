import { LARGEST_BLOCK, personKeys, type Keys } from './personKeys';
import type { Person } from './readPerson';

/** What a list looks for, of all of it before anybody is put in: what nobody asks for is not kept. */
export interface Sought {
  /** @returns the keys of one of the list, to ask with */
  readonly seek: (person: Person, places: readonly string[]) => Keys;
  readonly own: ReadonlySet<string>;
  readonly wide: ReadonlySet<string>;
  /** Whether anybody of the list has no institution: only they look for everybody by half a name. */
  readonly someAreNowhere: () => boolean;
}

export function createSought(): Sought {
  const own = new Set<string>();
  const wide = new Set<string>();
  let someAreNowhere = false;
  return {
    ...{ own, wide },
    someAreNowhere: () => someAreNowhere,
    seek(person, places) {
      const keys = personKeys(person, places);
      for (const key of keys.own) own.add(key);
      for (const key of keys.wide()) wide.add(key);
      someAreNowhere ||= keys.looksWide;
      return keys;
    },
  };
}

export interface PersonIndex {
  readonly add: (person: Person, keys: Keys) => void;
  /** With whom somebody of these keys is to be compared, each once. */
  readonly candidates: (keys: Keys) => ReadonlySet<Person>;
}

/**
 * Finds those who may be the same as one of a list, by the keys of `findTwins`: there all are compared with all, here each of a list of thousands with tens
 * of thousands who are there.
 */
export function createPersonIndex({ own, wide, someAreNowhere }: Sought): PersonIndex {
  const narrow = new Map<string, Person[]>();
  const everybody = new Map<string, Person[]>();
  /** Those without an institution, for whom also those look who have one. */
  const nowhere = new Map<string, Person[]>();

  return {
    add(person, keys) {
      for (const key of keys.own) if (own.has(key)) put(narrow, key, person);
      if (!someAreNowhere() && !keys.looksWide) return;
      for (const key of keys.wide()) {
        if (!wide.has(key)) continue;
        put(everybody, key, person);
        if (keys.looksWide) put(nowhere, key, person);
      }
    },
    candidates(keys) {
      const met = new Set<Person>();
      for (const key of keys.own) meet(narrow, key, met);
      const others = keys.looksWide ? everybody : nowhere;
      if (others.size > 0) for (const key of keys.wide()) meet(others, key, met);
      return met;
    },
  };
}

function put(index: Map<string, Person[]>, key: string, person: Person): void {
  const block = index.get(key);
  if (block) block.push(person);
  else index.set(key, [person]);
}

function meet(index: ReadonlyMap<string, readonly Person[]>, key: string, met: Set<Person>): void {
  const block = index.get(key);
  if (block && block.length <= LARGEST_BLOCK) for (const person of block) met.add(person);
}
