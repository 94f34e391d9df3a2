import { compareInstitutions, readInstitution, type InstitutionFacts, type InstitutionLikeness } from '../duplicates';
import type { ExistingInstitution, InstitutionPlan } from './planInstitutions';

/** Whether two institutions may be one, each known by its id or, where it is new in the file, by its key there. Each pair is compared once. */
export function createInstitutionLikeness(
  existing: readonly ExistingInstitution[],
  plans: readonly InstitutionPlan[],
): InstitutionLikeness {
  const factsById = new Map<string, InstitutionFacts>(plans.map((plan) => [plan.key, planToFacts(plan)]));
  for (const institution of existing) factsById.set(institution.id, { ...UNSAID, ...institution });
  const known = new Map<string, boolean>();
  return (one, other) => {
    if (one === other) return 'same';
    const pair = one < other ? `${one} ${other}` : `${other} ${one}`;
    let areAlike = known.get(pair);
    if (areAlike === undefined) {
      const [mine, theirs] = [factsById.get(one), factsById.get(other)];
      areAlike =
        mine !== undefined &&
        theirs !== undefined &&
        compareInstitutions(readInstitution(mine), readInstitution(theirs)) !== undefined;
      known.set(pair, areAlike);
    }
    return areAlike ? 'alike' : 'other';
  };
}

function planToFacts({ key, name, target }: InstitutionPlan): InstitutionFacts {
  const { sector, city } = target.action === 'create' ? target : { sector: '', city: '' };
  return { ...UNSAID, id: key, name, shortName: '', sector, city };
}

const UNSAID = { sector: '', state: '', city: '', website: '', notSameAs: [] } as const;
