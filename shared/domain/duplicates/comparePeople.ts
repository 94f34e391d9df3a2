import { byWeight, weigh, type Evidence, type Likely } from './evidence';
import { compareNames, type NameComparison, type NameReason } from './compareNames';
import type { Mailbox } from './mailbox';
import type { Person } from './readPerson';

export type PersonReason =
  | NameReason
  | 'sameEmail'
  | 'sameRoleEmail'
  | 'sameLocalPart'
  | 'compatibleEmails'
  | 'otherEmail'
  | 'numberedEmail'
  | 'samePhone'
  | 'otherExtension'
  | 'sameInstitution'
  | 'likeInstitution'
  | 'otherInstitution'
  | 'otherAddressing'
  | 'sameCity'
  | 'otherCity';

export type LikelyPerson = Likely<PersonReason>;

/** Whether two ids are one institution, or two that may be one. */
export type InstitutionLikeness = (one: string, other: string) => 'same' | 'alike' | 'other';

const OTHER_PEOPLE = -30;

const byId: InstitutionLikeness = (one, other) => (one === other ? 'same' : 'other');

/**
 * Whether two members may be one person, and why. Points are added up, as far as they are independent of each other; they were set with the seed for tuning
 * of `tests/support/twins` and are checked with another one.
 * @returns undefined where nobody needs to look
 */
export function comparePeople(
  one: Person,
  other: Person,
  institutionLikeness: InstitutionLikeness = byId,
): LikelyPerson | undefined {
  if (one.facts.notSameAs.includes(other.facts.id) || other.facts.notSameAs.includes(one.facts.id)) return undefined;
  const names = compareNames(one, other);
  // Nothing else makes up for another name; most of those that are compared end here.
  if (names.evidence.some(({ points }) => points <= OTHER_PEOPLE)) return undefined;
  return weigh(gatherEvidence(one, other, names, institutionLikeness));
}

/** What speaks for and against two being one person, the weightiest first, however much it is. */
export function evidenceOfPeople(
  one: Person,
  other: Person,
  institutionLikeness: InstitutionLikeness = byId,
): readonly Evidence<PersonReason>[] {
  return byWeight(gatherEvidence(one, other, compareNames(one, other), institutionLikeness));
}

function gatherEvidence(
  one: Person,
  other: Person,
  names: NameComparison,
  institutionLikeness: InstitutionLikeness,
): readonly Evidence<PersonReason>[] {
  const evidence: Evidence<PersonReason>[] = [
    ...names.evidence,
    ...compareMail(one, other),
    ...comparePhones(one, other, names),
    ...comparePlaces(one, other, institutionLikeness),
  ];
  if (one.isAddressedAs !== other.isAddressedAs && one.isAddressedAs !== '' && other.isAddressedAs !== '')
    evidence.push({ reason: 'otherAddressing', points: -25 });
  return evidence;
}

function compareMail(one: Person, other: Person): readonly Evidence<PersonReason>[] {
  let best: Evidence<PersonReason> | undefined;
  for (const mine of one.mailboxes)
    for (const theirs of other.mailboxes) {
      const found = compareMailboxes(mine, theirs, one, other);
      // What two have in common counts more than what else each of them has.
      if (found && (!best || found.points > best.points)) best = found;
    }
  return best ? [best] : [];
}

function compareMailboxes(
  mine: Mailbox,
  theirs: Mailbox,
  one: Person,
  other: Person,
): Evidence<PersonReason> | undefined {
  const isOfRole = isRole(mine, one) || isRole(theirs, other);
  if (mine.key === theirs.key)
    return isOfRole
      ? { reason: 'sameRoleEmail', points: 0, value: mine.key }
      : { reason: 'sameEmail', points: 45, value: mine.key };
  if (isOfRole) return undefined;
  const isSameLocal = mine.words.join('') === theirs.words.join('') && mine.number === theirs.number;
  if (mine.domain !== theirs.domain)
    return isSameLocal && mine.words.join('').length >= 5
      ? { reason: 'sameLocalPart', points: 10, value: mine.words.join('.') }
      : undefined;
  if (mine.isPrivate) return undefined;
  if (mine.number !== theirs.number) return { reason: 'numberedEmail', points: -30 };
  const isExplained = [one, other].some((person) => isOf(mine, person) && isOf(theirs, person));
  return isExplained || isSameLocal
    ? { reason: 'compatibleEmails', points: 4, value: mine.domain }
    : { reason: 'otherEmail', points: -30, value: mine.domain };
}

/** A mailbox named after a person is theirs, also where the name is a word for an office: Frau Post, Herr Amt. */
function isRole(mailbox: Mailbox, { family }: Person): boolean {
  return mailbox.isOfRole && !mailbox.words.some((word) => family.includes(word));
}

/** Whether the local part is made of this name: whole, by initials, in any order, in one word. */
function isOf({ words }: Mailbox, person: Person): boolean {
  const { family, givenJoined, familyJoined } = person;
  const given = person.given.map(({ text }) => text);
  const initials = given.map((word) => word.slice(0, 1)).join('');
  const firstInitial = initials.slice(0, 1);
  const known = new Set([
    ...given,
    ...family,
    givenJoined,
    familyJoined,
    initials,
    ...given.map((word) => word.slice(0, 1)),
    ...PARTICLES,
  ]);
  if (words.every((word) => known.has(word))) return true;
  const joined = words.join('');
  const names = [familyJoined, ...family];
  return names.some((name) =>
    [givenJoined, given[0] ?? '', firstInitial, initials].some(
      (first) => joined === `${first}${name}` || joined === `${name}${first}`,
    ),
  );
}

const PARTICLES = ['von', 'van', 'vom', 'zu', 'der', 'de'] as const;

function comparePhones(
  one: Person,
  other: Person,
  { given, family }: NameComparison,
): readonly Evidence<PersonReason>[] {
  const shared = one.phones.find((number) => other.phones.includes(number));
  if (shared !== undefined) {
    // Colleagues share the number of their office.
    const isTelling = given !== 'other' && family !== 'other';
    return [{ reason: 'samePhone', points: isTelling ? 20 : 4, value: shared }];
  }
  const isOtherExtension = one.phones.some((mine) => other.phones.some((theirs) => isSameLine(mine, theirs)));
  return isOtherExtension ? [{ reason: 'otherExtension', points: -8 }] : [];
}

/** Two extensions of one switchboard; mobile numbers have none. */
function isSameLine(one: string, other: string): boolean {
  return (
    one.length >= 8 && one.length === other.length && !/^1[567]/u.test(one) && one.slice(0, -3) === other.slice(0, -3)
  );
}

function comparePlaces(
  one: Person,
  other: Person,
  institutionLikeness: InstitutionLikeness,
): readonly Evidence<PersonReason>[] {
  const mine = one.facts.institutionIds;
  const theirs = other.facts.institutionIds;
  if (mine.length > 0 && theirs.length > 0) {
    let best: 'same' | 'alike' | 'other' = 'other';
    for (const id of mine)
      for (const otherId of theirs) {
        const found = institutionLikeness(id, otherId);
        if (found === 'same' || (found === 'alike' && best === 'other')) best = found;
      }
    if (best === 'same') return [{ reason: 'sameInstitution', points: 22 }];
    if (best === 'alike') return [{ reason: 'likeInstitution', points: 16 }];
    return [{ reason: 'otherInstitution', points: -12 }];
  }
  if (one.city === '' || other.city === '') return [];
  return one.city === other.city
    ? [{ reason: 'sameCity', points: 5, value: one.facts.city }]
    : [{ reason: 'otherCity', points: -6 }];
}
