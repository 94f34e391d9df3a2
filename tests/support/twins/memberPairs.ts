import type { PersonFacts } from '../../../shared/domain/duplicates';
import {
  addressOf,
  domainOf,
  institutionId,
  landline,
  makePerson,
  mistyped,
  mobile,
  withoutMarks,
  writtenOut,
  type Draft,
  type Maker,
} from './people';
import { COMMON_FAMILIES, COMMON_GIVENS, type Pool } from './pools';
import { createRandom } from './random';

/** Two records, and whether they are one. */
export interface LabelledPair<T> {
  readonly kind: string;
  readonly isSame: boolean;
  readonly pair: readonly [T, T];
}

type Pair = readonly [Draft, Draft];
type Recipe = readonly [kind: string, share: number, make: (maker: Maker) => Pair];

/**
 * As a person comes in twice: what differs is what people write differently. Over 400 lines with its counterpart below, since they are two lists of recipes whose
 * shares are weighed against each other, to be read and added to.
 */
const SAME: readonly Recipe[] = [
  [
    'umlauts written out',
    8,
    (maker) =>
      twice(maker, (one) => ({ givenName: writtenOut(one.givenName), familyName: writtenOut(one.familyName) })),
  ],
  [
    'umlauts lost',
    5,
    (maker) =>
      twice(maker, (one) => ({ givenName: withoutMarks(one.givenName), familyName: withoutMarks(one.familyName) })),
  ],
  ['capitals', 4, (maker) => twice(maker, (one) => ({ familyName: one.familyName.toUpperCase() }))],
  [
    'title in the name',
    6,
    (maker) =>
      twice(maker, (one) => ({
        givenName: `${maker.random.pick(['Dr.', 'Prof. Dr.', 'Dipl.-Ing.', 'Dr. med.'])} ${one.givenName}`,
      })),
  ],
  [
    'nobiliary particle',
    6,
    (maker) => {
      const one = makePerson(maker, { commonness: 0 });
      return again(
        maker,
        {
          ...one,
          familyName: `${maker.random.pick(['von', 'von der', 'zu', 'Freiherr von', 'van'])} ${one.familyName}`,
        },
        { familyName: one.familyName },
      );
    },
  ],
  [
    'double name',
    7,
    (maker) => {
      const one = makePerson(maker, { commonness: 0.5 });
      const added = maker.random.pick(maker.pool.families);
      return again(maker, one, {
        familyName: maker.random.chance(0.5) ? `${one.familyName}-${added}` : `${added}-${one.familyName}`,
      });
    },
  ],
  ['names swapped', 5, (maker) => twice(maker, (one) => ({ givenName: one.familyName, familyName: one.givenName }))],
  ['initial', 7, (maker) => twice(maker, (one) => ({ givenName: `${one.givenName.slice(0, 1)}.` }))],
  [
    'second given name',
    6,
    (maker) => {
      const one = makePerson(maker);
      return again(maker, one, { givenName: `${one.givenName} ${maker.random.pick(COMMON_GIVENS)}` });
    },
  ],
  [
    'short form',
    5,
    (maker) => {
      const [full, short] = maker.random.pick([
        ['Thomas', 'Tom'],
        ['Alexander', 'Alex'],
        ['Michael', 'Micha'],
        ['Katharina', 'Kathi'],
        ['Stefanie', 'Steffi'],
        ['Johannes', 'Hannes'],
        ['Gabriele', 'Gabi'],
        ['Ulrich', 'Uli'],
        ['Wolfgang', 'Wolf'],
      ] as const);
      return again(maker, makePerson(maker, { givenName: full }), { givenName: short });
    },
  ],
  [
    'family name mistyped',
    9,
    (maker) => twice(maker, (one) => ({ familyName: mistyped(one.familyName, maker.random) })),
  ],
  ['given name mistyped', 6, (maker) => twice(maker, (one) => ({ givenName: mistyped(one.givenName, maker.random) }))],
  [
    'another office',
    7,
    (maker) => {
      const one = makePerson(maker, { commonness: 0.05 });
      const town = maker.random.pick(maker.pool.towns);
      const [local = ''] = (one.emails[0] ?? '').split('@');
      return [
        one,
        {
          ...one,
          emails: local === '' ? [] : [`${local}@${domainOf(town)}`],
          institutionIds: [institutionId(town)],
          city: town,
          phones: [],
        },
      ];
    },
  ],
  [
    'institution shortened',
    7,
    (maker) => {
      const one = makePerson(maker);
      return again(maker, one, { institutionIds: [institutionId(one.town, true)] });
    },
  ],
  [
    'private address',
    5,
    (maker) =>
      twice(maker, (one) => ({
        emails: [
          addressOf(one.givenName, one.familyName, maker.random.pick(['gmx.de', 'web.de', 'posteo.de']), maker.random),
        ],
      })),
  ],
  [
    'mailbox of the office',
    5,
    (maker) =>
      twice(maker, (one) => ({
        emails: [
          `${maker.random.pick(['info', 'poststelle', 'kontakt', 'digitalisierung'])}@${(one.emails[0] ?? 'a@stelle.example').split('@')[1] ?? ''}`,
        ],
      })),
  ],
  [
    'address alone',
    5,
    (maker) => {
      const one = withAddress(maker);
      return [one, { ...one, givenName: '', institutionIds: [], phones: [], city: '' }];
    },
  ],
  [
    'name after marriage',
    4,
    (maker) => {
      const one = withAddress(maker);
      return [one, { ...one, familyName: maker.random.pick(maker.pool.families), phones: [] }];
    },
  ],
  [
    'telephone',
    4,
    (maker) => {
      const one = { ...makePerson(maker), phones: [mobile(maker.random)] };
      return [one, { ...one, emails: [], institutionIds: [], givenName: writtenOut(one.givenName) }];
    },
  ],
];

