import {
  createAgendaTemplates,
  entriesToDrafts,
  nextPosition,
  openItems,
  previousMeeting,
  rolloverDrafts,
} from '../../../shared/domain/agenda';
import type { AgendaItem, AgendaTemplate, Meeting } from '../../../shared/schema';
import { NETWORK_ID } from '../../../shared/schema/network';
import type { Translate } from '../../../shared/messages/translate';
import type { Session } from '../../data';
import { missingStandingItems } from './standingItems';

/** What the last meeting left open and this one could take over. */
export interface LeftOpen {
  readonly from: Meeting;
  readonly items: readonly AgendaItem[];
}

/** Undefined where nothing is left. What was carried on once, even if deleted since, is not offered again. */
export function leftOpenFor(
  { repositories }: Session,
  meeting: Pick<Meeting, 'id' | 'startsAt'>,
): LeftOpen | undefined {
  const from = previousMeeting(repositories.meetings.snapshot().records, meeting);
  if (!from) return undefined;
  const open = openItems(repositories.agendaItems.snapshot().records.filter(({ meetingId }) => meetingId === from.id));
  const items = open.filter((item) =>
    rolloverDrafts([item], meeting.id, 1).every(({ id }) => repositories.agendaItems.get(id) === undefined),
  );
  return items.length === 0 ? undefined : { from, items };
}

/** Behind what is planned already. */
export async function carryOn(
  { repositories }: Session,
  meetingId: string,
  items: readonly AgendaItem[],
): Promise<void> {
  await repositories.agendaItems.createMany(rolloverDrafts(items, meetingId, positionFor(repositories, meetingId)));
}

export async function applyTemplate(
  session: Session,
  meeting: Pick<Meeting, 'id' | 'startsAt'>,
  { entries }: AgendaTemplate,
  t: Translate,
): Promise<void> {
  const { repositories } = session;
  const approvals = missingStandingItems(session, meeting, t).filter(({ draft }) => draft.purpose === 'approval');
  await repositories.agendaItems.createMany(
    entriesToDrafts(entries, meeting.id, positionFor(repositories, meeting.id), approvals),
  );
}

/** How a new meeting may begin: besides these, the id of a template. */
export const EMPTY_AGENDA = 'empty';
export const LAST_MEETING = 'last';

export async function fillAgenda(
  session: Session,
  meeting: Pick<Meeting, 'id' | 'startsAt'>,
  sourceId: string,
  t: Translate,
): Promise<void> {
  const template = templatesOf(session, t).find(({ id }) => id === sourceId);
  if (template) await applyTemplate(session, meeting, template, t);
  else if (sourceId === LAST_MEETING) await carryOn(session, meeting.id, leftOpenFor(session, meeting)?.items ?? []);
  await session.repositories.agendaItems.createMany(missingStandingItems(session, meeting, t));
}

/** Those of the network, then those that come with the application. */
export function templatesOf({ repositories }: Session, t: Translate): readonly AgendaTemplate[] {
  return [
    ...(repositories.network.snapshot().byId.get(NETWORK_ID)?.agendaTemplates ?? []),
    ...createAgendaTemplates(t),
  ];
}

function positionFor({ agendaItems }: Session['repositories'], meetingId: string): number {
  return nextPosition(agendaItems.snapshot().records.filter((item) => item.meetingId === meetingId));
}
