import { approvalItem, placeStandingItems, tasksItem, type StandingItem } from '../../shared/domain/agenda';
import { awaitedApprovals } from '../../shared/domain/minutes';
import { openTasks } from '../../shared/domain/outcomes';
import type { Translate } from '../../shared/messages/translate';
import type { Meeting } from '../../shared/schema';
import { NETWORK_ID } from '../../shared/schema/network';
import type { Reader } from '../data';
import { byId } from './byId';

/** What a meeting's agenda should have and lacks: minutes to approve, open tasks. What was deleted from it once is not proposed again. */
export function missingStandingItems(
  read: Reader,
  meeting: Pick<Meeting, 'id' | 'startsAt'>,
  t: Translate,
): readonly StandingItem[] {
  const approvals = awaitedApprovals(
    meeting,
    read.all('meetings'),
    read.all('minutes'),
    byId(read.all('network')).get(NETWORK_ID),
  );
  const agenda = read.all('agendaItems').filter(({ meetingId }) => meetingId === meeting.id);
  const needsTasks =
    agenda.every(({ purpose }) => purpose !== 'tasks') &&
    openTasks(read.all('outcomes')).some(({ meetingId }) => meetingId !== meeting.id);
  const items = [
    ...approvals.map(({ minutes: awaited }) =>
      approvalItem(meeting.id, awaited, t('meetings.standing.approval', { number: awaited.number })),
    ),
    ...(needsTasks ? [tasksItem(meeting.id, t('meetings.standing.tasks'))] : []),
  ];
  return placeStandingItems(
    items.filter(({ id }) => read.get('agendaItems', id) === undefined),
    agenda,
  );
}

/** The next meeting that can still be planned, after another one. */
export function nextPlanned(meetings: readonly Meeting[], after: Pick<Meeting, 'startsAt'>): Meeting | undefined {
  return meetings
    .filter(
      ({ status, cancelledAt, startsAt }) =>
        (status === 'draft' || status === 'invited') && cancelledAt === '' && startsAt > after.startsAt,
    )
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))[0];
}
