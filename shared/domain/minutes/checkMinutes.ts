import type { AgendaItem, Attendance, Meeting, Outcome } from '../../schema';
import { compareAgendaItems, isAgendaPoint, itemState, wasTaken } from '../agenda';

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
        | 'moreVotesThanPresent'
        | 'taskWithoutOwner'
        | 'taskWithoutDue'
        | 'outcomeWithoutText';
      readonly itemId: string;
      readonly text: string;
    };

export interface MinutesToCheck {
  readonly meeting: Meeting;
  readonly agendaItems: readonly AgendaItem[];
  readonly attendance: readonly Attendance[];
  readonly outcomes: readonly Outcome[];
}

export function checkMinutes({ meeting, agendaItems, attendance, outcomes }: MinutesToCheck): readonly MinutesIssue[] {
  // Whoever came counts, gone by now or not: at the end of a meeting the hall is half empty.
  const voters = attendance.filter(({ presentFrom, memberId }) => presentFrom !== '' && memberId !== '').length;
  const items = agendaItems.filter(isAgendaPoint).sort(compareAgendaItems);
  const people: readonly MinutesIssue[] = [
    ...(attendance.every(({ presentFrom }) => presentFrom === '') ? [{ type: 'nobodyPresent' } as const] : []),
    ...(meeting.quorum !== null && voters < meeting.quorum ? [{ type: 'notQuorate' } as const] : []),
    ...(meeting.chairId === '' ? [{ type: 'noChair' } as const] : []),
    ...(meeting.minuteTakerId === '' ? [{ type: 'noMinuteTaker' } as const] : []),
  ];
  return [
    ...people,
    ...items.flatMap((item, index): readonly MinutesIssue[] => {
      const results = outcomes.filter(({ agendaItemId }) => agendaItemId === item.id);
      const isEmpty = item.body.text.trim() === '' && results.length === 0;
      const isNotReached =
        meeting.status === 'running' &&
        itemState(item) === 'open' &&
        item.startedAt === '' &&
        !wasTaken(item, results, item.spentSeconds);
      const type = isNotReached ? 'itemNotReached' : 'itemWithoutText';
      return [
        // Of what was set aside everything is said.
        ...(isEmpty && item.setAside === ''
          ? [{ type, itemId: item.id, number: index + 1, title: item.title } as const]
          : []),
        ...results.flatMap((outcome) => checkOutcome(outcome, voters)),
      ];
    }),
  ];
}

function checkOutcome(outcome: Outcome, voters: number): readonly MinutesIssue[] {
  const { kind, text, agendaItemId: itemId, votes } = outcome;
  const shown = { itemId, text: text === '' ? outcome.number : text };
  const cast = votes === null ? 0 : votes.yes + votes.no + votes.abstain;
  return [
    ...(text.trim() === '' ? [{ type: 'outcomeWithoutText', ...shown } as const] : []),
    ...(kind === 'decision' && outcome.result === '' ? [{ type: 'decisionWithoutResult', ...shown } as const] : []),
    // The laptop had none left. Minutes are then frozen with what is there.
    ...(kind === 'decision' && outcome.number === '' ? [{ type: 'decisionWithoutNumber', ...shown } as const] : []),
    ...(kind === 'decision' && cast > voters ? [{ type: 'moreVotesThanPresent', ...shown } as const] : []),
    ...(kind === 'task' && outcome.ownerIds.length === 0 && outcome.ownerText.trim() === ''
      ? [{ type: 'taskWithoutOwner', ...shown } as const]
      : []),
    ...(kind === 'task' && outcome.due === '' ? [{ type: 'taskWithoutDue', ...shown } as const] : []),
  ];
}
