import type { AgendaItem, Outcome } from '../../schema';

/**
 * How an item stands. `open`: still to come, or under discussion. `adjourned`, `withdrawn`, `notReached`: it was not discussed
 * to its end, and why.
 */
export const ITEM_STATES = ['open', 'discussed', 'adjourned', 'withdrawn', 'notReached'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

type StateFields = Pick<AgendaItem, 'done' | 'setAside'>;

/**
 * [Note: states of an item] Two fields hold the state. `done` is all that versions before `setAside` know: they carry on whatever is not done,
 * so it is true of what is through (discussed, withdrawn) and false of what comes back (adjourned, not reached). `setAside` says more and is
 * asked first: where two laptops choose different states at once, the fields merge apart, and the item is still in one of the two.
 */
export function itemState({ done, setAside }: StateFields): ItemState {
  if (setAside !== '') return setAside;
  return done ? 'discussed' : 'open';
}

export function stateToFields(state: ItemState): StateFields {
  return {
    done: state === 'discussed' || state === 'withdrawn',
    setAside: state === 'open' || state === 'discussed' ? '' : state,
  };
}

/** Whether an item goes on in a later meeting. */
export function comesBack(item: StateFields): boolean {
  const state = itemState(item);
  return state === 'open' || state === 'adjourned' || state === 'notReached';
}

/** Less than this without a word is passing by, not discussing. */
const SHORTEST_DISCUSSION_SECONDS = 60;

/**
 * Whether something happened to an item: a text, an outcome, somebody who spoke, or a minute of discussion.
 * @param seconds that it has been discussed for
 */
export function wasTaken(
  { id, body, speakers }: Pick<AgendaItem, 'id' | 'body' | 'speakers'>,
  outcomes: readonly Pick<Outcome, 'agendaItemId'>[],
  seconds: number,
): boolean {
  return (
    seconds >= SHORTEST_DISCUSSION_SECONDS ||
    body.text.trim() !== '' ||
    speakers.some(({ startedAt }) => startedAt !== '') ||
    outcomes.some(({ agendaItemId }) => agendaItemId === id)
  );
}
