import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { LikelyInstitution, LikelyPerson, SearchProgress, TwinPair } from '../../../shared/domain/duplicates';
import { useRecords, useSession } from '../../live';
import { useAct } from '../../ui';
import { stillOpen, watchTwins } from './twinsWatch';

export type TwinKind = 'members' | 'institutions';

export interface OpenTwins {
  readonly members: readonly TwinPair<LikelyPerson>[];
  readonly institutions: readonly TwinPair<LikelyInstitution>[];
  /** False before there was a first answer. */
  readonly isFound: boolean;
  readonly progress: SearchProgress | undefined;
}

const NONE: readonly never[] = [];

/** Who may be entered twice, live. A failed search goes the way of all failures. */
export function useTwins(): OpenTwins {
  const { repositories } = useSession();
  const watch = useMemo(() => watchTwins(repositories), [repositories]);
  const { twins, progress, failure } = useSyncExternalStore(watch.subscribe, watch.snapshot);
  const people = useRecords('members').byId;
  const bodies = useRecords('institutions').byId;
  const act = useAct();
  // Told at the desk, as any failure is; the lists go on without the figure.
  useEffect(() => {
    if (failure !== undefined) act(() => Promise.reject(failure));
  }, [act, failure]);
  const members = useMemo(() => (twins ? stillOpen(twins.members, people) : NONE), [twins, people]);
  const institutions = useMemo(() => (twins ? stillOpen(twins.institutions, bodies) : NONE), [twins, bodies]);
  return { members, institutions, isFound: twins !== undefined, progress };
}
