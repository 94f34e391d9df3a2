import type { Institution, Sector } from '../../schema';
import { SECTORS, STATES } from '../../schema/institutions';

export interface SectorCoverage {
  readonly sector: Sector;
  readonly institutions: number;
  /** Different Länder among them. */
  readonly states: number;
}

/** How many Länder there are to be covered. */
export const STATE_COUNT = STATES.length;

/** Every sector, also an empty one: a gap is what one looks for here. */
export function coverageBySector(institutions: readonly Institution[]): readonly SectorCoverage[] {
  return SECTORS.map((sector) => {
    const inSector = institutions.filter((institution) => institution.sector === sector);
    return {
      sector,
      institutions: inSector.length,
      states: new Set(inSector.flatMap(({ state }) => (state === '' ? [] : [state]))).size,
    };
  });
}
