import { useMemo } from 'react';
import { eventList } from '../../../shared/domain/listExport';
import type { Event, Meeting } from '../../../shared/schema';
import { ListExportDialog } from '../listExport';

type EventExportDialogProps = {
  /** In the order of the list. */
  readonly events: readonly Event[];
  readonly meetings: readonly Meeting[];
  readonly onClose: () => void;
};

export function EventExportDialog({ events, meetings, onClose }: EventExportDialogProps) {
  const rows = useMemo(
    () =>
      events.map((event) => ({
        id: event.id,
        event,
        meetingCount: meetings.filter(({ eventId }) => eventId === event.id).length,
      })),
    [events, meetings],
  );
  return <ListExportDialog list={eventList} rows={{ all: rows, shown: rows }} onClose={onClose} />;
}
