import { isHeldOn } from '../../../../shared/domain/membership';
import type { Position } from '../../../../shared/schema';

type Positions = readonly Position[];

/** Present offices first, of these the main one, then by the latest beginning. */
export function sortPositions(positions: Positions, today: string): Positions {
  return positions.toSorted(
    (left, right) =>
      Number(isHeldOn(right, today)) - Number(isHeldOn(left, today)) ||
      (isHeldOn(left, today) ? Number(right.isMain) - Number(left.isMain) : 0) ||
      right.from.localeCompare(left.from),
  );
}

export function patchPosition(positions: Positions, id: string, patch: Partial<Position>): Positions {
  return positions.map((position) => (position.id === id ? { ...position, ...patch } : position));
}

export function removePosition(positions: Positions, id: string): Positions {
  return positions.filter((position) => position.id !== id);
}

export function addPosition(positions: Positions, id: string, from: string): Positions {
  return [...positions, { id, office: '', department: '', institutionId: '', from, to: '', isMain: false }];
}

/** A person moves on: the present office ends in this month, the next begins in it. */
export function succeedPosition(positions: Positions, id: string, nextId: string, month: string): Positions {
  return addPosition(patchPosition(positions, id, { to: month }), nextId, month);
}

/** Whether an office would end before it begins; told by the months where only one is known to the day. */
export function endsBeforeItBegins({ from, to }: Pick<Position, 'from' | 'to'>): boolean {
  const length = Math.min(from.length, to.length);
  return length > 0 && to.slice(0, length) < from.slice(0, length);
}
