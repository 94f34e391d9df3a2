import type { PersonFacts, TwinSearch } from '../../../shared/domain/duplicates';
import { addressOf, landline, mistyped, writtenOut } from './people';
import { COMMON_FAMILIES, COMMON_GIVENS, HELD_OUT, TUNING } from './pools';
import { createRandom, type Random } from './random';

const BEGINNINGS =
  'Brand Stell Möhr Hüls Quan Reet Sülte Über Wöhr Zscha Aß Bären Drö Ehle Fenz Gött Hagen Jöllen Kiß Lüden Mönke Nüß Pfäff Röt Schüne Töl Ucker Vöß Wüll Kröpel Strü Tann Vier Wacker Zick Dorn Evers Franz Gerdes Hinrich'.split(
    ' ',
  );
const ENDINGS =
  'moor feld ke mann donk del wisch meyer holz ler muth fänger schel bracht laff sching rode beck ling scheidt möller lein gen zel dich ge ner sing haus lin graf seifer loh ken stein berg hoff kamp horst brink'.split(
    ' ',
  );

/** Institutions of a list as long as any; so many that one has some thirty people. */
const PLACES = 1500;

/** As many people as any network ever has, as names are spread in Germany: some of them often, most of them hardly ever. One in fifty is in it twice. */
export function population(seed: number, count: number): TwinSearch {
  const random = createRandom(seed);
  const members: PersonFacts[] = [];
  while (members.length < count) {
    const person = makeOne(random, members.length);
    members.push(person);
    if (random.chance(0.02) && members.length < count)
      members.push({ ...again(person, random), id: `member:${members.length}` });
  }
  const institutions = Array.from({ length: PLACES }, (_, at) => ({
    id: `institution:${at}`,
    name: `${random.pick(['Stadt', 'Landkreis', 'Gemeinde', 'Hochschule', 'Landesamt'])} ${family(random)}${at}`,
    shortName: '',
    sector: '',
    state: '',
    city: '',
    website: '',
    notSameAs: [],
  }));
  return { members, institutions };
}

function makeOne(random: Random, at: number): PersonFacts {
  const place = random.below(PLACES);
  const familyName = random.chance(0.2) ? random.pick(COMMON_FAMILIES) : family(random);
  const givenName = random.pick(random.chance(0.5) ? COMMON_GIVENS : [...TUNING.givens, ...HELD_OUT.givens]);
  return {
    id: `member:${at}`,
    salutation: '',
    givenName,
    familyName,
    city: '',
    emails: [addressOf(givenName, familyName, `place-${place}.example`, random)],
    phones: [landline(random, `0${200 + (place % 700)} ${1000 + place}`)],
    institutionIds: [`institution:${place}`],
    notSameAs: [],
  };
}

function again(person: PersonFacts, random: Random): PersonFacts {
  const { givenName, familyName } = person;
  return random.pick([
    { ...person, givenName: writtenOut(givenName), emails: [] },
    { ...person, familyName: mistyped(familyName, random), phones: [] },
    { ...person, givenName: `${givenName.slice(0, 1)}.` },
    { ...person, familyName: `${familyName}-${family(random)}` },
  ]);
}

function family(random: Random): string {
  return random.pick(BEGINNINGS) + random.pick(['', 'er', 'el', 'en', 's']) + random.pick(ENDINGS);
}
