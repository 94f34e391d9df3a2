import type { Person } from './readPerson';
import { soundOf } from './spelling';

/** More than this many with one key is no candidate any more but a name that is everywhere; those meet under their narrower keys. */
export const LARGEST_BLOCK = 400;

export interface Keys {
  /** Whoever shares one of them is compared. */
  readonly own: readonly string[];
  /** Wider ones, under which everybody can be found, but only those look who have nothing narrower. */
  readonly wide: () => readonly string[];
  readonly looksWide: boolean;
}

/**
 * What two spellings of one person have in common in any case. With another institution only the same name, address, number or local part is enough for
 * `comparePeople`, so who has an institution looks for likenesses there alone.
 * @param places institutions of the person, one name for those that may be one
 */
export function personKeys(person: Person, places: readonly string[]): Keys {
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
