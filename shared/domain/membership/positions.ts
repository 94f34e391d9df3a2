import type { Member, Position } from '../../schema';

/**
 * The office a person held on a day: of several the main one, without one the one that began last. Minutes keep the office of their day,
 * whatever becomes of the person later.
 * @param day `YYYY-MM-DD`; positions may be known to the month only
 */
export function positionOn(member: Pick<Member, 'positions'>, day: string): Position | undefined {
  return positionsOn(member, day)[0];
}

/** All offices held on a day, the one that is named first in front. */
function positionsOn({ positions }: Pick<Member, 'positions'>, day: string): readonly Position[] {
  return positions
    .filter(({ from, to }) => (from === '' || from <= day) && (to === '' || to >= day.slice(0, to.length)))
    .toSorted(
      (one, other) =>
        Number(other.isMain) - Number(one.isMain) || (one.from < other.from ? 1 : one.from > other.from ? -1 : 0),
    );
}
