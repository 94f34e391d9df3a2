import type { RemoteState, Unreadable } from './wire';

/** What is kept of a document that was set aside: enough to name it, to find it again and to tell whether it has changed. See [Note: every document is judged alone]. */
export type SetAside = Pick<Unreadable, 'id' | 'rev' | 'by' | 'at' | 'fields' | 'title' | 'isOversized'>;

/** A database full of such documents is not ours to list, and the cursor is written with every answer. */
export const MOST_SET_ASIDE = 1000;

/**
 * The documents that are set aside after an answer: what arrived in a form that can be read is not among them any more.
 * @returns the same list where nothing changes
 */
export function noteSetAside(
  known: readonly SetAside[],
  states: ReadonlyMap<string, RemoteState>,
): readonly SetAside[] {
  const added = [...states.values()].flatMap((state) => (isUnreadable(state) ? [toSetAside(state)] : []));
  const others = known.filter(({ id }) => !states.has(id));
  if (added.length === 0 && others.length === known.length) return known;
  return [...others, ...added].slice(0, MOST_SET_ASIDE);
}

function isUnreadable(state: RemoteState): state is Unreadable {
  return state.kind === 'skipped' && state.why === 'unreadable';
}

function toSetAside({ id, rev, by, at, fields, title, isOversized }: Unreadable): SetAside {
  return { id, rev, by, at, fields, title, isOversized };
}
