import { meetingList } from '../../../../shared/domain/listExport';
import { RED } from '../../../../shared/schema/confidentiality';
import { useConfidentiality, useRecords } from '../../../live';
import { ListExportDialog } from '../../listExport';

/** All meetings, the latest first. */
export function MeetingExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { records } = useRecords('meetings');
  const labelOf = useConfidentiality();
  // Not kept from one time to the next: a label may change meanwhile, and what is TLP:RED then stays here.
  const rows = records
    .toSorted((one, other) => (one.startsAt < other.startsAt ? 1 : -1))
    .map((meeting) => ({ id: meeting.id, meeting, tlp: labelOf(meeting).tlp ?? RED }));
  return <ListExportDialog list={meetingList} rows={{ all: rows, shown: rows }} onClose={onClose} />;
}
