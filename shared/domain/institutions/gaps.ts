import type { Institution, Member, Topic } from '../../schema';
import { SECTORS, STATES, type Sector, type State } from '../../schema/institutions';
import { positionsOn } from '../membership';

/** Who counts as represented: those who are in the network now. */
const PRESENT: ReadonlySet<Member['membership']> = new Set(['member', 'prospect']);

export interface Coverage {
  /** People by Land and sector. */
  readonly countOf: (state: State, sector: Sector | undefined) => number;
  /** Sectors of a Land that nobody is from. Of the Bund there is one for all Länder, so it is missing in none. */
  readonly missingIn: (state: State) => readonly Sector[];
  /** Länder that nobody is from, at all or in a sector. */
  readonly statesWithout: (sector: Sector | undefined) => readonly State[];
  /** Sectors that nobody is from in any Land or without one. */
  readonly missingSectors: readonly Sector[];
}

/** Sectors that a Land of its own can have. */
export const SECTORS_OF_STATES = SECTORS.filter((sector) => sector !== 'federal');

/**
 * Who represents what on a day: each person once for each Land and sector in which they hold an office.
 * @param day `YYYY-MM-DD`
 */
export function coverageOn(
  members: readonly Member[],
  institutions: ReadonlyMap<string, Pick<Institution, 'sector' | 'state'>>,
  day: string,
): Coverage {
  const counts = new Map<string, number>();
  const present = new Set<string>();
  for (const member of members) {
    if (!PRESENT.has(member.membership)) continue;
    const keys = new Set<string>();
    for (const { institutionId } of positionsOn(member, day)) {
      const { state = '', sector = '' } = institutions.get(institutionId) ?? {};
      if (sector !== '') present.add(sector);
      if (state === '') continue;
      keys.add(keyOf(state, undefined));
      if (sector !== '') keys.add(keyOf(state, sector));
    }
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const countOf: Coverage['countOf'] = (state, sector) => counts.get(keyOf(state, sector)) ?? 0;
  return {
    countOf,
    missingIn: (state) => SECTORS_OF_STATES.filter((sector) => countOf(state, sector) === 0),
    statesWithout: (sector) => STATES.filter((state) => countOf(state, sector) === 0),
    missingSectors: SECTORS.filter((sector) => !present.has(sector)),
  };
}

function keyOf(state: State, sector: Sector | undefined): string {
  return `${state} ${sector ?? ''}`;
}

/** Topics that are not archived and on which nobody offers anything, with how many look for it. */
export function topicsWithoutOffer(
  topics: readonly Topic[],
  members: readonly Member[],
): readonly { readonly topic: Topic; readonly seekers: number }[] {
  const present = members.filter(({ membership }) => PRESENT.has(membership));
  const offered = new Set(present.flatMap(({ offers }) => offers));
  return topics
    .filter(({ id, archived }) => !archived && !offered.has(id))
    .map((topic) => ({ topic, seekers: present.filter(({ seeks }) => seeks.includes(topic.id)).length }));
}
