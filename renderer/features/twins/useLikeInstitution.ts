import { useCallback, useMemo } from 'react';
import {
  compareInstitutions,
  institutionToFacts,
  readInstitution,
  type LikelyInstitution,
} from '../../../shared/domain/duplicates';
import type { Institution } from '../../../shared/schema';
import { useRecords, useSession } from '../../live';
import { isStillLike, useLikest, type Like } from './useLikest';

/** The likeliest other record of an institution. */
export function useLikeInstitution(institution: Institution): Like<Institution, LikelyInstitution> | undefined {
  const { repositories } = useSession();
  const bodies = useRecords('institutions').byId;
  const { id, name, shortName, sector, state, city, website, notSameAs } = institution;
  const read = useMemo(
    () => readInstitution({ id, name, shortName, sector, state, city, website, notSameAs }),
    [id, name, shortName, sector, state, city, website, notSameAs],
  );
  const compare = useCallback(
    (other: Institution) => compareInstitutions(read, readInstitution(institutionToFacts(other))),
    [read],
  );
  const all = useCallback(() => repositories.institutions.snapshot().records, [repositories]);
  const found = useLikest({ compare, id, all });
  return found && isStillLike(institution, bodies.get(found.record.id)) ? found : undefined;
}
