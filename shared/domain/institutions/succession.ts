import type { Member, Position } from '../../schema';
import { positionsOn } from '../membership';

/** The offices of a member at an institution whose place another one takes on a day. */
export interface SucceededOffices {
  /** Held on that day: they go on at the other institution. */
  readonly held: readonly Position[];
  /** Begun only after it, as happens where the day lies in the past: there never was an institution to begin at. */
  readonly later: readonly Position[];
}

/** @param on first day on which the other institution stands in its place, `YYYY-MM-DD` */
export function succeededOffices(
  member: Pick<Member, 'positions'>,
  institutionId: string,
  on: string,
): SucceededOffices {
  const isThere = (position: Position): boolean => position.institutionId === institutionId;
  return {
    held: positionsOn(member, on).filter(isThere),
    later: member.positions.filter((position) => isThere(position) && position.from > on),
  };
}
