import type { Member } from '../../schema/members';
import { foldForMatching } from '../../text/foldForMatching';
import { phoneToNational } from '../../text/phoneNumber';
import { readMailbox, type Mailbox } from './mailbox';
import { withoutSecondVowel } from './spelling';

/** What is compared of a member; plain data, so that it can be handed to a worker. */
export interface PersonFacts {
  readonly id: string;
  readonly salutation: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly city: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  /** Where the person is or was. */
  readonly institutionIds: readonly string[];
  /** Members of whom somebody said that they are others. */
  readonly notSameAs: readonly string[];
}

/** The same read once, for many comparisons. */
export interface Person {
  readonly facts: PersonFacts;
  readonly given: readonly GivenName[];
  readonly family: readonly string[];
  /** The two as one word each: "Hanspeter" is "Hans-Peter". */
  readonly givenJoined: string;
  readonly familyJoined: string;
  /** As `withoutSecondVowel` has it. */
  readonly familyPlain: string;
  readonly generation: 'junior' | 'senior' | '';
  readonly isAddressedAs: 'man' | 'woman' | '';
  readonly mailboxes: readonly Mailbox[];
  /** Digits without country code and leading zero. */
  readonly phones: readonly string[];
  readonly city: string;
}

export interface GivenName {
  readonly text: string;
  readonly plain: string;
  /** One spelling of Torsten and Thorsten, Ralf and Ralph, Karsten and Carsten. */
  readonly spoken: string;
}

type Compared = Pick<
  Member,
  'id' | 'salutation' | 'givenName' | 'familyName' | 'city' | 'email' | 'phone' | 'contacts' | 'positions' | 'notSameAs'
>;

export function memberToFacts(member: Compared): PersonFacts {
  const { id, salutation, givenName, familyName, city, email, phone, contacts, positions, notSameAs } = member;
  const valuesOf = (first: string, kind: string): readonly string[] =>
    distinct([first, ...contacts.flatMap((contact) => (contact.kind === kind ? [contact.value] : []))]);
  return {
    id,
    salutation,
    givenName,
    familyName,
    city,
    emails: valuesOf(email, 'email'),
    phones: valuesOf(phone, 'phone'),
    institutionIds: distinct(positions.map(({ institutionId }) => institutionId)),
    notSameAs,
  };
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => text.trim() !== ''))];
}

export function readPerson(facts: PersonFacts): Person {
  const suffix = GENERATION.exec(`${facts.givenName} ${facts.familyName}`)?.[1]?.toLowerCase() ?? '';
  const given = nameWords(facts.givenName).map(readGiven);
  const family = nameWords(facts.familyName);
  return {
    facts,
    given,
    family,
    givenJoined: given.map(({ text }) => text).join(''),
    familyJoined: family.join(''),
    familyPlain: withoutSecondVowel(family.join('')),
    generation: suffix === '' ? '' : suffix.startsWith('j') ? 'junior' : 'senior',
    isAddressedAs: addressOf(facts.salutation),
    mailboxes: facts.emails.map(readMailbox),
    phones: facts.phones.map(readPhone).filter((digits) => digits.length >= SHORTEST_PHONE),
    city: foldForMatching(facts.city),
  };
}

function readGiven(text: string): GivenName {
  const spoken = text
    .replace(/ph/gu, 'f')
    .replace(/th/gu, 't')
    .replace(/c(?!h)/gu, 'k')
    .replace(/y/gu, 'i')
    .replace(/(.)\1/gu, '$1');
  return { text, plain: withoutSecondVowel(text), spoken };
}

const GENERATION = /\b(jun|junior|jr|sen|senior|sr)\b\.?\s*$/iu;
const SHORTEST_PHONE = 6;

/** Titles that stand in the field of a name, and particles of nobility: neither tells two people apart. */
const NO_NAMES: ReadonlySet<string> = new Set(
  (
    'dr prof professor professorin pd dipl diplom ing inf kfm kffr mag med jur phil rer nat pol oec habil mult herr frau jun junior jr sen senior sr ' +
    'von vom van zu zum zur der den dem de di da del della du la le les el al ten ter op und ' +
    'freiherr freifrau freiin frhr graf graefin baron baronin ritter edler edle prinz prinzessin'
  ).split(' '),
);

function nameWords(name: string): readonly string[] {
  // O’Neill and ONeill are one; what stands in brackets is a remark.
  const bare = name.replace(/['’`´]/gu, '').replace(/\([^()]*\)/gu, ' ');
  const words = foldForMatching(bare)
    .split(' ')
    .filter((word) => word !== '');
  const names = words.filter((word) => !NO_NAMES.has(word));
  // "Graf" and "Prinz" are surnames, too.
  return names.length === 0 ? words.slice(-1) : names;
}

function addressOf(salutation: string): Person['isAddressedAs'] {
  const word = foldForMatching(salutation).split(' ')[0] ?? '';
  if (word === 'herr' || word === 'herrn' || word === 'mr') return 'man';
  return word === 'frau' || word === 'mrs' || word === 'ms' ? 'woman' : '';
}

function readPhone(text: string): string {
  return phoneToNational(text).replace(/^0+/u, '');
}
