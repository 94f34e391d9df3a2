import { useSession, useSync } from '../../../live';
import { toLedgerRows, type LedgerRow } from './ledgerRows';

/** Every record with a change that the server has not confirmed, and those that are to leave it, live. */
export function useLedger(): readonly LedgerRow[] {
  useSync();
  const { sync, confidentiality } = useSession();
  return toLedgerRows(sync.unsent(), confidentiality.isWithheld, sync.leaving());
}
