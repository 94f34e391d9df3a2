import type { Member, Position } from '../../schema';

/**
 * The office a person held on a day; the latest that had begun and not ended. Minutes keep the office of their day,
 * whatever becomes of the person later.
 * @param day `YYYY-MM-DD`; positions may be known to the month only
 */
export function positionOn({ positions }: Pick<Member, 'positions'>, day: string): Position | undefined {
  const held = positions.filter(
    ({ from, to }) => (from === '' || from <= day) && (to === '' || to >= day.slice(0, to.length)),
  );
  return held.reduce<Position | undefined>(
    (latest, position) => (latest === undefined || position.from > latest.from ? position : latest),
    undefined,
  );
}
