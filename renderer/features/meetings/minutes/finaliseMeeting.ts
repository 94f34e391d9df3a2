import { turnToItem } from '../../../../shared/domain/agenda';
import { freezeMinutes, type MinutesSource } from '../../../../shared/domain/minutes';
import type { Minutes } from '../../../../shared/schema';
import { NETWORK_ID } from '../../../../shared/schema/network';
import type { Session } from '../../../data';

/** Ends a meeting that still runs and freezes its record as it is in the store. Not undoable: frozen minutes are corrected by a new version. */
export async function finaliseMeeting({ repositories }: Session, meetingId: string, language: 'de' | 'en'): Promise<Minutes | undefined> {
  const now = Date.now();
  const finalisedAt = new Date(now).toISOString();
  const agenda = repositories.agendaItems.snapshot().records.filter((item) => item.meetingId === meetingId);
  for (const { id, patch } of turnToItem(agenda, '', now, true)) await repositories.agendaItems.update(id, patch, { undoable: false });
  await repositories.meetings.update(meetingId, ({ status, closedAt }) => ({ status: 'closed', closedAt: status === 'closed' ? closedAt : finalisedAt }), { undoable: false });
  const source = readSource(repositories, meetingId);
  if (!source) return undefined;
  return repositories.minutes.create(freezeMinutes(source, { existing: repositories.minutes.snapshot().records, language, finalisedAt }), { undoable: false });
}

function readSource(repositories: Session['repositories'], meetingId: string): MinutesSource | undefined {
  const meeting = repositories.meetings.snapshot().byId.get(meetingId);
  if (!meeting) return undefined;
  const belongs = (record: { readonly meetingId: string }): boolean => record.meetingId === meetingId;
  return {
    meeting,
    network: repositories.network.snapshot().byId.get(NETWORK_ID),
    event: repositories.events.snapshot().byId.get(meeting.eventId),
    agendaItems: repositories.agendaItems.snapshot().records.filter(belongs),
    attendance: repositories.attendance.snapshot().records.filter(belongs),
    outcomes: repositories.outcomes.snapshot().records.filter(belongs),
    members: repositories.members.snapshot().byId,
    institutions: repositories.institutions.snapshot().byId,
    topics: repositories.topics.snapshot().byId,
  };
}
