import type { AnyRecord } from '../../../shared/schema';
import { useSession, useSync } from '../../live';

/** Records with something to decide or to look at, live. */
export function useDisputes(): readonly AnyRecord[] {
  // Follows every change of a record, as the ledger does.
  useSync();
  return useSession().disputes.records();
}
