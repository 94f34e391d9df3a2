import type { AgendaItem, Minutes } from '../../schema';
import { idTail, type Draft } from '../../schema/records';
import { compareAgendaItems, isAgendaPoint, positionBetween } from './agendaTimes';

/**
 * Items that come up on their own: the approval of earlier minutes, and the open tasks. Their ids follow from the meeting and
 * what they are about, so two laptops that add the same write the same record, and one that was deleted does not come back.
 */
export interface StandingItem {
  readonly id: string;
  readonly draft: Draft<'agendaItems'>;
}

const APPROVAL_MINUTES = 5;
const TASKS_MINUTES = 10;
/** An opening is short and decides nothing. */
const LONGEST_OPENING_MINUTES = 15;

/** By the meeting that the minutes are of: another version of them is approved under the same item. */
export function approvalItem(
  meetingId: string,
  { id: minutesId, meetingId: recordedId }: Minutes,
  title: string,
): StandingItem {
  return {
    id: `agendaItem:${idTail(meetingId)}-approve-${idTail(recordedId)}`,
    draft: { meetingId, title, goal: 'decide', plannedMinutes: APPROVAL_MINUTES, purpose: 'approval', minutesId },
  };
}

export function tasksItem(meetingId: string, title: string): StandingItem {
  return {
    id: `agendaItem:${idTail(meetingId)}-tasks`,
    draft: { meetingId, title, goal: 'inform', plannedMinutes: TASKS_MINUTES, purpose: 'tasks' },
  };
}

/** Standing items with their positions: behind an opening and the standing items that are there, else at the head of the agenda. */
export function placeStandingItems(
  items: readonly StandingItem[],
  agenda: readonly AgendaItem[],
): readonly StandingItem[] {
  const sorted = [...agenda].sort(compareAgendaItems);
  const hasOpening = sorted.slice(0, 1).some(isOpening);
  const rest = sorted.findIndex((item, index) => item.purpose === '' && !(index === 0 && hasOpening));
  const head = rest === -1 ? sorted.length : rest;
  const after = sorted[head]?.position;
  let before = sorted[head - 1]?.position;
  return items.map(({ id, draft }, index) => {
    // Before the first of an agenda there is no end to halve towards, so the items count down to it.
    const position =
      before === undefined && after !== undefined ? after - (items.length - index) : positionBetween(before, after);
    before = position;
    return { id, draft: { ...draft, position } };
  });
}

function isOpening(item: AgendaItem): boolean {
  return (
    isAgendaPoint(item) &&
    item.purpose === '' &&
    item.goal === 'inform' &&
    item.plannedMinutes <= LONGEST_OPENING_MINUTES
  );
}
