import type { Contradiction } from '../../../shared/domain/merging';
import type { AnyRecord } from '../../../shared/schema';
import { useSession, useSync } from '../../live';
import { countDisputes } from './countDisputes';

/** Records with something to decide or to look at, live. */
export function useDisputes(): readonly AnyRecord[] {
  // Follows every change of a record, as the ledger does.
  useSync();
  return useSession().disputes.records();
}

/** Pairs that one person merged and another one told apart, live. */
export function useContradictions(): readonly Contradiction[] {
  const { contradictions } = useSession();
  return useSync(contradictions);
}

/** How much waits for a person; renders only when that changes. */
export function useDisputeCount(): number {
  const { disputes, contradictions } = useSession();
  return useSync(() => countDisputes(disputes.records()) + contradictions().length);
}
