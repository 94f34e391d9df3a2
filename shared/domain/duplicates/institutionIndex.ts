import { compareInstitutions, type LikelyInstitution } from './compareInstitutions';
import { keysOfNames } from './findTwins';
import { LARGEST_BLOCK } from './personKeys';
import { readInstitution, type InstitutionFacts, type ReadInstitution } from './readInstitution';

export interface LikeInstitution {
  readonly id: string;
  readonly likely: LikelyInstitution;
}

export interface InstitutionIndex {
  readonly add: (facts: InstitutionFacts) => void;
  /** Those of which it may be another spelling, the likeliest first. */
  readonly find: (facts: InstitutionFacts) => readonly LikeInstitution[];
}

/** Institutions under what any spelling of them has, for one that comes in: the rules of the twins, without comparing with all. */
export function createInstitutionIndex(): InstitutionIndex {
  const blocks = new Map<string, ReadInstitution[]>();
  return {
    add(facts) {
      const institution = readInstitution(facts);
      for (const key of new Set(keysOfNames(institution))) {
        const block = blocks.get(key);
        if (block) block.push(institution);
        else blocks.set(key, [institution]);
      }
    },
    find(facts) {
      const institution = readInstitution(facts);
      const met = new Set<ReadInstitution>();
      for (const key of keysOfNames(institution)) {
        const block = blocks.get(key) ?? [];
        if (block.length <= LARGEST_BLOCK) for (const other of block) met.add(other);
      }
      return [...met]
        .flatMap((other) => {
          const likely = other.facts.id === facts.id ? undefined : compareInstitutions(institution, other);
          return likely ? [{ id: other.facts.id, likely }] : [];
        })
        .toSorted((one, other) => other.likely.score - one.likely.score);
    },
  };
}
