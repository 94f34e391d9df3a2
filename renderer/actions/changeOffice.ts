import { addDays } from '../../shared/calendarDays';
import { endPosition } from '../../shared/domain/membership';
import type { Position, Vacancy } from '../../shared/schema';
import type { Draft } from '../../shared/schema/records';
import type { Session, UndoHandle, Unit } from '../data';

type Writer = Pick<Session, 'write'>;

/** A record that is there, or one that is made with the rest and gets this id. */
export type Chosen<D> = { readonly id: string; readonly draft?: D };

export interface Succession {
  readonly successor: Chosen<Draft<'members'>>;
  /** First day in the office, `YYYY-MM-DD`. */
  readonly from: string;
  /** Of the office that the successor gets. */
  readonly positionId: string;
}

export interface OfficeChange {
  readonly memberId: string;
  /** The office that is left. */
  readonly positionId: string;
  /** Last day in it, `YYYY-MM-DD`. */
  readonly lastDay: string;
  /** Where the person goes, if anywhere. */
  readonly next?: {
    readonly id: string;
    readonly office: string;
    readonly department: string;
    readonly institution: Chosen<Draft<'institutions'>>;
    readonly from: string;
  };
  /** What becomes of the office; without it, it is given up. */
  readonly vacancy?: { readonly id: string; readonly succession?: Succession };
}

/**
 * Somebody leaves an office: it ends, the next one begins, and the one that was left is vacant until it has a successor. One step to undo.
 * @returns undefined where the person or the office is gone meanwhile; nothing was changed then
 */
export async function changeOffice({ write }: Writer, change: OfficeChange): Promise<UndoHandle | undefined> {
  const { value, undo } = await write(
    (unit) => {
      const member = unit.get('members', change.memberId);
      const left = member?.positions.find(({ id }) => id === change.positionId);
      if (!member || member.deletedAt !== '' || !left) return false;
      const { next, vacancy, lastDay } = change;
      const institutionId = next && ensure(unit, 'institutions', next.institution);
      unit.update('members', member.id, {
        positions: [
          ...endPosition(member.positions, left.id, lastDay),
          ...(next && institutionId !== undefined
            ? [newPosition({ ...next, institutionId, isMain: left.isMain })]
            : []),
        ],
      });
      if (vacancy) leaveVacant(unit, left, { ...vacancy, formerMemberId: member.id, since: addDays(lastDay, 1) });
      return true;
    },
    { step: { kind: 'update', collection: 'members', count: 1 } },
  );
  return value ? undo : undefined;
}

/**
 * Somebody takes an office that was vacant.
 * @returns undefined where it is filled or gone meanwhile; nothing was changed then
 */
export async function fillVacancy(
  { write }: Writer,
  {
    institutionId,
    vacancyId,
    ...succession
  }: Succession & { readonly institutionId: string; readonly vacancyId: string },
): Promise<UndoHandle | undefined> {
  const { value, undo } = await write((unit) => {
    const institution = unit.get('institutions', institutionId);
    const vacancy = institution?.vacancies.find(({ id }) => id === vacancyId);
    if (!institution || !vacancy || vacancy.filledBy !== '') return false;
    takeOffice(unit, { ...vacancy, institutionId }, succession);
    unit.update('institutions', institutionId, ({ vacancies }) => ({
      vacancies: vacancies.map((one) => (one.id === vacancyId ? { ...one, ...filledBy(succession) } : one)),
    }));
    return true;
  });
  return value ? undo : undefined;
}

/** The office is not to be filled any more. */
export async function giveUpVacancy({ write }: Writer, institutionId: string, vacancyId: string): Promise<UndoHandle> {
  const { undo } = await write((unit) =>
    unit.update('institutions', institutionId, ({ vacancies }) => ({
      vacancies: vacancies.filter(({ id }) => id !== vacancyId),
    })),
  );
  return undo;
}

type Left = Pick<Position, 'office' | 'department' | 'institutionId'>;

function leaveVacant(
  unit: Unit,
  left: Left,
  {
    id,
    since,
    formerMemberId,
    succession,
  }: NonNullable<OfficeChange['vacancy']> & Pick<Vacancy, 'since' | 'formerMemberId'>,
): void {
  const { office, department, institutionId } = left;
  if (succession) takeOffice(unit, left, succession);
  const vacancy: Vacancy = {
    id,
    office,
    department,
    since,
    formerMemberId,
    ...(succession ? filledBy(succession) : { filledBy: '', filledOn: '' }),
  };
  unit.update('institutions', institutionId, ({ vacancies }) => ({ vacancies: [...vacancies, vacancy] }));
}

function takeOffice(unit: Unit, { office, department, institutionId }: Left, succession: Succession): void {
  const { from, positionId: id } = succession;
  const position = newPosition({ id, office, department, institutionId, from });
  unit.update('members', ensure(unit, 'members', succession.successor), ({ positions }) => ({
    positions: [...positions, position],
  }));
}

function filledBy({ successor, from }: Succession): Pick<Vacancy, 'filledBy' | 'filledOn'> {
  return { filledBy: successor.id, filledOn: from };
}

export function ensure<N extends 'members' | 'institutions'>(
  unit: Unit,
  collection: N,
  { id, draft }: Chosen<Draft<N>>,
): string {
  if (draft) unit.create(collection, draft, { id });
  return id;
}

function newPosition({
  id,
  office,
  department,
  institutionId,
  from,
  isMain = false,
}: Pick<Position, 'id' | 'office' | 'department' | 'institutionId' | 'from'> & {
  readonly isMain?: boolean;
}): Position {
  return { id, office, department, institutionId, from, to: '', isMain };
}
