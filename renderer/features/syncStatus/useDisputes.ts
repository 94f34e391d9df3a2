import type { AnyRecord } from '../../../shared/schema';
import { useSession, useSync } from '../../live';
import { countDecisions } from './countDecisions';

/** Records with something to decide or to look at, live. */
export function useDisputes(): readonly AnyRecord[] {
  // Follows every change of a record, as the ledger does.
  useSync();
  return useSession().disputes.records();
}

/** How many values wait for a person; renders only when that changes. */
export function useDecisionCount(): number {
  const { disputes } = useSession();
  return useSync(() => countDecisions(disputes.records()));
}
