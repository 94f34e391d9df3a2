import type { AgendaItem, Outcome } from '../../schema';
import { pauseDiscussion, secondsDiscussed, startDiscussion } from './discussionTime';
import { itemState, stateToFields, wasTaken, type ItemState } from './itemState';

export interface ItemChange {
  readonly id: string;
  readonly patch: Partial<Pick<AgendaItem, 'startedAt' | 'spentSeconds' | 'done' | 'setAside' | 'speakers'>>;
}

export interface TurnOptions {
  /** Milliseconds since the Unix epoch. */
  readonly now: number;
  /** The item left behind is through, as when going on to the next one; unless nothing happened to it: then it was only passed by. */
  readonly finished: boolean;
  readonly outcomes: readonly Pick<Outcome, 'agendaItemId'>[];
  /** The item that was shown; its clock may stand. */
  readonly leftId: string;
  /** Whether time is measured: not in minutes that are written afterwards. */
  readonly isTimed: boolean;
}

/**
 * What turning the meeting to an item changes: every current stretch of discussion ends, and one begins for the item. One that was set aside
 * is only looked at: who reads what became of it must not change it. `resumeItem` takes it up again.
 * @param toId `''` to stop discussing altogether
 */
export function turnToItem(agenda: readonly AgendaItem[], toId: string, options: TurnOptions): readonly ItemChange[] {
  return agenda.flatMap((item): readonly ItemChange[] => {
    if (item.id !== toId) return leaveItem(item, options);
    return item.setAside === '' && options.isTimed ? [resumeItem(item, options.now)] : [];
  });
}

/** @param now milliseconds since the Unix epoch */
export function resumeItem(item: AgendaItem, now: number): ItemChange {
  return {
    id: item.id,
    patch: { ...startDiscussion(item, now), done: false, ...(item.setAside !== '' && { setAside: '' }) },
  };
}

/**
 * What choosing a state changes: an item that is no longer open stops its clock, and who wanted to speak goes home.
 * @param now milliseconds since the Unix epoch
 */
export function chooseState(item: AgendaItem, state: ItemState, now: number): ItemChange {
  return { id: item.id, patch: { ...stateToFields(state), ...(state !== 'open' && endDiscussion(item, now)) } };
}

/**
 * What the end of a meeting makes of its items: the one under discussion is through, and what it never came to was not reached. Stored, and not told from the
 * fields later: of a meeting that an earlier version closed nobody has said so, and its frozen minutes would seem to differ from its record.
 */
export function endMeeting(
  agenda: readonly AgendaItem[],
  { now, outcomes, leftId }: Pick<TurnOptions, 'now' | 'outcomes' | 'leftId'>,
): readonly ItemChange[] {
  return agenda.flatMap((item): readonly ItemChange[] => {
    if (isNotReached(item, { outcomes, leftId })) return [chooseState(item, 'notReached', now)];
    if (itemState(item) === 'open' && isUnderDiscussion(item, leftId)) return [chooseState(item, 'discussed', now)];
    return leaveItem(item, { now, finished: true, outcomes, leftId });
  });
}

/**
 * Whether a meeting that ended now would never have come to an item. The list before the end and the end itself both ask here, so that the minutes
 * say what was announced.
 */
export function isNotReached(
  item: AgendaItem,
  { outcomes, leftId }: Pick<TurnOptions, 'outcomes' | 'leftId'>,
): boolean {
  return (
    item.kind === 'item' &&
    itemState(item) === 'open' &&
    !isUnderDiscussion(item, leftId) &&
    !wasTaken(item, outcomes, item.spentSeconds)
  );
}

/** The clock of the item runs, or it is the one shown and its clock ran before: a pause, or a look at another page, does not undo that. */
function isUnderDiscussion({ id, startedAt, spentSeconds }: AgendaItem, shownId: string): boolean {
  return startedAt !== '' || (id === shownId && spentSeconds > 0);
}

function leaveItem(
  item: AgendaItem,
  { now, finished, outcomes, leftId }: Omit<TurnOptions, 'isTimed'>,
): readonly ItemChange[] {
  const isLeft = item.id === leftId || item.startedAt !== '';
  if (isLeft && finished && itemState(item) === 'open' && wasTaken(item, outcomes, secondsDiscussed(item, now)))
    return [{ id: item.id, patch: { ...endDiscussion(item, now), done: true } }];
  if (item.startedAt === '') return [];
  return [{ id: item.id, patch: finished ? endDiscussion(item, now) : pauseDiscussion(item, now) }];
}

function endDiscussion(item: AgendaItem, now: number): ItemChange['patch'] {
  return { ...pauseDiscussion(item, now), ...(item.speakers.length > 0 && { speakers: [] }) };
}
