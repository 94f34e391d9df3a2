import type { Institution, Member } from '../../schema';
import { positionOn } from './positions';

type Named = Pick<Institution, 'name' | 'shortName'>;

/** Name of the institution where somebody holds an office on a day; `''` where none is known. */
export function institutionOf(
  member: Pick<Member, 'positions'>,
  institutions: ReadonlyMap<string, Named>,
  day: string,
): string {
  const institution = institutions.get(positionOn(member, day)?.institutionId ?? '');
  return institution ? institution.shortName || institution.name : '';
}

/** As it calls itself in full: for lists that people read who do not know every short name, `''` where none is known. */
export function institutionInFullOf(
  member: Pick<Member, 'positions'>,
  institutions: ReadonlyMap<string, Named>,
  day: string,
): string {
  const institution = institutions.get(positionOn(member, day)?.institutionId ?? '');
  return institution ? institution.name || institution.shortName : '';
}
