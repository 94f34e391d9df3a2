import { compareAgendaItems, isAgendaPoint, turnToItem } from '../../shared/domain/agenda';
import type { AgendaItem } from '../../shared/schema';
import type { Session, Unit } from '../data';

type Writer = Pick<Session, 'write'>;

/**
 * The meeting begins with its first open item. Not undoable: the clock has run.
 * @param now milliseconds since the Unix epoch
 */
export async function startMeeting({ write }: Writer, meetingId: string, now: number): Promise<void> {
  await write(
    (unit) => {
      const points = agendaOf(unit, meetingId).filter(isAgendaPoint);
      const first = points.find(({ done }) => !done) ?? points[0];
      turn(unit, meetingId, first?.id ?? '', now, false);
      unit.update('meetings', meetingId, { status: 'running', startedAt: new Date(now).toISOString() });
    },
    { undoable: false },
  );
}

/**
 * The meeting moves on to another item. The clock is not text: Ctrl+Z must not turn it back.
 * @param now milliseconds since the Unix epoch
 */
export async function turnMeetingTo(
  { write }: Writer,
  meetingId: string,
  itemId: string,
  { now, finished }: { readonly now: number; readonly finished: boolean },
): Promise<void> {
  await write((unit) => turn(unit, meetingId, itemId, now, finished), { undoable: false });
}

function turn(unit: Unit, meetingId: string, itemId: string, now: number, finished: boolean): void {
  for (const { id, patch } of turnToItem(agendaOf(unit, meetingId), itemId, now, finished))
    unit.update('agendaItems', id, patch);
  unit.update('meetings', meetingId, { currentItemId: itemId });
}

function agendaOf(unit: Unit, meetingId: string): readonly AgendaItem[] {
  return unit
    .all('agendaItems')
    .filter((item) => item.meetingId === meetingId)
    .sort(compareAgendaItems);
}
