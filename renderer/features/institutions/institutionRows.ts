import type { Institution, Member, Position } from '../../../shared/schema';
import { isHeldOn } from '../../../shared/domain/membership';
import type { Compare, ListFilter } from '../../../shared/domain/lists';
import type { InstitutionColumn } from './institutionColumnIds';

export type InstitutionRow = {
  readonly id: string;
  readonly institution: Institution;
  /** People who hold an office here now. */
  readonly memberCount: number;
};

export type InstitutionFilterKind = 'sector' | 'state';
export const INSTITUTION_FILTER_KINDS = ['sector', 'state'] as const satisfies readonly InstitutionFilterKind[];

export type Person = { readonly member: Member; readonly position: Position };

/** How many people hold an office now, by institution. */
export function countMembers(members: readonly Member[], today: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { positions } of members) {
    const ids = new Set(
      positions.filter((position) => isHeldOn(position, today)).map(({ institutionId }) => institutionId),
    );
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** Who holds, held or will hold an office here, each by the latest beginning. */
export function peopleOf(
  institutionId: string,
  members: readonly Member[],
  today: string,
): { readonly current: readonly Person[]; readonly coming: readonly Person[]; readonly former: readonly Person[] } {
  const people = members.flatMap((member) =>
    member.positions
      .filter((position) => position.institutionId === institutionId)
      .map((position) => ({ member, position })),
  );
  const sorted = people.toSorted((left, right) => right.position.from.localeCompare(left.position.from));
  const others = sorted.filter(({ position }) => !isHeldOn(position, today));
  return {
    current: sorted.filter(({ position }) => isHeldOn(position, today)),
    coming: others.filter(({ position }) => position.from > today),
    former: others.filter(({ position }) => position.from <= today),
  };
}

/** Rows for the table; a row stays the same object until its institution or its count changes. */
export function createInstitutionRows(): (
  institutions: readonly Institution[],
  counts: ReadonlyMap<string, number>,
) => readonly InstitutionRow[] {
  const known = new WeakMap<Institution, InstitutionRow>();
  return (institutions, counts) =>
    institutions.map((institution) => {
      const memberCount = counts.get(institution.id) ?? 0;
      const before = known.get(institution);
      if (before?.memberCount === memberCount) return before;
      const row = { id: institution.id, institution, memberCount };
      known.set(institution, row);
      return row;
    });
}

export function institutionTexts({ institution }: InstitutionRow): readonly string[] {
  return [institution.name, institution.shortName, institution.city];
}

export function institutionHasValue(
  { institution }: InstitutionRow,
  { kind, value }: ListFilter<InstitutionFilterKind>,
): boolean {
  return institution[kind] === value;
}

/**
 * The number of members is compared as a number, all else as it is written.
 * @param textOf what stands in a column
 */
export function compareInstitutions(
  columnId: InstitutionColumn | 'name',
  collator: Intl.Collator,
  textOf: (column: InstitutionColumn | 'name', row: InstitutionRow) => string,
): Compare<InstitutionRow> {
  const byName: Compare<InstitutionRow> = (left, right) =>
    collator.compare(left.institution.name, right.institution.name);
  if (columnId === 'name') return byName;
  if (columnId === 'memberCount') return (left, right) => left.memberCount - right.memberCount || byName(left, right);
  return (left, right) => collator.compare(textOf(columnId, left), textOf(columnId, right)) || byName(left, right);
}
