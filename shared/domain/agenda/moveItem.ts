import type { AgendaItem } from '../../schema';
import { compareAgendaItems, positionBetween } from './agendaTimes';

type Placed = Pick<AgendaItem, 'id' | 'position'>;

/** The position that brings an item to `toIndex` of the agenda without it; undefined when it is there already. */
export function positionAt(agenda: readonly Placed[], id: string, toIndex: number): number | undefined {
  const sorted = [...agenda].sort(compareAgendaItems);
  const from = sorted.findIndex((item) => item.id === id);
  const others = sorted.filter((item) => item.id !== id);
  const index = Math.min(Math.max(toIndex, 0), others.length);
  if (from === -1 || index === from) return undefined;
  return positionBetween(others[index - 1]?.position, others[index]?.position);
}

/** One step up (-1) or down (1). */
export function positionAfterStep(agenda: readonly Placed[], id: string, step: -1 | 1): number | undefined {
  const from = [...agenda].sort(compareAgendaItems).findIndex((item) => item.id === id);
  return from === -1 ? undefined : positionAt(agenda, id, from + step);
}

/** Behind the last item. */
export function nextPosition(agenda: readonly Pick<AgendaItem, 'position'>[]): number {
  return agenda.reduce((highest, { position }) => Math.max(highest, position), 0) + 1;
}
