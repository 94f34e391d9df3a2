import { addDays } from '../../shared/calendarDays';
import { isOpen, succeededOffices } from '../../shared/domain/institutions';
import { endPosition } from '../../shared/domain/membership';
import type { Member } from '../../shared/schema';
import type { Draft } from '../../shared/schema/records';
import type { Session, UndoHandle, Unit } from '../data';
import { ensure, type Chosen } from './changeOffice';

type Writer = Pick<Session, 'write'>;

export interface InstitutionSuccession {
  readonly institutionId: string;
  /** One that is there, or one that is made with the rest. */
  readonly successor: Chosen<Draft<'institutions'>>;
  /** First day on which the successor stands in its place, `YYYY-MM-DD`. */
  readonly on: string;
  /** Who goes along; for others the office ends there. */
  readonly followers: readonly string[];
  /** An id for each office that begins at the successor. */
  readonly newId: () => string;
}

/**
 * An institution is merged into another or succeeded by it. Who follows holds the same office there from that day on; before it, everybody was where they
 * were, and minutes of that time keep the name of then. Who began there only after it began at the successor; without following, that office stays as it is. Vacancies go along. One step to undo.
 * @returns undefined where one of the two is gone meanwhile; nothing was changed then
 */
export async function succeedInstitution(
  { write }: Writer,
  succession: InstitutionSuccession,
): Promise<UndoHandle | undefined> {
  const { institutionId, on } = succession;
  const { value, undo } = await write(
    (unit) => {
      const institution = unit.get('institutions', institutionId);
      if (institution?.deletedAt !== '') return false;
      const successorId = ensure(unit, 'institutions', succession.successor);
      if (unit.get('institutions', successorId)?.deletedAt !== '') return false;
      for (const member of affected(unit, institutionId, on)) {
        unit.update('members', member.id, { positions: movePositions(member, successorId, succession) });
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
  return unit.all('members').filter((member) => {
    const { held, later } = succeededOffices(member, institutionId, on);
    return held.length > 0 || later.length > 0;
  });
}

function movePositions(
  member: Member,
  successorId: string,
  { institutionId, on, followers, newId }: InstitutionSuccession,
): Member['positions'] {
  const { held, later } = succeededOffices(member, institutionId, on);
  const ended = held.reduce((positions, { id }) => endPosition(positions, id, addDays(on, -1)), member.positions);
  if (!followers.includes(member.id)) return ended;
  const begun = held.map((position) => ({ ...position, id: newId(), institutionId: successorId, from: on }));
  return [
    ...ended.map((position) => (later.includes(position) ? { ...position, institutionId: successorId } : position)),
    ...begun,
  ];
}
