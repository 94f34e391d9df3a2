import type { Institution, Vacancy } from '../../schema';

export type OpenVacancy = { readonly institution: Institution; readonly vacancy: Vacancy };

export function isOpen({ filledBy }: Pick<Vacancy, 'filledBy'>): boolean {
  return filledBy === '';
}

/** Offices of the whole network that wait for somebody, the longest first. Nobody takes one at an institution that is no more. */
export function openVacancies(institutions: readonly Institution[], day: string): readonly OpenVacancy[] {
  return institutions
    .filter(({ endedOn }) => endedOn === '' || endedOn > day)
    .flatMap((institution) => institution.vacancies.filter(isOpen).map((vacancy) => ({ institution, vacancy })))
    .toSorted((one, other) => (one.vacancy.since < other.vacancy.since ? -1 : 1));
}

/**
 * Whether somebody can begin in an office that became vacant: on that day or later, told by the month where only that is known.
 * @param from `YYYY-MM-DD`
 */
export function isVacantOn({ since }: Pick<Vacancy, 'since'>, from: string): boolean {
  return from.slice(0, since.length) >= since;
}

/** Who came after somebody in an office, where that was entered; `''` where it was not. */
export function successorIn(
  institution: Pick<Institution, 'vacancies'>,
  memberId: string,
  { office, department }: Pick<Vacancy, 'office' | 'department'>,
): string {
  const filled = institution.vacancies.findLast(
    (vacancy) => vacancy.formerMemberId === memberId && vacancy.office === office && vacancy.department === department,
  );
  return filled?.filledBy ?? '';
}
