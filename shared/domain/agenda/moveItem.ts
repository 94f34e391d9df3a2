import type { AgendaItem } from '../../schema';
import { compareAgendaItems } from './agendaTimes';

type Placed = Pick<AgendaItem, 'id' | 'position'>;

/** Beside another entry of the agenda: said by its id, so that it still holds when the order has changed meanwhile. */
export type AgendaPlace = { readonly besideId: string; readonly side: 'before' | 'after' };

/**
 * What to write so that an item comes to `toIndex` of the agenda without it; empty when it is there already. As a rule that is
 * the item alone. Where there is no room between its new neighbours (two laptops put something in the same place, or repeated halving
 * has used up the digits of a number), as many entries after it as necessary move up.
 */
export function moveTo(agenda: readonly Placed[], id: string, toIndex: number): readonly Placed[] {
  const sorted = [...agenda].sort(compareAgendaItems);
  const from = sorted.findIndex((item) => item.id === id);
  const others = sorted.filter((item) => item.id !== id);
  const index = Math.min(Math.max(toIndex, 0), others.length);
  if (from === -1 || index === from) return [];
  const lower = others[index - 1]?.position;
  for (let end = index; ; end += 1) {
    const upper = others[end]?.position;
    const moved = spread([id, ...others.slice(index, end).map((item) => item.id)], lower, upper);
    const positions = [lower ?? -Infinity, ...moved.map(({ position }) => position), upper ?? Infinity];
    const hasRoom = positions.every((position, at) => at === 0 || position > (positions[at - 1] ?? -Infinity));
    if (hasRoom || upper === undefined) return moved;
  }
}

/** One step up (-1) or down (1). */
export function moveByStep(agenda: readonly Placed[], id: string, step: -1 | 1): readonly Placed[] {
  const from = [...agenda].sort(compareAgendaItems).findIndex((item) => item.id === id);
  return from === -1 ? [] : moveTo(agenda, id, from + step);
}

/** Undefined when the item or the entry beside it has gone from the agenda meanwhile. */
export function moveBeside(
  agenda: readonly Placed[],
  id: string,
  { besideId, side }: AgendaPlace,
): readonly Placed[] | undefined {
  if (!agenda.some((item) => item.id === id)) return undefined;
  if (besideId === id) return [];
  const others = agenda.filter((item) => item.id !== id).sort(compareAgendaItems);
  const beside = others.findIndex((item) => item.id === besideId);
  return beside === -1 ? undefined : moveTo(agenda, id, side === 'before' ? beside : beside + 1);
}

/** Behind the last item. */
export function nextPosition(agenda: readonly Pick<AgendaItem, 'position'>[]): number {
  return agenda.reduce((highest, { position }) => Math.max(highest, position), 0) + 1;
}

/** Evenly between two positions; one apart where only one of them, or none, is given. */
function spread(ids: readonly string[], lower: number | undefined, upper: number | undefined): readonly Placed[] {
  const start = lower ?? (upper === undefined ? 0 : upper - ids.length - 1);
  const step = lower !== undefined && upper !== undefined ? (upper - lower) / (ids.length + 1) : 1;
  return ids.map((id, at) => ({ id, position: start + step * (at + 1) }));
}
