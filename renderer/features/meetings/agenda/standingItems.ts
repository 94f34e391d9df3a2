import { approvalItem, placeStandingItems, tasksItem, type StandingItem } from '../../../../shared/domain/agenda';
import { awaitedApprovals } from '../../../../shared/domain/minutes';
import { openTasks } from '../../../../shared/domain/outcomes';
import type { Translate } from '../../../../shared/messages/translate';
import type { Meeting, Minutes } from '../../../../shared/schema';
import { NETWORK_ID } from '../../../../shared/schema/network';
import type { Session } from '../../../data';

/** What a meeting's agenda should have and lacks: minutes to approve, open tasks. What was deleted from it once is not proposed again. */
export function missingStandingItems({ repositories }: Session, meeting: Pick<Meeting, 'id' | 'startsAt'>, t: Translate): readonly StandingItem[] {
  const { meetings, minutes, network, outcomes, agendaItems } = repositories;
  const approvals = awaitedApprovals(meeting, meetings.snapshot().records, minutes.snapshot().records, network.snapshot().byId.get(NETWORK_ID));
  const isTaskOpen = openTasks(outcomes.snapshot().records).some(({ meetingId }) => meetingId !== meeting.id);
  const items = [...approvals.map(({ minutes: awaited }) => approvalItem(meeting.id, awaited, approvalTitle(awaited, t))), ...(isTaskOpen ? [tasksItem(meeting.id, t('meetings.standing.tasks'))] : [])];
  const missing = items.filter(({ id }) => agendaItems.get(id) === undefined);
  return placeStandingItems(missing, agendaItems.snapshot().records.filter(({ meetingId }) => meetingId === meeting.id));
}

export function approvalTitle({ number }: Minutes, t: Translate): string {
  return t('meetings.standing.approval', { number });
}

/** The next meeting that can still be planned, after another one. */
export function nextPlanned(meetings: readonly Meeting[], after: Pick<Meeting, 'startsAt'>): Meeting | undefined {
  return meetings
    .filter(({ status, cancelledAt, startsAt }) => (status === 'draft' || status === 'invited') && cancelledAt === '' && startsAt > after.startsAt)
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))[0];
}
