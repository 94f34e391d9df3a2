import { turnToItem } from '../../../shared/domain/agenda';
import { approvalsDecided, freezeMinutes, latestMinutes, type MinutesSource } from '../../../shared/domain/minutes';
import { minutesSeries, yearOf } from '../../../shared/domain/numbering';
import { nextMinutesNumber } from '../../../shared/domain/outcomes';
import type { Minutes } from '../../../shared/schema';
import { NETWORK_ID } from '../../../shared/schema/network';
import type { Session } from '../../data';

export type Finalised =
  | { readonly kind: 'finalised'; readonly minutes: Minutes }
  /** This laptop has no number in hand that nobody else can give out, and the server cannot be asked now. Nothing was changed. */
  | { readonly kind: 'noNumber' }
  /** The minutes are approved already: what is to be corrected goes into an addendum. Nothing was changed. */
  | { readonly kind: 'approved' }
  | { readonly kind: 'gone' };

interface FinaliseOptions {
  readonly language: 'de' | 'en';
  /** A person takes the next number although another laptop may take the same. */
  readonly takesNextNumber?: boolean;
}

/**
 * Ends a meeting that still runs and freezes its record as it is in the store; minutes that it approved become approved. Not
 * undoable: frozen minutes are corrected by a new version, approved ones by an addendum.
 */
export async function finaliseMeeting(
  session: Session,
  meetingId: string,
  { language, takesNextNumber = false }: FinaliseOptions,
): Promise<Finalised> {
  const { repositories, numbers } = session;
  const meeting = repositories.meetings.get(meetingId);
  if (!meeting) return { kind: 'gone' };
  const now = Date.now();
  const finalisedAt = new Date(now).toISOString();
  const year = yearOf(meeting.startsAt || finalisedAt);
  const existing = repositories.minutes.snapshot().records;
  const superseded = latestMinutes(existing, meetingId);
  if (superseded && superseded.approvedOn !== '') return { kind: 'approved' };
  // Decisions of the last moment get their numbers before they are printed.
  await numbers.tend();
  const number =
    (await numbers.take(minutesSeries(year))) ??
    (takesNextNumber
      ? nextMinutesNumber(
          existing.map((minutes) => minutes.number),
          year,
        )
      : undefined);
  if (number === undefined) return { kind: 'noNumber' };
  const agenda = repositories.agendaItems.snapshot().records.filter((item) => item.meetingId === meetingId);
  for (const { id, patch } of turnToItem(agenda, '', now, true))
    await repositories.agendaItems.update(id, patch, { undoable: false });
  await repositories.meetings.update(
    meetingId,
    ({ status, closedAt }) => ({ status: 'closed', closedAt: status === 'closed' ? closedAt : finalisedAt }),
    { undoable: false },
  );
  const source = readSource(repositories, meetingId);
  if (!source) return { kind: 'gone' };
  const minutes = await repositories.minutes.create(
    freezeMinutes(source, { existing, number, language, finalisedAt, labelOf: session.confidentiality.of }),
    { undoable: false },
  );
  for (const { id, patch } of approvalsDecided(source.meeting, source.agendaItems, source.outcomes, existing))
    await repositories.minutes.update(id, patch, { undoable: false });
  if (superseded) await renewApprovalItems(session, superseded, minutes);
  return { kind: 'finalised', minutes };
}

/** What a meeting to come was to approve is now the new version. A title that somebody changed stays as it is. */
async function renewApprovalItems(
  { repositories: { agendaItems, meetings } }: Session,
  superseded: Minutes,
  minutes: Minutes,
): Promise<void> {
  const items = agendaItems
    .snapshot()
    .records.filter(
      ({ minutesId, meetingId }) => minutesId === superseded.id && meetings.get(meetingId)?.status !== 'closed',
    );
  for (const { id, title } of items)
    await agendaItems.update(
      id,
      { minutesId: minutes.id, title: title.replaceAll(superseded.number, minutes.number) },
      { undoable: false },
    );
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