/** As two people look alike in a list of authorities. */
const OTHERS: readonly Recipe[] = [
  [
    'colleagues of one family name',
    16,
    (maker) =>
      colleagues(maker, (one) => ({ familyName: one.familyName, givenName: otherGiven(maker, one.givenName) })),
  ],
  [
    'given names an ending apart',
    6,
    (maker) => {
      const [given, other] = maker.random.pick([
        ['Andrea', 'Andreas'],
        ['Martin', 'Martina'],
        ['Christian', 'Christiane'],
        ['Jan', 'Jana'],
        ['Daniel', 'Daniela'],
        ['Stefan', 'Stefanie'],
        ['Karl', 'Karla'],
        ['Paul', 'Paula'],
      ] as const);
      return colleagues(maker, ({ familyName }) => ({ givenName: other, familyName }), { givenName: given });
    },
  ],
  [
    'namesakes elsewhere',
    16,
    (maker) => {
      const name = { givenName: maker.random.pick(COMMON_GIVENS), familyName: maker.random.pick(COMMON_FAMILIES) };
      return elsewhere(maker, makePerson(maker, name), name);
    },
  ],
  [
    'namesakes with numbered addresses',
    4,
    (maker) => {
      const one = withAddress(maker, {
        givenName: maker.random.pick(COMMON_GIVENS),
        familyName: maker.random.pick(COMMON_FAMILIES),
      });
      return [one, { ...one, emails: one.emails.map((address) => address.replace('@', '2@')), phones: [] }];
    },
  ],
  [
    'same given name at one place',
    12,
    (maker) =>
      colleagues(maker, (one) => ({ givenName: one.givenName, familyName: otherFamily(maker, one.familyName) })),
  ],
  [
    'colleagues with one mailbox',
    8,
    (maker) => {
      const [one, other] = colleagues(maker, () => ({}));
      const emails = [`${maker.random.pick(['info', 'poststelle', 'digitalisierung', 'cdo'])}@amt.example`];
      return [
        { ...one, emails },
        { ...other, emails },
      ];
    },
  ],
  [
    'surnames a letter apart',
    7,
    (maker) => {
      const [family, other] = maker.random.pick([
        ['Meier', 'Meyer'],
        ['Schmidt', 'Schmitt'],
        ['Maier', 'Mayer'],
        ['Kuhn', 'Kühn'],
        ['Hoffmann', 'Hofmann'],
        ['Krüger', 'Kröger'],
        ['Weber', 'Weser'],
        ['Fischer', 'Fischler'],
      ] as const);
      const given = maker.random.pick(COMMON_GIVENS);
      const one = withAddress(maker, { givenName: given, familyName: family });
      const emails = [addressOf(given, other, domainOf(one.town), maker.random)];
      const isHere = maker.random.chance(0.5);
      const town = isHere ? one.town : maker.random.pick(maker.pool.towns.filter((name) => name !== one.town));
      return [
        one,
        {
          ...one,
          familyName: other,
          emails: isHere ? emails : [],
          institutionIds: [institutionId(town)],
          city: town,
          phones: [],
        },
      ];
    },
  ],
  [
    'other initials',
    5,
    (maker) =>
      colleagues(maker, (one) => ({
        familyName: one.familyName,
        givenName: `${one.givenName.startsWith('C') ? 'H' : 'C'}.`,
      })),
  ],
  [
    'junior and senior',
    2,
    (maker) => {
      const one = makePerson(maker);
      return [
        { ...one, familyName: `${one.familyName} sen.`, emails: [] },
        { ...one, familyName: `${one.familyName} jun.`, emails: [] },
      ];
    },
  ],
  [
    'a couple with one address',
    3,
    (maker) => {
      const one = { ...makePerson(maker), emails: [`familie.${maker.random.below(1000)}@gmx.de`] };
      return [one, { ...one, givenName: otherGiven(maker, one.givenName) }];
    },
  ],
  [
    'half of the name elsewhere',
    10,
    (maker) => {
      const one = makePerson(maker);
      return elsewhere(
        maker,
        one,
        maker.random.chance(0.5)
          ? { familyName: one.familyName, givenName: otherGiven(maker, one.givenName) }
          : { givenName: one.givenName, familyName: otherFamily(maker, one.familyName) },
      );
    },
  ],
  ['anybody', 10, (maker) => elsewhere(maker, makePerson(maker), {})],
  // It happens, and no rule sees it.
  [
    'namesakes of a rare name',
    1,
    (maker) => {
      const one = makePerson(maker, { commonness: 0 });
      return elsewhere(maker, one, { givenName: one.givenName, familyName: one.familyName });
    },
  ],
];

