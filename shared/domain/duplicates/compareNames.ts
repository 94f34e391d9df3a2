import type { Evidence } from './evidence';
import { COMMON_FAMILY_NAMES, COMMON_GIVEN_NAMES, isShortForm } from './knownNames';
import type { GivenName, Person } from './readPerson';
import { isNearly, likenessOf } from './spelling';

export type NameReason =
  | 'sameName'
  | 'swappedNames'
  | 'similarName'
  | 'initial'
  | 'shortForm'
  | 'partOfName'
  | 'familyNameOnly'
  | 'noName'
  | 'sameGivenNameOnly'
  | 'otherGivenName'
  | 'otherName'
  | 'commonName'
  | 'rareName'
  | 'otherGeneration';

/** `part`: one has what the other has and more, as double names do. */
type Relation = 'same' | 'nearly' | 'part' | 'shortForm' | 'initial' | 'missing' | 'other';

export interface NameComparison {
  readonly evidence: readonly Evidence<NameReason>[];
  readonly given: Relation;
  readonly family: Relation;
}

export function compareNames(one: Person, other: Person): NameComparison {
  const given = relationOfGiven(one, other);
  const family = relationOfFamily(one, other);
  const straight = pointsOf(given, family);
  if (straight.points < SWAPPED.points && isSwapped(one, other))
    return { given: 'same', family: 'same', evidence: [SWAPPED, ...rarity(one, other), ...generations(one, other)] };
  const isNamed = straight.points > 0 && isTelling(family) && isTelling(given);
  return {
    given,
    family,
    evidence: [straight, ...(isNamed ? rarity(one, other) : []), ...generations(one, other)],
  };
}

function isTelling(relation: Relation): boolean {
  return relation !== 'other' && relation !== 'missing';
}

const SWAPPED: Evidence<NameReason> = { reason: 'swappedNames', points: 49 };

function pointsOf(given: Relation, family: Relation): Evidence<NameReason> {
  if (family === 'other' || family === 'missing') {
    if (given === 'same') return { reason: 'sameGivenNameOnly', points: 8 };
    if (given === 'missing' && family === 'missing') return { reason: 'noName', points: 6 };
    return { reason: 'otherName', points: -30 };
  }
  if (given === 'other') return { reason: 'otherGivenName', points: -40 };
  if (given === 'missing') return { reason: 'familyNameOnly', points: family === 'same' ? 15 : 5 };
  if (family === 'same') {
    if (given === 'same') return { reason: 'sameName', points: 50 };
    if (given === 'part') return { reason: 'partOfName', points: 42 };
    if (given === 'nearly') return { reason: 'similarName', points: 38 };
    if (given === 'shortForm') return { reason: 'shortForm', points: 36 };
    return { reason: 'initial', points: 34 };
  }
  if (given === 'same') return { reason: family === 'part' ? 'partOfName' : 'similarName', points: 36 };
  if (given === 'initial') return { reason: 'initial', points: 16 };
  return { reason: family === 'part' ? 'partOfName' : 'similarName', points: 26 };
}

function relationOfGiven(one: Person, other: Person): Relation {
  if (one.given.length === 0 || other.given.length === 0) return 'missing';
  if (one.givenJoined === other.givenJoined) return one.givenJoined.length === 1 ? 'initial' : 'same';
  const [few, many] = one.given.length <= other.given.length ? [one.given, other.given] : [other.given, one.given];
  let weakest: Relation = few.length === many.length ? 'same' : 'part';
  for (const [at, word] of few.entries()) {
    const opposite = many[at];
    const found = bestRelation(word, few.length === many.length && opposite ? [opposite] : many);
    if (STRENGTH[found] < STRENGTH[weakest]) weakest = found;
  }
  // "Hanspeter" and "Hans Peter" with a typing error.
  const isJoinedAlike = few.length < many.length && likenessOf(one.givenJoined, other.givenJoined) === 'nearly';
  return weakest === 'other' && isJoinedAlike ? 'nearly' : weakest;
}

