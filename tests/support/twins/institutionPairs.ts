import type { InstitutionFacts } from '../../../shared/domain/duplicates';
import { foldForMatching } from '../../../shared/text/foldForMatching';
import type { LabelledPair } from './memberPairs';
import { mistyped, writtenOut } from './people';
import type { Pool } from './pools';
import { createRandom, type Random } from './random';

type Draft = Omit<InstitutionFacts, 'id' | 'notSameAs'>;
type Pair = readonly [Draft, Draft];
type Recipe = readonly [kind: string, share: number, make: (random: Random, pool: Pool) => Pair];

const MATTERS = [
  'Inneres',
  'Digitalisierung',
  'Umwelt und Verkehr',
  'Finanzen',
  'Bildung und Forschung',
  'Soziales und Gesundheit',
  'Wirtschaft und Arbeit',
  'Justiz',
] as const;
const LANDS = [
  ['Hessen', 'Hessisches', 'DE-HE', ''],
  ['Nordrhein-Westfalen', '', 'DE-NW', 'NRW'],
  ['Thüringen', 'Thüringer', 'DE-TH', ''],
  ['Niedersachsen', 'Niedersächsisches', 'DE-NI', ''],
  ['Rheinland-Pfalz', '', 'DE-RP', 'RLP'],
  ['Sachsen-Anhalt', '', 'DE-ST', 'LSA'],
] as const;

const SAME: readonly Recipe[] = [
  [
    'town written otherwise',
    12,
    (random, pool) => {
      const town = random.pick(pool.towns);
      const [one, other] = twoOf(random, [
        `Stadt ${town}`,
        `Stadtverwaltung ${town}`,
        `Landeshauptstadt ${town}`,
        `${town}, Stadt`,
        `Magistrat der Stadt ${town}`,
        `Stadt ${writtenOut(town)}`,
      ]);
      return [body(one, { city: town, sector: 'municipal' }), body(other)];
    },
  ],
  [
    'district written otherwise',
    8,
    (random, pool) => {
      const town = random.pick(pool.towns);
      const [one, other] = twoOf(random, [
        `Landkreis ${town}`,
        `Kreis ${town}`,
        `Landratsamt ${town}`,
        `Kreisverwaltung ${town}`,
        `LK ${town}`,
      ]);
      return [body(one), body(other, { city: town })];
    },
  ],
  [
    'ministry written otherwise',
    10,
    (random) => {
      const matter = random.pick(MATTERS);
      const [land, adjective, state, abbreviation] = random.pick(LANDS);
      const [one, other] = twoOf(random, [
        `Ministerium für ${matter} des Landes ${land}`,
        `Ministerium für ${matter} ${land}`,
        ...(adjective === '' ? [] : [`${adjective} Ministerium für ${matter}`]),
        ...(abbreviation === ''
          ? [`${land}: Ministerium für ${matter}`]
          : [`Ministerium für ${matter} ${abbreviation}`]),
      ]);
      return [body(one, { state, sector: 'state' }), body(other)];
    },
  ],
  [
    'abbreviation',
    10,
    (random) => {
      const [long, short] = random.pick([
        ['Bundesamt für Sicherheit in der Informationstechnik', 'BSI'],
        ['Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen', 'LDI NRW'],
        ['Föderale IT-Kooperation', 'FITKO'],
        ['Bundesverwaltungsamt', 'BVA'],
        ['Hochschule des Bundes', 'HSB'],
        ['Kommunale Gemeinschaftsstelle für Verwaltungsmanagement', 'KGSt'],
        ['Deutsche Rentenversicherung', 'DRV'],
        ['Bundesagentur für Arbeit', 'BA'],
      ] as const);
      return [body(long, random.chance(0.4) ? { shortName: short } : {}), body(short)];
    },
  ],
  [
    'short name',
    6,
    (random, pool) => {
      const short = `${random.pick(['IT', 'KDZ', 'ITK', 'RZ'])}.${random.pick(pool.towns)}`;
      return [body(`Kommunales Rechenzentrum ${random.pick(pool.families)}`, { shortName: short }), body(short)];
    },
  ],
  [
    'legal form',
    8,
    (random, pool) => {
      const name = `${random.pick(pool.families)} ${random.pick(['Solutions', 'Software', 'Consulting', 'Systems'])}`;
      return [
        body(`${name} ${random.pick(['GmbH', 'AG', 'GmbH & Co. KG', 'AöR', 'e. V.'])}`, { sector: 'govtech' }),
        body(name),
      ];
    },
  ],
  [
    'mistyped',
    8,
    (random, pool) => {
      const name = `Hochschule ${random.pick(pool.families)} ${random.pick(pool.towns)}`;
      return [body(name), body(mistyped(name.slice(11), random).replace(/^/u, 'Hochschule '))];
    },
  ],
  [
    'university',
    6,
    (random, pool) => {
      const town = random.pick(pool.towns);
      return random.pick([
        [body(`Universität ${town}`), body(`Uni ${town}`, { city: town })],
        [body(`Technische Universität ${town}`, { city: town }), body(`TU ${town}`)],
        [body(`Fachhochschule ${town}`), body(`FH ${town}`)],
        [body(`Hochschule ${town}`), body(`HS ${town}`)],
      ] as const);
    },
  ],
  [
    'website',
    6,
    (random, pool) => {
      const name = random.pick(pool.families);
      const website = `https://www.${foldForMatching(name).replaceAll(' ', '-')}.example/start`;
      return [
        body(`${name} Datenverarbeitung`, { website }),
        body(`${name} DV-Systeme`, { website: website.replace('https://www.', '') }),
      ];
    },
  ],
];

