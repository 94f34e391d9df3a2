import type { Member, Position } from '../../schema';

type Positions = readonly Position[];

/**
 * The office a person held on a day: of several the main one, without one the one that began last. Minutes keep the office of their day,
 * whatever becomes of the person later.
 * @param day `YYYY-MM-DD`; positions may be known to the month only
 */
export function positionOn(member: Pick<Member, 'positions'>, day: string): Position | undefined {
  return positionsOn(member, day)[0];
}

/** All offices held on a day, the one that is named first in front. */
export function positionsOn({ positions }: Pick<Member, 'positions'>, day: string): Positions {
  return positions
    .filter(({ from, to }) => (from === '' || from <= day) && (to === '' || to >= day.slice(0, to.length)))
    .toSorted(
      (one, other) =>
        Number(other.isMain) - Number(one.isMain) || (one.from < other.from ? 1 : one.from > other.from ? -1 : 0),
    );
}

/** Makes an office the one that is named first. Of those held at the same time, none is that any more; of others it stays what it was. */
export function chooseMain(positions: Positions, id: string): Positions {
  const chosen = positions.find((position) => position.id === id);
  if (!chosen) return positions;
  return positions.map((position) => {
    if (position.id === id) return { ...position, isMain: true };
    return position.isMain && overlap(position, chosen) ? { ...position, isMain: false } : position;
  });
}

function overlap(one: Position, other: Position): boolean {
  return beginsBeforeEndOf(one, other) && beginsBeforeEndOf(other, one);
}

function beginsBeforeEndOf({ from }: Position, { to }: Position): boolean {
  const length = Math.min(from.length, to.length);
  return length === 0 || from.slice(0, length) <= to.slice(0, length);
}

/**
 * Ends an office. One that had not begun by then was never held, and is gone.
 * @param day last day in it, `YYYY-MM-DD`
 */
export function endPosition(positions: Positions, id: string, day: string): Positions {
  return positions.flatMap((position) => {
    if (position.id !== id) return [position];
    return position.from !== '' && position.from > day ? [] : [{ ...position, to: day }];
  });
}

export type PeriodKind = 'both' | 'since' | 'coming' | 'until' | 'other';

/**
 * How the time from–to of an office or a role is put into words: what has not begun has no "today" in it.
 * @param today `YYYY-MM-DD`
 */
export function periodKind({ from, to }: Pick<Position, 'from' | 'to'>, today: string): PeriodKind {
  if (from === '') return to === '' ? 'other' : 'until';
  if (to !== '') return 'both';
  return from > today ? 'coming' : 'since';
}
