import type { PersonFacts } from '../../../shared/domain/duplicates';
import { foldForMatching } from '../../../shared/text/foldForMatching';
import { COMMON_FAMILIES, COMMON_GIVENS, type Pool } from './pools';
import type { Random } from './random';

/** A person before anybody writes them down, once or twice. */
export type Draft = Omit<PersonFacts, 'id' | 'notSameAs'>;

export interface Maker {
  readonly random: Random;
  readonly pool: Pool;
}

/** An institution of the made-up world; `shortened` names the second record of the same body. */
export function institutionId(town: string, isShortened = false): string {
  return `institution:${foldForMatching(town)}${isShortened ? '-short' : ''}`;
}

export function domainOf(town: string): string {
  return `${foldForMatching(town).replaceAll(' ', '-')}.example`;
}

interface Wanted {
  /** Share of common family names. */
  readonly commonness?: number;
  readonly givenName?: string;
  readonly familyName?: string;
}

export function makePerson({ random, pool }: Maker, wanted: Wanted = {}): Draft & { readonly town: string } {
  const isCommon = random.chance(wanted.commonness ?? 0.3);
  const familyName = wanted.familyName ?? random.pick(isCommon ? COMMON_FAMILIES : pool.families);
  const givenName = wanted.givenName ?? random.pick(random.chance(0.4) ? COMMON_GIVENS : pool.givens);
  const town = random.pick(pool.towns);
  return {
    salutation: '',
    givenName,
    familyName,
    city: town,
    emails: random.chance(0.85) ? [addressOf(givenName, familyName, domainOf(town), random)] : [],
    phones: random.chance(0.5) ? [landline(random)] : [],
    institutionIds: [institutionId(town)],
    town,
  };
}

export function addressOf(givenName: string, familyName: string, domain: string, random: Random): string {
  const [given, family] = [
    foldForMatching(givenName).replaceAll(' ', '-'),
    foldForMatching(familyName).replaceAll(' ', '-'),
  ];
  const initial = given.slice(0, 1);
  const local = random.pick([
    `${given}.${family}`,
    `${given}.${family}`,
    `${initial}.${family}`,
    family,
    `${initial}${family}`,
  ]);
  return `${local}@${domain}`;
}

/** `given` of the trunk stays for colleagues. */
export function landline(random: Random, trunk = `0${200 + random.below(700)} ${1000 + random.below(9000)}`): string {
  return `${trunk}-${100 + random.below(900)}`;
}

export function mobile(random: Random): string {
  return `017${random.below(10)} ${1_000_000 + random.below(9_000_000)}`;
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss' };

export function writtenOut(text: string): string {
  return text.replace(/[äöüÄÖÜß]/gu, (letter) => UMLAUTS[letter] ?? letter);
}

export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss');
}

/** A letter doubled, dropped, exchanged with its neighbour or hit beside; never the first. */
export function mistyped(text: string, random: Random): string {
  if (text.length < 5) return `${text}${text.at(-1) ?? ''}`;
  const at = 1 + random.below(text.length - 2);
  const letter = text[at] ?? '';
  const next = text[at + 1] ?? '';
  switch (random.below(4)) {
    case 0:
      return letter === 'ß' ? text.slice(0, at) + text.slice(at + 1) : text.slice(0, at) + letter + text.slice(at);
    case 1:
      return text.slice(0, at) + text.slice(at + 1);
    case 2:
      return letter === next
        ? text.slice(0, at) + text.slice(at + 1)
        : text.slice(0, at) + next + letter + text.slice(at + 2);
    default:
      return text.slice(0, at) + (letter === 'e' ? 'r' : 'e') + text.slice(at + 1);
  }
}
