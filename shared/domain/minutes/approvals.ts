import type { AgendaItem, Meeting, Minutes, Network, Outcome } from '../../schema';
import { previousMeeting } from '../agenda';
import { instantToLocal } from '../meetings';
import { isTaken } from '../quorum';
import { latestMinutes } from './versions';

/** Minutes that wait for a meeting to approve them. */
export interface AwaitedApproval {
  readonly minutes: Minutes;
  /** The meeting that they are the minutes of. */
  readonly recorded: Meeting;
}

/**
 * What a meeting has to approve, the oldest first: minutes of earlier meetings that were circulated and become approved by
 * decision, and those of the last meeting even if nobody circulated them. Before a meeting without a date, of all closed ones.
 */
export function awaitedApprovals(
  meeting: Pick<Meeting, 'id' | 'startsAt'>,
  meetings: readonly Meeting[],
  existing: readonly Minutes[],
  network: Network | undefined,
): readonly AwaitedApproval[] {
  const last = previousMeeting(meetings, meeting);
  return meetings
    .filter(
      (other) =>
        other.id !== meeting.id &&
        other.status === 'closed' &&
        (meeting.startsAt === '' || other.startsAt < meeting.startsAt),
    )
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
    .flatMap((recorded) => {
      const minutes = latestMinutes(existing, recorded.id);
      if (!minutes || minutes.approvedOn !== '' || ruleOf(minutes, network) !== 'decision') return [];
      return minutes.circulatedAt !== '' || recorded.id === last?.id ? [{ minutes, recorded }] : [];
    });
}

/** The rule is fixed with the circulation; until then it is what the network has. */
function ruleOf(minutes: Minutes, network: Network | undefined): Minutes['approval'] {
  return minutes.circulatedAt === '' ? (network?.minutesApproval ?? 'decision') : minutes.approval;
}

export interface ApprovalPatch {
  readonly id: string;
  readonly patch: Pick<Minutes, 'approvedOn' | 'approvedInId' | 'approval'>;
}

/**
 * Minutes that a meeting approved: an item for that purpose ended with a decision that was adopted, by votes or by consensus.
 * A meeting that rejected or put the item off, or was not quorate, approves nothing.
 */
export function approvalsDecided(
  meeting: Meeting,
  agendaItems: readonly AgendaItem[],
  outcomes: readonly Outcome[],
  existing: readonly Minutes[],
): readonly ApprovalPatch[] {
  const approvedOn = (meeting.startsAt || instantToLocal(Date.parse(meeting.closedAt), meeting.timeZone)).slice(0, 10);
  return agendaItems
    .filter(({ purpose, minutesId }) => purpose === 'approval' && minutesId !== '')
    .filter(({ id }) =>
      outcomes.some((outcome) => outcome.agendaItemId === id && outcome.kind === 'decision' && isTaken(outcome)),
    )
    .flatMap(({ minutesId }) => existing.filter(({ id, approvedOn: before }) => id === minutesId && before === ''))
    .map(({ id }) => ({ id, patch: { approvedOn, approvedInId: meeting.id, approval: 'decision' } }));
}
