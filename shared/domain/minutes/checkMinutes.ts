import { assertNever } from '../../assertNever';
import type { Outcome } from '../../schema';
import { compareAgendaItems, isAgendaPoint, isNotReached } from '../agenda';
import { createOwnerResolver, impossibleDate, ownerNames, type CaptureContext } from '../outcomes';
import { dayOf, decisionStanding, electorateOf, openingByRule, quorumRuleOf } from '../quorum';
import type { MinutesSource } from './MinutesSource';

/** What somebody may want to mend before the minutes are frozen. None of it forbids it. */
export type MinutesIssue =
  | { readonly type: 'nobodyPresent' | 'noChair' | 'noMinuteTaker' | 'notQuorate' }
  | {
      /** `itemNotReached`: nobody came to it, and closing the meeting says so. */
      readonly type: 'itemWithoutText' | 'itemNotReached';
      readonly itemId: string;
      readonly number: number;
      readonly title: string;
    }
  | {
      readonly type:
        | 'decisionWithoutResult'
        | 'decisionWithoutNumber'
        | 'decisionWithoutQuorum'
        | 'recommendationWithoutQuorum'
        | 'decisionToConfirm'
        | 'moreVotesThanPresent'
        | 'taskWithoutOwner'
        | 'taskOwnerUnknown'
        | 'taskWithoutDue'
        | 'outcomeWithoutText';
      readonly itemId: string;
      readonly text: string;
    }
  | {
      readonly type: 'taskDueImpossible';
      readonly itemId: string;
      readonly text: string;
      /** Of the deadline, as it was typed. */
      readonly words: string;
    };

export type MinutesToCheck = Pick<
  MinutesSource,
  'network' | 'meeting' | 'agendaItems' | 'attendance' | 'outcomes' | 'members' | 'institutions'
>;

export function checkMinutes(source: MinutesToCheck): readonly MinutesIssue[] {
  const { network, meeting, agendaItems, attendance, outcomes, members, institutions } = source;
  const resolveOwner = createOwnerResolver([...members.values()], [...institutions.values()]);
  // Whoever came counts, gone by now or not: at the end of a meeting the hall is half empty.
  const voters = attendance.filter(({ presentFrom, memberId }) => presentFrom !== '' && memberId !== '').length;
  const rule = quorumRuleOf(meeting, network, electorateOf({ members, institutions, day: dayOf(meeting) }));
  const isQuorate = !rule || openingByRule(source, rule).quorateFrom !== '';
  const items = agendaItems.filter(isAgendaPoint).sort(compareAgendaItems);
  const people: readonly MinutesIssue[] = [
    ...(attendance.every(({ presentFrom }) => presentFrom === '') ? [{ type: 'nobodyPresent' } as const] : []),
    ...(isQuorate ? [] : [{ type: 'notQuorate' } as const]),
    ...(meeting.chairId === '' ? [{ type: 'noChair' } as const] : []),
    ...(meeting.minuteTakerId === '' ? [{ type: 'noMinuteTaker' } as const] : []),
  ];
  return [
    ...people,
    ...items.flatMap((item, index): readonly MinutesIssue[] => {
      const results = outcomes.filter(({ agendaItemId }) => agendaItemId === item.id);
      const isEmpty = item.body.text.trim() === '' && results.length === 0;
      const isPassedOver =
        meeting.status === 'running' && isNotReached(item, { outcomes: results, leftId: meeting.currentItemId });
      const type = isPassedOver ? 'itemNotReached' : 'itemWithoutText';
      return [
        // Of what was set aside everything is said.
        ...(isEmpty && item.setAside === ''
          ? [{ type, itemId: item.id, number: index + 1, title: item.title } as const]
          : []),
        ...results.flatMap((outcome) => checkOutcome(outcome, { voters, resolveOwner, day: dayOf(meeting) })),
      ];
    }),
  ];
}

function checkOutcome(
  outcome: Outcome,
  { voters, resolveOwner, day }: CaptureContext & { readonly voters: number },
): readonly MinutesIssue[] {
  const { kind, text, agendaItemId: itemId, votes } = outcome;
  const shown = { itemId, text: text === '' ? outcome.number : text };
  const cast = votes === null ? 0 : votes.yes + votes.no + votes.abstain;
  return [
    ...(text.trim() === '' ? [{ type: 'outcomeWithoutText', ...shown } as const] : []),
    ...(kind === 'decision' && outcome.result === '' ? [{ type: 'decisionWithoutResult', ...shown } as const] : []),
    // The laptop had none left. Minutes are then frozen with what is there.
    ...(kind === 'decision' && outcome.number === '' ? [{ type: 'decisionWithoutNumber', ...shown } as const] : []),
    ...(kind === 'decision' ? withoutQuorum(outcome).map((type) => ({ type, ...shown })) : []),
    ...(kind === 'decision' && cast > voters ? [{ type: 'moreVotesThanPresent', ...shown } as const] : []),
    ...(kind === 'task' && outcome.ownerIds.length === 0 && outcome.ownerText.trim() === ''
      ? [{ type: 'taskWithoutOwner', ...shown } as const]
      : []),
    ...(kind === 'task' && ownerNames(outcome.ownerText, resolveOwner).some(({ isKnown }) => !isKnown)
      ? [{ type: 'taskOwnerUnknown', ...shown } as const]
      : []),
    ...(kind === 'task' && outcome.due === '' ? [withoutDue(shown, impossibleDate(text, day))] : []),
  ];
}

/** @param words of a deadline that no calendar has */
function withoutDue(
  shown: { readonly itemId: string; readonly text: string },
  words: string | undefined,
): MinutesIssue {
  return words === undefined ? { type: 'taskWithoutDue', ...shown } : { type: 'taskDueImpossible', ...shown, words };
}

type QuorumIssue = 'decisionWithoutQuorum' | 'recommendationWithoutQuorum' | 'decisionToConfirm';

/** What became of a vote for which too few were there. */
function withoutQuorum(outcome: Outcome): readonly QuorumIssue[] {
  const standing = decisionStanding(outcome);
  switch (standing) {
    case 'void':
      return ['decisionWithoutQuorum'];
    case 'recommended':
    case 'advisedAgainst':
      return ['recommendationWithoutQuorum'];
    case 'provisional':
    case 'provisionallyRejected':
      return ['decisionToConfirm'];
    case '':
    case 'adopted':
    case 'rejected':
    case 'consensus':
    case 'unconfirmed':
      return [];
    default:
      return assertNever(standing);
  }
}
