import type { SyncedRecord } from '../../shared/schema';
import type { Confidentiality } from '../../shared/schema/confidentiality';
import { useSession } from './SessionProvider';
import { useRecords } from './useRecords';

/** What label counts for records, live: see [Note: confidentiality is inherited]. */
export function useConfidentiality(): (record: SyncedRecord) => Confidentiality {
  const { confidentiality } = useSession();
  // Told of everything that a label may come from; what is cheap to ask again is not kept here.
  useRecords('notes');
  useRecords('meetings');
  useRecords('agendaItems');
  useRecords('minutes');
  return confidentiality.of;
}
