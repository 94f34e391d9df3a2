import { isWithheld } from '../../../../shared/sync/withheld';
import { useSession, useSync } from '../../../live';
import { toLedgerRows, type LedgerRow } from './ledgerRows';
import type { AnyRecord } from '../../../../shared/schema';

/** Every record with a change that the server has not confirmed, live. */
export function useLedger(): readonly LedgerRow[] {
  useSync();
  const { sync, repositories } = useSession();
  // A typing edge: a meeting, looked at as any record.
  return toLedgerRows(sync.unsent(), (record) =>
    isWithheld(record, (id) => repositories.meetings.get(id) as AnyRecord | undefined),
  );
}
