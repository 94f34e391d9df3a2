import { weigh, type Evidence, type Likely } from './evidence';
import type { InstitutionName, ReadInstitution } from './readInstitution';
import { likenessOf } from './spelling';

export type InstitutionReason =
  | 'sameInstitutionName'
  | 'likeInstitutionName'
  | 'partOfInstitutionName'
  | 'abbreviation'
  | 'otherInstitutionName'
  | 'otherKind'
  | 'sameWebsite'
  | 'otherWebsite'
  | 'otherState'
  | 'sameInstitutionCity'
  | 'otherInstitutionCity'
  | 'otherSector';

export type LikelyInstitution = Likely<InstitutionReason>;

/**
 * Whether two institutions may be one body, and why. The kind of a body counts more than its words: "Stadt Rosenheim" and "Landkreis Rosenheim" share one
 * word and are two, "Landratsamt Rosenheim" and the latter share one and are one.
 */
export function compareInstitutions(one: ReadInstitution, other: ReadInstitution): LikelyInstitution | undefined {
  if (one.facts.notSameAs.includes(other.facts.id) || other.facts.notSameAs.includes(one.facts.id)) return undefined;
  const evidence: Evidence<InstitutionReason>[] = [...compareNames(one, other)];
  if (one.host !== '' && other.host !== '')
    evidence.push(
      one.host === other.host
        ? { reason: 'sameWebsite', points: 30, value: one.host }
        : { reason: 'otherWebsite', points: -8 },
    );
  if (one.state !== '' && other.state !== '' && one.state !== other.state)
    evidence.push({ reason: 'otherState', points: -40 });
  if (one.city !== '' && other.city !== '')
    evidence.push(
      likenessOf(one.city, other.city) !== 'other' || isPartOf(one.city, other.city)
        ? { reason: 'sameInstitutionCity', points: 8, value: one.facts.city }
        : { reason: 'otherInstitutionCity', points: -25 },
    );
  const { sector } = one.facts;
  if (sector !== '' && other.facts.sector !== '' && sector !== other.facts.sector)
    evidence.push({ reason: 'otherSector', points: -12 });
  return weigh(evidence);
}

function isPartOf(one: string, other: string): boolean {
  return one.startsWith(`${other} `) || other.startsWith(`${one} `);
}

function compareNames(one: ReadInstitution, other: ReadInstitution): readonly Evidence<InstitutionReason>[] {
  let best: readonly Evidence<InstitutionReason>[] = [{ reason: 'otherInstitutionName', points: -40 }];
  for (const mine of one.names)
    for (const theirs of other.names) {
      const found = compareName(mine, theirs);
      if (total(found) > total(best)) best = found;
    }
  // Two offices may have one abbreviation: BVA.
  const isUnlikeInFull = one.names.length > 1 && other.names.length > 1 && fullNamesDiffer(one, other);
  return isUnlikeInFull && total(best) > SHARED_ABBREVIATION.points ? [SHARED_ABBREVIATION] : best;
}

const ABBREVIATION: Evidence<InstitutionReason> = { reason: 'abbreviation', points: 55 };
const SHARED_ABBREVIATION: Evidence<InstitutionReason> = { reason: 'abbreviation', points: 35 };

function fullNamesDiffer({ names: [one] }: ReadInstitution, { names: [other] }: ReadInstitution): boolean {
  return one !== undefined && other !== undefined && total(compareName(one, other)) <= 0;
}

function total(evidence: readonly Evidence[]): number {
  return evidence.reduce((sum, { points }) => sum + points, 0);
}

function compareName(one: InstitutionName, other: InstitutionName): readonly Evidence<InstitutionReason>[] {
  if (one.joined === other.joined) return [{ reason: 'sameInstitutionName', points: 75 }];
  if (isAbbreviation(one, other) || isAbbreviation(other, one)) return [ABBREVIATION];
  const named = compareCore(one.core, other.core, one.kind === 'town' || one.kind === 'parish');
  if (!named) return [];
  // Where only one of them says what it is, "Kiel" may be the town and the university.
  if (one.kind !== other.kind)
    return [named, { reason: 'otherKind', points: one.kind === '' || other.kind === '' ? -14 : -60 }];
  return [named];
}

function compareCore(
  one: readonly string[],
  other: readonly string[],
  isTown: boolean,
): Evidence<InstitutionReason> | undefined {
  if (one.join('') === other.join('')) return { reason: 'sameInstitutionName', points: 66 };
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  let alike = 0;
  const taken = new Set<number>();
  // Aalen and Ahlen are two towns; with another word beside it, a short one may be mistyped.
  const shortest = few.some((word) => many.includes(word)) ? 4 : 6;
  for (const word of few) {
    const at = many.findIndex((candidate, index) => !taken.has(index) && isLikeWord(word, candidate, shortest));
    if (at < 0) continue;
    taken.add(at);
    alike += 1;
  }
  if (alike < few.length) {
    const share = (2 * alike) / (few.length + many.length);
    if (share >= 0.75) return { reason: 'likeInstitutionName', points: 48 };
    return share >= 0.4 ? { reason: 'partOfInstitutionName', points: 22 } : undefined;
  }
  if (few.length === many.length) {
    const isSame = few.every((word) => many.includes(word));
    return { reason: isSame ? 'sameInstitutionName' : 'likeInstitutionName', points: isSame ? 66 : 56 };
  }
  // Freiburg is Freiburg im Breisgau, until somebody says that it is the other one.
  if (isTown && few[0] === many[0]) return { reason: 'partOfInstitutionName', points: 52 };
  // "Ministerium für Digitales" of another one with more on its sign.
  return { reason: 'partOfInstitutionName', points: Math.round(52 - 30 * (1 - few.length / many.length)) };
}

function isLikeWord(one: string, other: string, shortest: number): boolean {
  if (one === other) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  // "Datensch." and the like.
  if (short.length >= 5 && long.startsWith(short)) return true;
  return short.length >= shortest && likenessOf(one, other) === 'nearly';
}

/** Whether a name of one word is made of the beginnings of the other's words, in their order: BSI, FITKO, LDI. */
function isAbbreviation(short: InstitutionName, long: InstitutionName): boolean {
  const letters = short.state === '' ? short.joined : short.core.join('');
  if (short.core.length > 1 || letters.length < 2 || letters.length > 8) return false;
  if (short.state !== '' && long.state !== '' && short.state !== long.state) return false;
  return (
    isMadeOf(letters, long.words) || isMadeOf(letters, long.core) || isMadeOf(letters, long.words.flatMap(toParts))
  );
}

/** The parts of a long word that abbreviations count: BVA is the Bundes-verwaltungs-amt. */
function toParts(word: string): readonly string[] {
  return word
    .replace(/^(bundes|landes|renten|gemeinschafts|hoch)(?=.{3})/u, '$1 ')
    .replace(/(?<=.{4})(amt|ministerium|anstalt|agentur|versicherung|zentrum|verwaltung|stelle)$/u, ' $1')
    .split(' ')
    .filter((part) => part !== '');
}

/** @param all words of which each gives one to four letters; at most one gives none */
function isMadeOf(letters: string, all: readonly string[]): boolean {
  function fits(at: number, word: number): boolean {
    if (at === letters.length) return word === all.length;
    const next = all[word];
    if (next === undefined) return false;
    for (let taken = 1; taken <= 4 && at + taken <= letters.length; taken += 1) {
      if (!next.startsWith(letters.slice(at, at + taken))) break;
      if (fits(at + taken, word + 1)) return true;
    }
    return false;
  }
  return all.length >= 2 && fits(0, 0);
}
