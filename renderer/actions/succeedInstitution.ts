import { addDays } from '../../shared/calendarDays';
import { isOpen } from '../../shared/domain/institutions';
import { endPosition, positionsOn } from '../../shared/domain/membership';
import type { Member } from '../../shared/schema';
import type { Session, UndoHandle, Unit } from '../data';

type Writer = Pick<Session, 'write'>;

export interface InstitutionSuccession {
  readonly institutionId: string;
  readonly successorId: string;
  /** First day on which the successor stands in its place, `YYYY-MM-DD`. */
  readonly on: string;
  /** Who goes along; for others the office ends there. */
  readonly followers: readonly string[];
  /** An id for each office that begins at the successor. */
  readonly newId: () => string;
}

/**
 * An institution is merged into another or succeeded by it. Who follows holds the same office there from that day on; before it, everybody was where they
 * were, and minutes of that time keep the name of then. Vacancies go along. One step to undo.
 * @returns undefined where one of the two is gone meanwhile; nothing was changed then
 */
export async function succeedInstitution(
  { write }: Writer,
  succession: InstitutionSuccession,
): Promise<UndoHandle | undefined> {
  const { institutionId, successorId, on } = succession;
  const { value, undo } = await write(
    (unit) => {
      const institution = unit.get('institutions', institutionId);
      const successor = unit.get('institutions', successorId);
      if (!institution || !successor || institution.deletedAt !== '' || successor.deletedAt !== '') return false;
      for (const member of affected(unit, institutionId, on)) {
        unit.update('members', member.id, { positions: movePositions(member, succession) });
      }
      const open = institution.vacancies.filter(isOpen);
      unit.update('institutions', institutionId, {
        successorId,
        endedOn: on,
        ...(open.length > 0 && { vacancies: institution.vacancies.filter((vacancy) => !isOpen(vacancy)) }),
      });
      if (open.length > 0)
        unit.update('institutions', successorId, ({ vacancies }) => ({ vacancies: [...vacancies, ...open] }));
      return true;
    },
    { step: { kind: 'update', collection: 'institutions', count: 1 } },
  );
  return value ? undo : undefined;
}

function affected(unit: Unit, institutionId: string, on: string): readonly Member[] {
  return unit
    .all('members')
    .filter((member) => positionsOn(member, on).some((position) => position.institutionId === institutionId));
}

function movePositions(
  member: Member,
  { institutionId, successorId, on, followers, newId }: InstitutionSuccession,
): Member['positions'] {
  const held = positionsOn(member, on).filter((position) => position.institutionId === institutionId);
  const ended = held.reduce((positions, { id }) => endPosition(positions, id, addDays(on, -1)), member.positions);
  if (!followers.includes(member.id)) return ended;
  const begun = held.map((position) => ({ ...position, id: newId(), institutionId: successorId, from: on }));
  return [...ended, ...begun];
}
