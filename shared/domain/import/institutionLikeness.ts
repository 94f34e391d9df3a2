import {
  compareInstitutions,
  readInstitution,
  type InstitutionFacts,
  type InstitutionLikeness,
  type ReadInstitution,
} from '../duplicates';
import type { ExistingInstitution, InstitutionPlan } from './planInstitutions';

/** Whether two institutions may be one, each known by its id or, where it is new in the file, by its key there. Each is read, and each pair compared, once. */
export function createInstitutionLikeness(
  existing: readonly ExistingInstitution[],
  plans: readonly InstitutionPlan[],
): InstitutionLikeness {
  const factsById = new Map<string, InstitutionFacts>(plans.map((plan) => [plan.key, planToFacts(plan)]));
  for (const institution of existing) factsById.set(institution.id, { ...UNSAID, ...institution });
  const readById = new Map<string, ReadInstitution>();
  const readOf = (id: string): ReadInstitution | undefined => {
    const facts = factsById.get(id);
    const read = readById.get(id) ?? (facts && readInstitution(facts));
    if (read) readById.set(id, read);
    return read;
  };
  const known = new Map<string, boolean>();
  return (one, other) => {
    if (one === other) return 'same';
    const pair = one < other ? `${one} ${other}` : `${other} ${one}`;
    let areAlike = known.get(pair);
    if (areAlike === undefined) {
      const [mine, theirs] = [readOf(one), readOf(other)];
      areAlike = mine !== undefined && theirs !== undefined && compareInstitutions(mine, theirs) !== undefined;
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