const OTHERS: readonly Recipe[] = [
  [
    'town and district',
    14,
    (random, pool) => {
      const town = random.pick(pool.towns);
      return [
        body(random.pick([`Stadt ${town}`, `Stadtverwaltung ${town}`]), { city: town }),
        body(random.pick([`Landkreis ${town}`, `Landratsamt ${town}`, `Kreis ${town}`]), { city: town }),
      ];
    },
  ],
  [
    'ministries of one Land',
    12,
    (random) => {
      const [land, , state] = random.pick(LANDS);
      const [one, other] = twoOf(random, MATTERS);
      return [
        body(`Ministerium für ${one} des Landes ${land}`, { state }),
        body(`Ministerium für ${other} ${land}`, { state }),
      ];
    },
  ],
  [
    'ministries of one matter',
    12,
    (random) => {
      const [one, other] = twoOf(random, LANDS);
      const matter = random.pick(MATTERS);
      return [
        body(`Ministerium für ${matter} ${one[0]}`),
        body(other[1] === '' ? `Ministerium für ${matter} ${other[0]}` : `${other[1]} Ministerium für ${matter}`),
      ];
    },
  ],
  [
    'bodies of one town',
    14,
    (random, pool) => {
      const town = random.pick(pool.towns);
      const [one, other] = twoOf(random, [
        `Stadt ${town}`,
        `Universität ${town}`,
        `Stadtwerke ${town} GmbH`,
        `Hochschule ${town}`,
        `Technische Universität ${town}`,
        `Sparkasse ${town}`,
        `Amtsgericht ${town}`,
        `Bezirksregierung ${town}`,
      ]);
      return [body(one, { city: town }), body(other, { city: town })];
    },
  ],
  [
    'towns',
    10,
    (random, pool) => {
      const [one, other] = twoOf(random, pool.towns);
      return [
        body(`Stadt ${one}`, { city: one, sector: 'municipal' }),
        body(`Stadt ${other}`, { city: other, sector: 'municipal' }),
      ];
    },
  ],
  [
    'companies',
    8,
    (random, pool) => {
      const [one, other] = twoOf(random, pool.families);
      return [body(`${one} Solutions GmbH`), body(`${other} Solutions GmbH`)];
    },
  ],
  [
    'towns of one name',
    4,
    (random, pool) => {
      const town = random.pick(pool.towns);
      const [one, other] = twoOf(random, ['DE-HE', 'DE-BY', 'DE-SN', 'DE-NW']);
      return [body(`Stadt ${town}`, { state: one }), body(`Stadt ${town}`, { state: other })];
    },
  ],
  [
    'abbreviation of others',
    6,
    (random) => {
      const [long, short] = random.pick([
        ['Bundesamt für Sicherheit in der Informationstechnik', 'BSH'],
        ['Bundesministerium des Innern', 'BMF'],
        ['Landesbeauftragte für Datenschutz Niedersachsen', 'LDI NRW'],
        ['Deutscher Landkreistag', 'DST'],
        ['Bundesverwaltungsamt', 'BAMF'],
      ] as const);
      return [body(long), body(short)];
    },
  ],
];

/** @param count of pairs, half of them the same body */
export function institutionPairs(seed: number, pool: Pool, count: number): readonly LabelledPair<InstitutionFacts>[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, at) => {
    const isSame = at % 2 === 0;
    const recipes = isSame ? SAME : OTHERS;
    let left = random.next() * recipes.reduce((sum, [, share]) => sum + share, 0);
    const recipe = recipes.find(([, share]) => (left -= share) < 0);
    if (!recipe) throw new Error('shares do not add up');
    const [kind, , make] = recipe;
    const [one, other] = make(random, pool);
    return {
      kind,
      isSame,
      pair: [
        { ...one, id: `institution:${seed}-${at}-a`, notSameAs: [] },
        { ...other, id: `institution:${seed}-${at}-b`, notSameAs: [] },
      ],
    };
  });
}

function body(name: string, more: Partial<Draft> = {}): Draft {
  return { name, shortName: '', sector: '', state: '', city: '', website: '', ...more };
}

function twoOf<T>(random: Random, list: readonly T[]): readonly [T, T] {
  const one = random.pick(list);
  return [one, random.pick(list.filter((each) => each !== one))];
}