const STRENGTH: Readonly<Record<Relation, number>> = {
  same: 6,
  part: 5,
  nearly: 4,
  shortForm: 3,
  initial: 2,
  missing: 1,
  other: 0,
};

function bestRelation(word: GivenName, others: readonly GivenName[]): Relation {
  let best: Relation = 'other';
  for (const candidate of others) {
    const found = wordRelation(word, candidate);
    if (STRENGTH[found] > STRENGTH[best]) best = found;
  }
  return best;
}

function wordRelation(first: GivenName, second: GivenName): Relation {
  const [one, other] = [first.text, second.text];
  if (one === other) return one.length === 1 ? 'initial' : 'same';
  if (one.length === 1 || other.length === 1) return one[0] === other[0] ? 'initial' : 'other';
  if (isShortForm(one, other)) return 'shortForm';
  if (first.spoken === second.spoken) return 'nearly';
  // Nobody mistypes the first letter of a name and leaves it so: Björn and Jörn are two.
  if (one[0] !== other[0]) return 'other';
  // Andrea and Andreas, Martin and Martina, Jan and Jana are one letter apart and two people.
  if (isKnownGiven(first) && isKnownGiven(second)) return 'other';
  return isNearly(first.plain, second.plain) && !isOtherGender(one, other) ? 'nearly' : 'other';
}

function isKnownGiven({ text }: GivenName): boolean {
  return COMMON_GIVEN_NAMES.has(text);
}

/** Given names that an ending tells apart: Christian and Christiane, Kim and Kimi are left to chance. */
function isOtherGender(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (!long.startsWith(short)) return false;
  // Of Dorothe and Dorothee one is mistyped, of Christian and Christiane none.
  return /[^aeiouy]$/u.test(short) ? /^(?:a|e|in|ine)$/u.test(long.slice(short.length)) : long === `${short}s`;
}

function relationOfFamily(one: Person, other: Person): Relation {
  if (one.family.length === 0 || other.family.length === 0) return 'missing';
  if (one.familyJoined === other.familyJoined) return 'same';
  if (hasSameWords(one.family, other.family)) return 'same';
  const [few, many] =
    one.family.length <= other.family.length ? [one.family, other.family] : [other.family, one.family];
  if (few.length < many.length && few.every((word) => word.length > 1 && many.includes(word))) return 'part';
  // Each of them is a name of its own: Meier and Meyer are more often two than one mistyped.
  const areBothKnown = COMMON_FAMILY_NAMES.has(one.familyJoined) && COMMON_FAMILY_NAMES.has(other.familyJoined);
  return !areBothKnown && isNearly(one.familyPlain, other.familyPlain) ? 'nearly' : 'other';
}

function hasSameWords(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word) => other.includes(word));
}

function isSwapped(one: Person, other: Person): boolean {
  return (
    one.givenJoined.length > 1 &&
    one.familyJoined.length > 1 &&
    one.givenJoined === other.familyJoined &&
    one.familyJoined === other.givenJoined
  );
}

/** Two of a rare name are hardly two; of a common one there are several in any list. */
function rarity(one: Person, other: Person): readonly Evidence<NameReason>[] {
  const isFamilyCommon = isCommonFamily(one) && isCommonFamily(other);
  const isGivenCommon = one.given.some(isKnownGiven) && other.given.some(isKnownGiven);
  if (isFamilyCommon) return [{ reason: 'commonName', points: isGivenCommon ? -14 : -4 }];
  return [{ reason: 'rareName', points: isGivenCommon ? 12 : 14 }];
}

function isCommonFamily({ family }: Person): boolean {
  return family.every((word) => COMMON_FAMILY_NAMES.has(word));
}

function generations(one: Person, other: Person): readonly Evidence<NameReason>[] {
  if (one.generation === other.generation) return [];
  return [{ reason: 'otherGeneration', points: one.generation === '' || other.generation === '' ? -15 : -60 }];
}
