import { useMemo } from 'react';
import {
  compareInstitutions,
  comparePeople,
  institutionToFacts,
  memberToFacts,
  readInstitution,
  readPerson,
  type LikelyInstitution,
  type LikelyPerson,
} from '../../../shared/domain/duplicates';
import type { Institution, Member } from '../../../shared/schema';
import { useRecords } from '../../live';
import type { TwinKind } from './useTwins';

/** How likely a pair is one, with the two as they are now. */
export function useLikely(
  kind: TwinKind,
  one: Member | Institution | undefined,
  other: Member | Institution | undefined,
): LikelyPerson | LikelyInstitution | undefined {
  const institutions = useRecords('institutions').byId;
  return useMemo(() => {
    if (!one || !other) return undefined;
    if (kind === 'members' && 'familyName' in one && 'familyName' in other)
      return comparePeople(readPerson(memberToFacts(one)), readPerson(memberToFacts(other)), (first, second) => {
        if (first === second) return 'same';
        const [left, right] = [institutions.get(first), institutions.get(second)];
        return left && right && compareBodies(left, right) ? 'alike' : 'other';
      });
    return 'shortName' in one && 'shortName' in other ? compareBodies(one, other) : undefined;
  }, [kind, one, other, institutions]);
}

function compareBodies(one: Institution, other: Institution): LikelyInstitution | undefined {
  return compareInstitutions(readInstitution(institutionToFacts(one)), readInstitution(institutionToFacts(other)));
}