/** @param count of pairs, half of them the same person */
export function memberPairs(seed: number, pool: Pool, count: number): readonly LabelledPair<PersonFacts>[] {
  const random = createRandom(seed);
  const maker = { random, pool };
  return Array.from({ length: count }, (_, at) => {
    const isSame = at % 2 === 0;
    const recipes = isSame ? SAME : OTHERS;
    let left = random.next() * recipes.reduce((sum, [, share]) => sum + share, 0);
    const recipe = recipes.find(([, share]) => (left -= share) < 0);
    if (!recipe) throw new Error('shares do not add up');
    const [kind, , make] = recipe;
    const [one, other] = make(maker);
    return { kind, isSame, pair: [toFacts(one, `member:${seed}-${at}-a`), toFacts(other, `member:${seed}-${at}-b`)] };
  });
}

function toFacts(
  { salutation, givenName, familyName, city, emails, phones, institutionIds }: Draft,
  id: string,
): PersonFacts {
  return { id, salutation, givenName, familyName, city, emails, phones, institutionIds, notSameAs: [] };
}

function twice(maker: Maker, change: (one: Draft) => Partial<Draft>): Pair {
  const one = makePerson(maker);
  return again(maker, one, change(one));
}

/** The other time not all is said that was said before, and some of it otherwise. */
function again({ random }: Maker, one: Draft & { readonly town: string }, change: Partial<Draft>): Pair {
  const other: Draft = {
    ...one,
    emails: random.chance(0.35)
      ? []
      : random.chance(0.3)
        ? [addressOf(one.givenName, one.familyName, domainOf(one.town), random)]
        : one.emails,
    phones: random.chance(0.5) ? [] : one.phones,
    city: random.chance(0.5) ? '' : one.city,
    ...change,
  };
  return random.chance(0.5) ? [one, other] : [other, one];
}

function withAddress(maker: Maker, name: Parameters<typeof makePerson>[1] = {}): Draft & { readonly town: string } {
  const one = makePerson(maker, name);
  return { ...one, emails: [addressOf(one.givenName, one.familyName, domainOf(one.town), maker.random)] };
}

function colleagues(
  maker: Maker,
  change: (one: Draft) => Partial<Draft>,
  start: { readonly givenName?: string } = {},
): Pair {
  const { random } = maker;
  const one = makePerson(maker, start);
  const trunk = '0345 6789';
  const name = { ...makePerson(maker), familyName: otherFamily(maker, one.familyName), ...change(one) };
  const other = {
    ...one,
    givenName: name.givenName,
    familyName: name.familyName,
    emails: random.chance(0.8) ? [addressOf(name.givenName, name.familyName, domainOf(one.town), random)] : [],
    phones: [random.chance(0.3) ? `${trunk}-0` : landline(random, trunk)],
  };
  const isAtSwitchboard = other.phones[0]?.endsWith('-0') === true;
  return [{ ...one, phones: [isAtSwitchboard ? `${trunk}-0` : landline(random, trunk)] }, other];
}

function elsewhere(maker: Maker, one: Draft & { readonly town: string }, name: Partial<Draft>): Pair {
  const { random, pool } = maker;
  const town = random.pick(pool.towns.filter((each) => each !== one.town));
  const other = {
    ...makePerson(maker),
    ...name,
    city: town,
    institutionIds: [institutionId(town)],
    phones: [landline(random)],
  };
  return [
    one,
    {
      ...other,
      emails: random.chance(0.8) ? [addressOf(other.givenName, other.familyName, domainOf(town), random)] : [],
    },
  ];
}

function otherGiven({ random, pool }: Maker, given: string): string {
  return random.pick([...COMMON_GIVENS, ...pool.givens].filter((name) => name.slice(0, 2) !== given.slice(0, 2)));
}

function otherFamily({ random, pool }: Maker, family: string): string {
  return random.pick([...COMMON_FAMILIES, ...pool.families].filter((name) => name.slice(0, 2) !== family.slice(0, 2)));
}
