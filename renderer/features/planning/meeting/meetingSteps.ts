import { isAgendaPoint, turnToItem } from '../../../../shared/domain/agenda';
import type { Session } from '../../../data';
import type { MeetingView } from '../../meetings';

/** The meeting begins with its first open item. Not undoable: the clock has run. */
export async function startMeeting({ repositories }: Session, { meeting, agendaItems }: MeetingView): Promise<void> {
  const now = Date.now();
  const points = agendaItems.filter(isAgendaPoint);
  const first = points.find(({ done }) => !done) ?? points[0];
  for (const { id, patch } of turnToItem(agendaItems, first?.id ?? '', now, false))
    await repositories.agendaItems.update(id, patch, { undoable: false });
  await repositories.meetings.update(
    meeting.id,
    { status: 'running', startedAt: new Date(now).toISOString(), currentItemId: first?.id ?? '' },
    { undoable: false },
  );
}
