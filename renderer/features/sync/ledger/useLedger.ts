import { useSession, useSync } from '../../../live';
import { toLedgerRows, type LedgerRow } from './ledgerRows';

/** Every record with a change that the server has not confirmed, live. */
export function useLedger(): readonly LedgerRow[] {
  useSync();
  const { sync, confidentiality } = useSession();
  return toLedgerRows(sync.unsent(), confidentiality.isWithheld);
}
