import type { Topic } from '../../schema';
import { positionBetween } from '../agenda';

type Placed = Pick<Topic, 'id' | 'position'>;

/** Order of the catalogue: by position; equal positions (two laptops, offline) fall back to the id, so all see the same. */
export function compareTopics(a: Placed, b: Placed): number {
  return a.position - b.position || (a.id < b.id ? -1 : 1);
}

/**
 * The positions to write so that a topic changes places with its neighbour: one, as a rule; all of them where equal
 * positions leave no room in between. None at the end of the list.
 * @param topics in any order, without archived ones
 */
export function moveTopic(topics: readonly Placed[], id: string, direction: 'up' | 'down'): readonly Placed[] {
  const ordered = [...topics].sort(compareTopics);
  const from = ordered.findIndex((topic) => topic.id === id);
  const to = direction === 'up' ? from - 1 : from + 1;
  const moved = ordered[from];
  if (!moved || to < 0 || to >= ordered.length) return [];
  const others = ordered.filter((topic) => topic.id !== id);
  const before = others[to - 1];
  const after = others[to];
  const position = positionBetween(before?.position, after?.position);
  if (position !== before?.position && position !== after?.position) return [{ id, position }];
  return [...others.slice(0, to), moved, ...others.slice(to)].map((topic, index) => ({
    id: topic.id,
    position: index + 1,
  }));
}

/** Where a new topic goes: behind all others, archived ones included. */
export function nextTopicPosition(topics: readonly Placed[]): number {
  return topics.reduce((highest, { position }) => Math.max(highest, Math.floor(position)), 0) + 1;
}
